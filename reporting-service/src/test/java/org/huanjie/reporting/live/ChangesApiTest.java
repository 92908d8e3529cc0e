package org.huanjie.reporting.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.huanjie.reporting.County.as;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.huanjie.reporting.County;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
class ChangesApiTest {
    private static final County COUNTY = new County("990150");

    @TestHTTPResource("/api/v1/changes")
    URI changes;

    @Test
    @Timeout(60)
    void whoever_watches_hears_of_an_event_and_may_come_again() throws Exception {
        for (int visit = 1; visit <= 2; visit++) {
            try (BufferedReader stream = watch()) {
                String first = next(stream);
                COUNTY.registered(COUNTY.unit(1, 1), visit, visit, 0);
                assertThat(next(stream)).isNotEqualTo(first);
            }
        }
    }

    @Test
    void nobody_watches_without_a_token() {
        RestAssured.get("/api/v1/changes")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:huanjie:problem:unauthorized"));
        as("nobody", COUNTY.code()).get("/api/v1/changes").then().statusCode(403);
    }

    private BufferedReader watch() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(changes)
                .header("Authorization", "Bearer " + Token.of("county-office", COUNTY.code()))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }

    /** The next marker. */
    private static String next(BufferedReader stream) throws IOException {
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("data:") && line.contains("marker")) {
                return line;
            }
        }
        throw new AssertionError("the stream has ended");
    }
}
