package org.huanjie.kit.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.contract.BadInput;
import org.huanjie.testkit.contract.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing wrong gets through, at any endpoint of kit and sample. */
@QuarkusTest
@Tag("sweep")
class BadInputTest {
    private final AgroalDataSource database;

    BadInputTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void is_refused_everywhere_and_changes_nothing() {
        String counter = post("/api/v1/counters", "{\"county\":\"990123\"}").path("id");
        String job =
                post("/api/v1/counters/" + counter + "/count", "{\"by\":1}").path("id");
        await().until(() -> "SUCCEEDED"
                .equals(given().auth()
                        .oauth2(Token.of("county-office", "990123"))
                        .get("/api/v1/jobs/" + job)
                        .path("status")));
        Scene scene = Scene.of("990123", "990123101")
                .at("/counters/{id}", counter)
                .at("/jobs/{id}", job)
                .unscoped("POST /api/v1/counters", "the sample takes any county's number");
        BadInput.of(database, scene).check();
    }

    private static Response post(String path, String body) {
        return given().auth()
                .oauth2(Token.of("county-office", "990123"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }
}
