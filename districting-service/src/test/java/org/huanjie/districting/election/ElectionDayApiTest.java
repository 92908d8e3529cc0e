package org.huanjie.districting.election;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.districting.County;
import org.huanjie.kit.clock.BusinessClock;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** The election day and what follows from it, when it is set and when it is moved. */
@QuarkusTest
class ElectionDayApiTest {
    private static final LocalDate ANNOUNCED_FOR = LocalDate.of(2041, 1, 20);

    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);
    private final EntityManager database;

    ElectionDayApiTest(EntityManager database) {
        this.database = database;
    }

    @Test
    @Proves({"R-04", "R-71"})
    void another_day_moves_every_date_and_is_announced_whole() {
        County county = County.announced();
        move(county, ANNOUNCED_FOR.plusDays(9), Map.of("documentNo", "测人常〔2040〕8号"))
                .statusCode(200)
                .body("status", equalTo("ANNOUNCED"), "documentNo", equalTo("测人常〔2040〕8号"));
        Map<String, LocalDate> before = days(scheduled(county, ANNOUNCED_FOR));
        Map<String, LocalDate> after = days(scheduled(county, ANNOUNCED_FOR.plusDays(9)));
        assertThat(after).hasSameSizeAs(before).isNotEmpty();
        before.forEach((key, day) -> assertThat(after).as(key).containsEntry(key, day.plusDays(9)));
        given().get("/api/v1/elections/" + county.election() + "/calendar")
                .then()
                .body(
                        "items.find { it.key == 'VOTING' }.date",
                        equalTo(after.get("VOTING").toString()));
    }

    @Test
    @Proves("R-04")
    void an_announced_day_moves_by_a_decision_only() {
        County county = County.announced();
        Map<String, Object> undecided = new HashMap<>();
        undecided.put("documentNo", null);
        move(county, ANNOUNCED_FOR.plusDays(7), undecided)
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:decision-required"));
        given().get("/api/v1/elections/" + county.election()).then().body("electionDay", equalTo("2041-01-20"));
    }

    @Test
    @Proves("R-71")
    void a_day_with_deadlines_already_passed_is_refused_and_changes_nothing() {
        County county = County.divided();
        county.writes(Map.of("electionDay", today.plusDays(10).toString()))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:deadlines-passed"))
                .body("findings.subject", contains("ROLL_PUBLISHED", "INITIAL_LIST_PUBLISHED"))
                .body("findings.rule", contains("R-58", "R-84"))
                .body("violations[0].field", equalTo("confirmPassedDeadlines"));
        county.as("county-office")
                .get("/api/v1/elections/" + county.election())
                .then()
                .statusCode(404);

        County announced = County.announced();
        move(announced, today.plusDays(4), Map.of())
                .statusCode(422)
                .body("findings.rule", contains("R-58", "R-63", "R-84", "R-91"));
        given().get("/api/v1/elections/" + announced.election())
                .then()
                .header("ETag", "\"1\"")
                .body("electionDay", equalTo("2041-01-20"));
    }

    @Test
    @Proves("R-71")
    void confirmed_it_is_taken_announced_and_kept_in_the_audit() {
        County county = County.announced();
        LocalDate near = today.plusDays(10);
        move(county, near, Map.of("confirmPassedDeadlines", true))
                .statusCode(200)
                .body("electionDay", equalTo(near.toString()), "confirmPassedDeadlines", nullValue());
        scheduled(county, near);
        county.as("auditor")
                .get("/api/v1/audit?limit=500")
                .then()
                .body(
                        "items.find { it.action == 'election-changed' }.detail.confirmedPassedDeadlines",
                        contains("ROLL_PUBLISHED", "INITIAL_LIST_PUBLISHED"))
                .body("items.find { it.action == 'election-changed' }.detail.formerDay", equalTo("2041-01-20"));
        move(county, near, Map.of("name", "测试县换届选举（更名）")).statusCode(200);
    }

    @Test
    @Proves("R-71")
    void an_announcement_asks_for_deadlines_that_passed_since_the_draft() {
        County county = County.divided();
        county.writes(Map.of("electionDay", today.plusDays(10).toString(), "confirmPassedDeadlines", true))
                .statusCode(201);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update election set deadlines_seen_on = :day where code = :code")
                        .setParameter("day", today.minusDays(8))
                        .setParameter("code", county.election())
                        .executeUpdate());
        String announcement = "/api/v1/elections/" + county.election() + "/announcement";
        county.as("county-committee")
                .post(announcement)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:deadlines-passed"))
                .body("findings.subject", contains("INITIAL_LIST_PUBLISHED"));
        county.as("county-committee")
                .post(announcement + "?confirmPassedDeadlines=true")
                .then()
                .statusCode(200)
                .body("status", equalTo("ANNOUNCED"));
        county.as("auditor")
                .get("/api/v1/audit?limit=500")
                .then()
                .body(
                        "items.find { it.action == 'election-announced' }.detail.confirmedPassedDeadlines",
                        contains("INITIAL_LIST_PUBLISHED"));
    }

    @Test
    @Proves("R-115")
    void the_days_of_a_by_election_are_told_for_its_day() {
        County county = County.announced();
        String calendar = "/api/v1/elections/" + county.election() + "/calendar";
        given().get(calendar)
                .then()
                .body("items.find { it.key == 'BYE_ROLL' }.waitsFor", equalTo("BY_ELECTION_DAY"))
                .body("items.find { it.key == 'BYE_ROLL' }.date", nullValue());
        given().get(calendar + "?byElectionDay=2043-05-20")
                .then()
                .body("items.find { it.key == 'BYE_ROLL' }.date", equalTo("2043-04-30"))
                .body("items.find { it.key == 'BYE_FORMAL' }.date", equalTo("2043-05-13"))
                .body("items.find { it.key == 'ROLL_PUBLISHED' }.date", equalTo("2040-12-31"));
        assertThat(given().accept("text/calendar")
                        .get(calendar + "?byElectionDay=2043-05-20")
                        .asString())
                .contains("SUMMARY:补选公布选民名单", "DTSTART;VALUE=DATE:20430430");
        for (String none : List.of("soon", "%2B10000-01-01", "0000-01-01", "2090-05-20")) {
            given().get(calendar + "?byElectionDay=" + none).then().statusCode(400);
        }
    }

    @Test
    void a_day_that_passes_none_needs_no_confirmation() {
        County county = County.divided();
        county.writes(Map.of("electionDay", today.plusDays(21).toString())).statusCode(201);
    }

    private static ValidatableResponse move(County county, LocalDate to, Map<String, Object> other) {
        Map<String, Object> values = new HashMap<>(other);
        values.put("electionDay", to.toString());
        String tag = given().get("/api/v1/elections/" + county.election()).header("ETag");
        return county.writes(tag, values);
    }

    private static JsonNode scheduled(County county, LocalDate day) {
        return Topic.named("huanjie.districting.v1")
                .await(sent -> sent.is("election-scheduled")
                        && sent.subject().equals(county.election())
                        && sent.data().get("electionDay").asText().equals(day.toString()))
                .data();
    }

    private static Map<String, LocalDate> days(JsonNode election) {
        Map<String, LocalDate> days = new TreeMap<>();
        for (JsonNode entry : election.get("calendar")) {
            if (!entry.path("date").asText("null").equals("null")) {
                days.put(
                        entry.get("key").asText(),
                        LocalDate.parse(entry.get("date").asText()));
            }
        }
        return days;
    }
}
