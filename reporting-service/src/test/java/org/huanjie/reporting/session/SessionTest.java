package org.huanjie.reporting.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.Test;

/** The dashboard's login by a provider's page, with a provider that is one. */
@QuarkusTest
@QuarkusTestResource(IdentityProvider.class)
class SessionTest {
    @TestHTTPResource("/")
    URI page;

    @Test
    void whoever_was_logged_in_by_the_provider_gets_the_token_for_the_api() throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        HttpResponse<String> entered = get(browser, "session?election=990168-2026");
        assertThat(entered.statusCode()).isEqualTo(200);
        assertThat(entered.uri().getPath()).isEqualTo("/");
        assertThat(entered.uri().getQuery())
                .as("the code is not left in the address")
                .isEqualTo("election=990168-2026");
        HttpResponse<String> answer = get(browser, "session/token");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        String token = new JsonPath(answer.body()).getString("token");
        given().auth()
                .oauth2(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("division", equalTo(IdentityProvider.COUNTY))
                .body("roles[0]", equalTo("standing-committee"));
        assertThat(get(browser, "api/v1/me").statusCode())
                .as("the cookie alone opens nothing")
                .isEqualTo(401);
    }

    @Test
    void without_a_session_there_is_no_token_and_a_browser_is_sent_to_the_provider() {
        given().header("X-Requested-With", "JavaScript")
                .get("/session/token")
                .then()
                .statusCode(499);
        given().redirects()
                .follow(false)
                .get("/session")
                .then()
                .statusCode(302)
                .header("Location", containsString("/authorize?response_type=code&client_id=huanjie-dashboard"))
                .header("Location", containsString("code_challenge_method=S256"));
        given().get("/dashboard/provider").then().statusCode(200).body("login", equalTo(true));
        given().auth()
                .oauth2(Token.of("auditor", "990168"))
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(page.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
