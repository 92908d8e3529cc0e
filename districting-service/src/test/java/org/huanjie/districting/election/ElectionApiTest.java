package org.huanjie.districting.election;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ElectionApiTest {
    @Test
    void is_written_announced_and_then_public_with_rules_and_calendar() {
        County county = County.divided();
        county.writes(Map.of(
                        "ruleOverrides", List.of(Map.of("key", "deviationWarn", "value", "25", "reason", "市人大指导意见"))))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT"), "rules.find { it.key == 'deviationWarn' }.value", equalTo("25"))
                .body("rules.find { it.key == 'deviationWarn' }.source", equalTo("市人大指导意见"));
        given().get("/api/v1/elections/" + county.election()).then().statusCode(404);
        county.as("county-committee")
                .header("If-Match", "\"0\"")
                .post("/api/v1/elections/" + county.election() + "/announcement")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("ANNOUNCED"));
        given().get("/api/v1/elections/" + county.election())
                .then()
                .statusCode(200)
                .body("calendar.find { it.key == 'ROLL_PUBLISHED' }.date", equalTo("2040-12-31"))
                .body("calendar.find { it.key == 'ROLL_PUBLISHED' }.direction", equalTo("LE"))
                .body("calendar.find { it.key == 'FIRST_SESSION' }.date", nullValue());
        given().get("/api/v1/elections?limit=500").then().body("items.code", hasItem(county.election()));
        Topic.Sent event = Topic.named("huanjie.districting.v1")
                .await(sent -> sent.is("election-scheduled") && sent.subject().equals(county.election()));
        assertThat(event.data().get("status").asText()).isEqualTo("ANNOUNCED");
        assertThat(event.sequence()).isEqualTo(1);
    }

    @Test
    void the_writer_does_not_announce() {
        County county = County.divided();
        String both = Token.builder()
                .role("county-office", "county-committee")
                .division(county.code())
                .sub("li")
                .sign();
        given().auth()
                .oauth2(both)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "x",
                        "division",
                        county.code(),
                        "electionDay",
                        "2041-01-20",
                        "levels",
                        List.of("COUNTY"),
                        "ruleProfile",
                        "standard",
                        "decidedBy",
                        "a",
                        "decidedOn",
                        "2040-01-01",
                        "documentNo",
                        "b"))
                .put("/api/v1/elections/" + county.election())
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(both)
                .get("/api/v1/elections/" + county.election())
                .then()
                .body("actions.find { it.name == 'announcement' }.allowed", equalTo(false));
        given().auth()
                .oauth2(both)
                .post("/api/v1/elections/" + county.election() + "/announcement")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
    }

    @Test
    @Proves({"R-04", "R-71"})
    void a_new_day_is_announced_again_and_rules_are_frozen() {
        County county = County.announced();
        county.writes(Map.of()).statusCode(428);
        String tag = given().get("/api/v1/elections/" + county.election()).header("ETag");
        county.as("county-office")
                .header("If-Match", tag)
                .body(body(county, "2041-01-27", List.of()))
                .put("/api/v1/elections/" + county.election())
                .then()
                .statusCode(200)
                .body("calendar.find { it.key == 'ROLL_PUBLISHED' }.date", equalTo("2041-01-07"));
        Topic.named("huanjie.districting.v1")
                .await(sent -> sent.is("election-scheduled")
                        && sent.subject().equals(county.election())
                        && sent.data().get("electionDay").asText().equals("2041-01-27"));
        String now = given().get("/api/v1/elections/" + county.election()).header("ETag");
        county.as("county-office")
                .header("If-Match", now)
                .body(body(
                        county, "2041-01-27", List.of(Map.of("key", "strictBefore", "value", "true", "reason", "x"))))
                .put("/api/v1/elections/" + county.election())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:rules-frozen"));
    }

    @Test
    void a_county_has_one_open_election() {
        County county = County.announced();
        String other = county.code() + "-2031";
        county.as("county-office")
                .body(body(county, "2046-01-20", List.of()))
                .put("/api/v1/elections/" + other)
                .then()
                .statusCode(201);
        county.as("county-committee")
                .post("/api/v1/elections/" + other + "/announcement")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:election-open"));
        county.as("county-committee")
                .post("/api/v1/elections/" + county.election() + "/closing")
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"));
        county.as("county-committee")
                .post("/api/v1/elections/" + other + "/announcement")
                .then()
                .statusCode(200);
    }

    @Test
    void a_province_s_profile_shows_its_values_and_where_they_stand() {
        County county = County.divided();
        county.writes(Map.of(
                        "ruleProfile",
                        "shanghai",
                        "ruleOverrides",
                        List.of(Map.of("key", "votingDays", "value", "2", "reason", "市人大常委会决定"))))
                .statusCode(201)
                .body("ruleProfile", equalTo("shanghai"))
                .body("rules.find { it.key == 'armedPolice' }.value", equalTo("LOCAL_AT_UNIT"))
                .body("rules.find { it.key == 'armedPolice' }.source", equalTo("上海细则第二十条第八项（R-21）"))
                .body("rules.find { it.key == 'votingDays' }.value", equalTo("2"))
                .body("rules.find { it.key == 'strictBefore' }.value", equalTo("false"))
                .body("calendar.find { it.key == 'ROLL_CORRECTION' }.date", equalTo("2041-01-18"));
    }

    @Test
    void unknown_rules_values_and_days_are_refused_and_change_nothing() {
        County county = County.divided();
        county.writes(Map.of("ruleProfile", "mars"))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-rule"));
        for (Map<String, String> override : List.of(
                Map.of("key", "nonsense", "value", "1", "reason", "x"),
                Map.of("key", "deviationWarn", "value", "many", "reason", "x"),
                Map.of("key", "armedPolice", "value", "NAVY", "reason", "x"))) {
            county.writes(Map.of("ruleOverrides", List.of(override)))
                    .statusCode(422)
                    .body("type", equalTo("urn:huanjie:problem:unknown-rule"));
        }
        county.writes(Map.of("electionDay", "2020-01-20")).statusCode(422);
        county.writes(Map.of("division", "990999")).statusCode(422);
        county.as("county-office")
                .get("/api/v1/elections/" + county.election())
                .then()
                .statusCode(404);
    }

    @Test
    void a_neighbour_county_sees_no_draft() {
        County county = County.divided();
        county.writes(Map.of()).statusCode(201);
        county.as("county-office", "990999")
                .get("/api/v1/elections/" + county.election())
                .then()
                .statusCode(404);
        county.as("county-committee", "990999")
                .post("/api/v1/elections/" + county.election() + "/announcement")
                .then()
                .statusCode(404);
        county.as("township-office", county.code() + "101")
                .get("/api/v1/elections/" + county.election())
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> body(County county, String day, List<?> overrides) {
        return Map.of(
                "name",
                "测试县换届选举",
                "division",
                county.code(),
                "electionDay",
                day,
                "levels",
                List.of("COUNTY", "TOWNSHIP"),
                "ruleProfile",
                "standard",
                "ruleOverrides",
                overrides,
                "decidedBy",
                "县人大常委会",
                "decidedOn",
                "2040-09-20",
                "documentNo",
                "测人常〔2040〕1号");
    }
}
