package org.huanjie.registration.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** After the term: what the next election no longer follows from goes, what proves it stays. */
@QuarkusTest
class RetentionEndedApiTest {
    private final Erasing erasing;
    private final Period period;

    RetentionEndedApiTest(Erasing erasing, @ConfigProperty(name = "huanjie.retention.period") Period period) {
        this.erasing = erasing;
        this.period = period;
    }

    @Test
    @Proves({"R-44", "R-66", "R-124"})
    void rolls_before_the_last_and_those_long_removed_go_and_figures_and_hashes_stay() {
        County county = County.published();
        List<String> old = county.withRolls(2);
        String first = old.get(0);
        String election = county.election();
        List<String> voters = county.voters(county.villages().get(0));
        objects(county, first);
        county.remove(voters.get(0), "DECEASED").then().statusCode(200);
        county.remove(voters.get(1), "MOVED_OUT").then().statusCode(200);
        county.reviewed();
        JsonPath before = roll(county, first);
        Erasing.retention(county)
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:nothing-to-erase"))
                .body("findings.code", contains("ROLL_NO_SILENT_DELETE"), "findings[0].remedy", notNullValue());

        county.schedule(2, County.today().minus(period).minusDays(1).toString());
        county.electAgain();
        county.drafted();
        List<String> next = county.drafts();
        next.forEach(roll -> county.as("county-committee")
                .body(County.polling())
                .post("/api/v1/rolls/" + roll + "/publication")
                .then()
                .statusCode(200));
        county.schedule(2, County.today().minusDays(1).toString());
        erasing.ages(voters.get(0), period);
        String trial = awaitDraft(county);
        Erasing.shown(county, trial)
                .body("found.rolls", equalTo(2), "found.entries", equalTo(8), "found.voters", equalTo(1))
                .body("found.objections", equalTo(1), "kept.subject", contains("PERIOD_RUNS"))
                .body("kept[0].figures.voters", equalTo(1), "kept[0].figures.over", notNullValue());
        given().get("/api/v1/rolls/" + first + "/entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(4));

        JsonPath done = Erasing.done(county, Erasing.retention(county));
        assertThat(done.getMap("erased")).isEqualTo(done.getMap("found"));
        JsonPath after = roll(county, first);
        for (String kept : List.of("count", "sha256", "arithmetic.total", "publishedAt", "districtName")) {
            assertThat(after.<Object>get(kept)).as(kept).isEqualTo(before.get(kept));
        }
        assertThat(after.getString("erasedAt")).isNotNull();
        assertThat(after.getList("added")).isNull();
        for (String gone : List.of("/entries", "/notice", "/notice?format=pdf", "/notice?format=docx")) {
            given().get("/api/v1/rolls/" + first + gone)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("urn:huanjie:problem:roll-erased"));
        }
        county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + first + "/corrections")
                .then()
                .statusCode(410);
        lookUp(county, election).then().statusCode(410).body("type", equalTo("urn:huanjie:problem:roll-erased"));
        given().get("/api/v1/rolls/" + next.get(0) + "/entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        county.as("county-office").get("/api/v1/voters/" + voters.get(0)).then().statusCode(404);
        county.as("county-office").get("/api/v1/voters/" + voters.get(1)).then().statusCode(200);
        county.as("county-office")
                .get("/api/v1/statistics?election=" + county.election() + "&division=" + county.code())
                .then()
                .body("registered", equalTo(8), "voters", equalTo(6), "changes.DECEASED", equalTo(1));
        Erasing.retention(county)
                .statusCode(422)
                .body("findings.code", contains("PII_RETENTION"), "findings[0].subject", equalTo("PERIOD_RUNS"));
        county.as("auditor").get("/api/v1/erasures").then().body("items.status", hasItem("DONE"));
    }

    /** Once the day of the last election is known here, which comes by an event. */
    private static String awaitDraft(County county) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(40))
                .until(() -> {
                    var drafted = Erasing.retention(county).extract();
                    return drafted.statusCode() == 201 && drafted.jsonPath().getInt("found.rolls") == 2;
                });
        return Erasing.retention(county)
                .statusCode(201)
                .body("job", nullValue())
                .extract()
                .path("id");
    }

    private static JsonPath roll(County county, String id) {
        return county.as("county-office")
                .get("/api/v1/rolls/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static io.restassured.response.Response lookUp(County county, String election) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", "198.51.100.77")
                .body(Map.of(
                        "election",
                        election,
                        "name",
                        "王安一",
                        "citizenId",
                        county.citizenId(LocalDate.of(1980, 1, 1), 11)))
                .post("/api/v1/roll-lookups");
    }

    private static void objects(County county, String roll) {
        county.as("township-office", county.towns().get(0))
                .body(Map.of(
                        "roll",
                        roll,
                        "kind",
                        "WRONG_DETAIL",
                        "applicant",
                        "赵申诉",
                        "subject",
                        "王安",
                        "statement",
                        "姓名有误",
                        "receivedOn",
                        County.today().toString()))
                .post("/api/v1/objections")
                .then()
                .statusCode(201);
    }
}
