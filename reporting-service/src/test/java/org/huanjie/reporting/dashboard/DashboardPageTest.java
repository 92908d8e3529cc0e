package org.huanjie.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DashboardPageTest {
    @Test
    void the_page_is_public_and_has_no_data() {
        RestAssured.get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("换届选举工作进度"))
                .body(not(containsString("http:")))
                .body(not(containsString("https:")))
                .body(not(containsString("style=")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/notices.html",
                "/dashboard/notices.js",
                "/dashboard/app.js",
                "/dashboard/style.css",
                "/dashboard/icon.svg"
            })
    void nothing_comes_from_elsewhere_and_nothing_is_kept_unasked(String path) {
        RestAssured.get(path)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cache-Control", containsString("no-cache"));
    }

    @Test
    void modules_are_asked_for_at_once_not_one_after_the_other() {
        String page = RestAssured.get("/").asString();
        Matcher imported = Pattern.compile("from '\\./([a-z]+\\.js)'")
                .matcher(RestAssured.get("/dashboard/app.js").asString());
        List<String> modules =
                imported.results().map(found -> found.group(1)).distinct().toList();
        assertThat(modules)
                .hasSizeGreaterThan(10)
                .allSatisfy(module ->
                        assertThat(page).contains("<link rel=\"modulepreload\" href=\"dashboard/" + module + "\">"));
    }

    @Test
    void the_policy_of_the_page_is_not_that_of_other_pages() {
        RestAssured.get("/q/swagger-ui/").then().statusCode(200).header("Content-Security-Policy", nullValue());
    }
}
