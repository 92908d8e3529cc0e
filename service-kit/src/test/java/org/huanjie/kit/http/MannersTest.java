package org.huanjie.kit.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huanjie.kit.ids.Ids;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.Test;

/** What every resource of every service does, shown on the sample's. */
@QuarkusTest
class MannersTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String OFFICE = Token.of("county-office", "990123");

    @Test
    void without_token_401_before_all_else() {
        problem(
                given().body("{")
                        .contentType(ContentType.JSON)
                        .post("/api/v1/counters")
                        .then(),
                401,
                "unauthorized");
        problem(given().auth().oauth2("rubbish").get("/api/v1/counters").then(), 401, "unauthorized");
    }

    @Test
    void with_the_wrong_role_403() {
        problem(as(Token.of("auditor", "990123")).get("/api/v1/counters").then(), 403, "forbidden");
    }

    @Test
    void unknown_paths_methods_and_types() {
        problem(as(OFFICE).get("/api/v1/nothing").then(), 404, "not-found");
        problem(given().get("/api/v1/nothing").then(), 404, "not-found");
        problem(as(OFFICE).delete("/api/v1/counters").then(), 405, "method-not-allowed");
        problem(
                as(OFFICE)
                        .contentType(ContentType.TEXT)
                        .body("x")
                        .post("/api/v1/counters")
                        .then(),
                415,
                "unsupported-media-type");
        for (String none : List.of("x", "/", "application/")) {
            problem(
                    given().auth()
                            .oauth2(OFFICE)
                            .header("Content-Type", none)
                            .body("{}".getBytes(US_ASCII))
                            .post("/api/v1/counters")
                            .then(),
                    415,
                    "unsupported-media-type");
        }
        problem(as(OFFICE).accept("image/png").get("/api/v1/counters").then(), 406, "not-acceptable");
        problem(as(OFFICE).get("/api/v1/counters/not-an-id").then(), 404, "not-found");
        problem(as(OFFICE).get("/api/v1/counters?ignored=not-an-id").then(), 400, "malformed-request");
    }

    @Test
    void bodies_that_are_no_request() {
        problem(post("{\"county\":"), 400, "malformed-request");
        problem(post(""), 400, "malformed-request");
        problem(post("[]"), 400, "malformed-request");
        problem(post("{}"), 400, "malformed-request").body("violations.field", contains("county"));
        problem(post("{\"county\":990123}"), 400, "malformed-request").body("violations.field", contains("county"));
        problem(post("{\"county\":\"99\"}"), 400, "malformed-request").body("violations.field", contains("county"));
        problem(post("{\"county\":\"990123\",\"more\":1}"), 400, "malformed-request")
                .body("violations.field", contains("more"));
        problem(post("{\"county\":{\"a\":1}}"), 400, "malformed-request").body("violations.field", contains("county"));
        problem(post("{\"county\":\"" + "9".repeat(1_100_000) + "\"}"), 413, "body-too-large");
    }

    @Test
    void a_problem_carries_the_trace_of_the_request() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        as(OFFICE)
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get("/api/v1/counters/" + Ids.next())
                .then()
                .statusCode(404)
                .header("X-Trace-Id", equalTo(trace))
                .body("traceId", equalTo(trace), "instance", containsString("/api/v1/counters/"));
        as(OFFICE).get("/api/v1/counters").then().header("X-Trace-Id", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void a_version_is_asked_for_after_the_resource_was_found() {
        String counter = created();
        problem(put(Ids.next().toString(), null, 1), 404, "not-found");
        problem(put(counter, null, 1), 428, "precondition-required");
        problem(put(counter, "\"7\"", 1), 412, "stale");
        put(counter, "\"0\"", 1).statusCode(200).header("ETag", "\"1\"").header("Cache-Control", "private");
        problem(put(counter, "\"0\"", 1), 412, "stale");
        as(OFFICE)
                .get("/api/v1/counters/" + counter)
                .then()
                .header("ETag", "\"1\"")
                .body("value", equalTo(1));
    }

    @Test
    void a_neighbour_county_and_a_token_without_division_see_nothing() {
        String counter = created();
        for (String token : List.of(Token.of("county-office", "990124"), Token.of("county-office", ""))) {
            problem(as(token).get("/api/v1/counters/" + counter).then(), 404, "not-found");
            as(token).get("/api/v1/counters").then().body("items", hasSize(0));
        }
        as(Token.of("county-office", "990100"))
                .get("/api/v1/counters/" + counter)
                .then()
                .statusCode(200);
        problem(
                as(Token.of("township-office", "990123101"))
                        .get("/api/v1/counters/" + counter)
                        .then(),
                404,
                "not-found");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        Set<String> made = new HashSet<>();
        String county = "99" + (1000 + Math.abs(UUID.randomUUID().hashCode() % 9000));
        String token = Token.of("county-office", county);
        for (int i = 0; i < 7; i++) {
            made.add(as(token)
                    .body("{\"county\":\"" + county + "\"}")
                    .post("/api/v1/counters")
                    .jsonPath()
                    .getString("id"));
        }
        Set<String> seen = new HashSet<>();
        String next = "";
        int pages = 0;
        do {
            ValidatableResponse page = as(token)
                    .get("/api/v1/counters?limit=3&after=" + next)
                    .then()
                    .statusCode(200);
            List<String> ids = page.extract().jsonPath().getList("items.id");
            assertThat(seen).doesNotContainAnyElementsOf(ids);
            seen.addAll(ids);
            next = page.extract().jsonPath().getString("next");
            if (next != null) {
                page.header("Link", equalTo("</api/v1/counters?limit=3&after=" + next + ">; rel=\"next\""));
            }
            pages++;
        } while (next != null);
        assertThat(seen).isEqualTo(made);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void limits_and_cursors_out_of_range_are_refused() {
        for (String query : List.of("limit=0", "limit=501", "limit=x", "limit=-1", "after=garbage", "after=a2tr")) {
            problem(as(OFFICE).get("/api/v1/counters?" + query).then(), 400, "malformed-request");
        }
        as(OFFICE).get("/api/v1/counters?limit=500").then().statusCode(200);
    }

    @Test
    void the_same_key_gets_the_first_answer_again_and_changes_nothing_more() {
        String counter = created();
        ValidatableResponse first =
                raise(counter, "key-1", OFFICE, 3).statusCode(200).body("value", equalTo(3));
        raise(counter, "key-1", OFFICE, 3)
                .statusCode(200)
                .body("value", equalTo(3))
                .header("ETag", first.extract().header("ETag"));
        problem(raise(counter, "key-1", OFFICE, 4), 422, "idempotency-key-reused");
        raise(counter, "key-1", Token.of("county-office", "990123", "another"), 3)
                .statusCode(200)
                .body("value", equalTo(6));
    }

    @Test
    void a_refusal_is_not_kept() {
        String counter = created();
        problem(raise(counter, "key-2", OFFICE, 500), 422, "step-too-large").body("violations.field", contains("by"));
        raise(counter, "key-2", OFFICE, 5).statusCode(200).body("value", equalTo(5));
    }

    @Test
    void of_many_at_once_with_one_key_one_takes_effect() throws Exception {
        String counter = created();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = IntStream.range(0, 16)
                .mapToObj(i -> clients.submit(
                        () -> raise(counter, "key-3", OFFICE, 1).extract().statusCode()))
                .toList();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 409);
        }
        clients.shutdown();
        as(OFFICE).get("/api/v1/counters/" + counter).then().body("value", equalTo(1));
    }

    @Test
    void a_created_resource_answered_again_has_its_location() {
        String body = "{\"county\":\"990123\"}";
        String first = as(OFFICE)
                .header("Idempotency-Key", "key-4")
                .body(body)
                .post("/api/v1/counters")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .header("Location");
        as(OFFICE)
                .header("Idempotency-Key", "key-4")
                .body(body)
                .post("/api/v1/counters")
                .then()
                .statusCode(201)
                .header("Location", equalTo(first));
        assertThat(first).contains("/api/v1/counters/");
    }

    @Test
    void a_commit_that_was_cut_off_asks_to_be_tried_again_and_has_changed_nothing() {
        String counter = created();
        problem(raise(counter, "key-5", OFFICE, 44), 503, "temporarily-unavailable");
        problem(put(counter, "\"0\"", 44), 503, "temporarily-unavailable");
        as(OFFICE).get("/api/v1/counters/" + counter).then().body("value", equalTo(0));
        raise(counter, "key-5", OFFICE, 1).statusCode(200);
    }

    @Test
    void me_tells_what_the_token_means_here() {
        String token = Token.builder()
                .role("district-team")
                .division("990123")
                .sub("zhang")
                .name("张某")
                .units("990123101201")
                .sign();
        as(token)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("sub", equalTo("zhang"), "name", equalTo("张某"), "roles", contains("district-team"))
                .body("division", equalTo("990123"), "divisionName", equalTo("云泽县"), "units", contains("990123101201"));
    }

    @Test
    void acts_are_on_record_for_the_auditor_of_the_division_only() {
        created();
        as(Token.of("auditor", "990123"))
                .get("/api/v1/audit?limit=500")
                .then()
                .statusCode(200)
                .body("items.action", org.hamcrest.Matchers.hasItem("counter-created"))
                .body("items.traceId", org.hamcrest.Matchers.hasItem(notNullValue()));
        as(Token.of("auditor", "990199")).get("/api/v1/audit").then().body("items", hasSize(0));
        problem(as(OFFICE).get("/api/v1/audit").then(), 403, "forbidden");
    }

    @Test
    void the_clock_is_set_forward_only_and_runs_on() {
        String now = as(OFFICE).get("/api/v1/clock").jsonPath().getString("now");
        assertThat(now).endsWith("+08:00");
        as(OFFICE)
                .body("{\"now\":\"2040-01-20T08:00:00+08:00\"}")
                .put("/api/v1/clock")
                .then()
                .statusCode(200)
                .body("now", containsString("2040-01-20T08:00"));
        problem(
                as(OFFICE)
                        .body("{\"now\":\"2039-01-20T08:00:00+08:00\"}")
                        .put("/api/v1/clock")
                        .then(),
                422,
                "clock-backwards");
        problem(
                as(Token.of("auditor", "990123"))
                        .body("{}")
                        .put("/api/v1/clock")
                        .then(),
                403,
                "forbidden");
        as(OFFICE).get("/api/v1/clock").then().body("now", containsString("2040-01-20T08:0"), "now", not(equalTo(now)));
    }

    @Test
    void every_answer_is_only_what_it_says_it_is() {
        for (Response answer : List.of(
                as(OFFICE).get("/api/v1/counters"),
                as(OFFICE).get("/api/v1/nothing"),
                given().get("/api/v1/counters"))) {
            answer.then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Cross-Origin-Resource-Policy", equalTo("same-site"))
                    .header("Strict-Transport-Security", containsString("max-age"));
        }
    }

    @Test
    void what_is_announced_as_larger_than_an_upload_may_be_is_not_waited_for() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("""
                            POST /api/v1/counters HTTP/1.1
                            Host: localhost
                            Content-Type: multipart/form-data; boundary=b
                            Content-Length: 524288001

                            """.replace("\n", "\r\n").getBytes(US_ASCII));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void without_a_token_an_address_asks_so_many_times_a_minute() {
        for (int i = 0; i < 60; i++) {
            from("192.0.2.1").get("/api/v1/published-counters").then().statusCode(200);
        }
        problem(from("192.0.2.1").get("/api/v1/published-counters").then(), 429, "too-many-requests")
                .header("Retry-After", matchesPattern("[0-9]+"));
        problem(
                from("192.0.2.1")
                        .header("Authorization", "Invented 1")
                        .get("/api/v1/published-counters")
                        .then(),
                429,
                "too-many-requests");
        from("192.0.2.2").get("/api/v1/published-counters").then().statusCode(200);
        from("192.0.2.1").auth().oauth2(OFFICE).get("/api/v1/counters").then().statusCode(200);
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    @Test
    void health_contract_and_metrics_are_open() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/openapi?format=json").then().statusCode(200).body("paths", notNullValue());
        given().get("/q/metrics").then().statusCode(200);
    }

    static ValidatableResponse problem(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status)
                .contentType(PROBLEM)
                .header("X-Trace-Id", matchesPattern("[0-9a-f]{32}"))
                .body("type", equalTo("urn:huanjie:problem:" + slug), "status", equalTo(status));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static ValidatableResponse post(String body) {
        return as(OFFICE).body(body).post("/api/v1/counters").then();
    }

    private static String created() {
        return post("{\"county\":\"990123\"}")
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static ValidatableResponse put(String counter, String ifMatch, int by) {
        RequestSpecification request = as(OFFICE).body("{\"by\":" + by + "}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/counters/" + counter)
                .then();
    }

    private static ValidatableResponse raise(String counter, String key, String token, int by) {
        return as(token)
                .header("Idempotency-Key", key + counter)
                .body("{\"by\":" + by + "}")
                .post("/api/v1/counters/" + counter + "/raise")
                .then();
    }
}
