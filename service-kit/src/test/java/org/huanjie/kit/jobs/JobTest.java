package org.huanjie.kit.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.ConfigProvider;
import org.huanjie.kit.sample.CountJob;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.Test;

/** A job ends, whatever happens to the one who does it, and each of its steps takes effect once. */
@QuarkusTest
class JobTest {
    private static final String OFFICE = Token.of("county-office", "990123");
    private static final Duration SOON = Duration.ofSeconds(30);

    private final CountJob counting;
    private final AgroalDataSource database;
    private final JobTable table;
    private final Jobs jobs;

    JobTest(CountJob counting, AgroalDataSource database, JobTable table, Jobs jobs) {
        this.counting = counting;
        this.database = database;
        this.table = table;
        this.jobs = jobs;
    }

    @Test
    void runs_to_its_end_and_shows_its_result() {
        String counter = counter();
        String job = started(counter, 5);
        awaitStatus(job, "SUCCEEDED");
        as(OFFICE)
                .get(job)
                .then()
                .body(
                        "processed",
                        equalTo(5),
                        "total",
                        equalTo(5),
                        "result.value",
                        equalTo(5),
                        "result.id",
                        equalTo(counter));
        assertThat(value(counter)).isEqualTo(5);
    }

    @Test
    void a_refusal_is_its_problem() {
        String job = started(counter(), CountJob.REFUSED);
        awaitStatus(job, "FAILED");
        as(OFFICE)
                .get(job)
                .then()
                .body("problem.type", equalTo("urn:huanjie:problem:unlucky"), "problem.status", equalTo(422));
    }

    @Test
    void goes_on_from_its_checkpoint_when_its_lease_is_lost_and_the_loser_writes_no_more() throws Exception {
        String counter = counter();
        CountDownLatch asleep = new CountDownLatch(1);
        counting.waitFor(UUID.fromString(counter), asleep);
        String job = started(counter, 6);
        await().atMost(SOON).until(() -> value(counter) == 2);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update job set lease = gen_random_uuid(), lease_until = now() where id = '" + id(job) + "'");
        }
        asleep.countDown();
        awaitStatus(job, "SUCCEEDED");
        assertThat(value(counter)).isEqualTo(6);
    }

    @Test
    void goes_on_when_the_database_was_away_for_a_moment() {
        String counter = counter();
        counting.cutConnection(UUID.fromString(counter));
        String job = started(counter, 5);
        awaitStatus(job, "SUCCEEDED");
        assertThat(value(counter)).isEqualTo(5);
    }

    @Test
    void that_died_after_its_only_step_and_before_its_end_does_not_take_it_again() throws SQLException {
        String counter = counter();
        String job = started(counter, CountJob.AT_ONCE);
        awaitStatus(job, "SUCCEEDED");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update job set status = 'RUNNING', lease = gen_random_uuid(), lease_until = now(),"
                    + " result = null, finished_at = null where id = '" + id(job) + "'");
        }
        awaitStatus(job, "SUCCEEDED");
        as(OFFICE).get(job).then().body("result.id", equalTo(counter), "result.value", equalTo(CountJob.AT_ONCE));
        assertThat(value(counter)).isEqualTo(CountJob.AT_ONCE);
    }

    @Test
    void is_cancelled_at_its_next_step() {
        String counter = counter();
        CountDownLatch asleep = new CountDownLatch(1);
        counting.waitFor(UUID.fromString(counter), asleep);
        String job = started(counter, 6);
        await().atMost(SOON).until(() -> value(counter) == 2);
        as(OFFICE).delete(job).then().statusCode(428);
        String tag = as(OFFICE).get(job).header("ETag");
        as(OFFICE).header("If-Match", tag).delete(job).then().statusCode(200).body("status", equalTo("CANCELLED"));
        asleep.countDown();
        String second = started(counter, 1);
        awaitStatus(second, "SUCCEEDED");
        assertThat(value(counter)).isEqualTo(3);
        String ended = as(OFFICE).get(job).header("ETag");
        as(OFFICE).header("If-Match", ended).delete(job).then().statusCode(409);
    }

    @Test
    void a_search_shows_its_best_and_keeps_it_when_it_is_cancelled() {
        String counter = counter();
        String job = started(counter, CountJob.SEARCH);
        await().atMost(SOON).until(() -> as(OFFICE).get(job).jsonPath().getInt("processed") > 2);
        as(OFFICE).get(job).then().body("status", equalTo("RUNNING"), "result.id", equalTo(counter));
        String tag = as(OFFICE).get(job).header("ETag");
        as(OFFICE).header("If-Match", tag).delete(job).then().statusCode(200);
        await().atMost(SOON).until(() -> value(counter) > 0);
        as(OFFICE).get(job).then().body("status", equalTo("CANCELLED"), "result.value", equalTo(value(counter)));
    }

    @Test
    void jobs_of_one_queue_run_one_after_another() {
        String counter = counter();
        CountDownLatch asleep = new CountDownLatch(1);
        counting.waitFor(UUID.fromString(counter), asleep);
        String first = started(counter, 3);
        String second = started(counter, 1);
        await().atMost(SOON).until(() -> value(counter) == 2);
        as(OFFICE).get(second).then().body("status", equalTo("QUEUED"));
        asleep.countDown();
        awaitStatus(second, "SUCCEEDED");
        as(OFFICE).get(first).then().body("status", equalTo("SUCCEEDED"));
        assertThat(value(counter)).isEqualTo(4);
    }

    @Test
    void streams_its_progress_and_ends_the_stream_with_the_job() throws Exception {
        String job = started(counter(), 4);
        String port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class);
        String base = "http://localhost:" + (port.equals("0") ? io.restassured.RestAssured.port : port);
        HttpResponse<String> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + job + "/events"))
                                .header("Authorization", "Bearer " + OFFICE)
                                .timeout(SOON)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(stream.body()).contains("event:progress").contains("\"status\":\"SUCCEEDED\"");
        assertThat(stream.body().strip().lines().reduce((first, last) -> last).orElseThrow())
                .contains("SUCCEEDED");
    }

    @Test
    void is_seen_by_its_starter_and_the_offices_above_only() {
        String job = started(counter(), 1);
        as(Token.of("county-committee", "990123")).get(job).then().statusCode(200);
        as(Token.of("county-office", "990124")).get(job).then().statusCode(404);
        as(Token.of("auditor", "990123", "county-office-990123"))
                .get(job)
                .then()
                .statusCode(200);
        given().get(job).then().statusCode(401);
    }

    @Test
    void a_checkpoint_outside_of_a_transaction_is_a_mistake() throws SQLException {
        JobTable.Claim nobodys = new JobTable.Claim(UUID.randomUUID(), UUID.randomUUID(), "X", "{}", "{}", null, null);
        LeasedRun run = new LeasedRun(nobodys, table, jobs);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> run.save(1, 1, 1));
        assertThatExceptionOfType(JobCancelled.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> run.save(1, 1, 1)));
    }

    private static String counter() {
        return as(OFFICE)
                .body("{\"county\":\"990123\"}")
                .post("/api/v1/counters")
                .jsonPath()
                .getString("id");
    }

    private static String started(String counter, int to) {
        String location = as(OFFICE)
                .body("{\"by\":" + to + "}")
                .post("/api/v1/counters/" + counter + "/count")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return URI.create(location).getPath();
    }

    private static String id(String job) {
        return job.substring(job.lastIndexOf('/') + 1);
    }

    private static int value(String counter) {
        return as(OFFICE).get("/api/v1/counters/" + counter).jsonPath().getInt("value");
    }

    private static void awaitStatus(String job, String status) {
        await().atMost(SOON).until(() -> as(OFFICE).get(job).jsonPath().getString("status"), status::equals);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
