package org.huanjie.districting.division;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SplitApiTest {
    private static final Map<String, Object> TWO =
            Map.of("parts", List.of(Map.of("name", "东片", "population", 180), Map.of("name", "西片", "population", 120)));

    @Test
    void parts_stand_in_the_place_of_the_whole() {
        County county = County.divided();
        String whole = county.units().get(1);
        splits(county, whole, TWO)
                .statusCode(200)
                .body(
                        "units.code", contains(whole + "001", whole + "002"),
                        "units.population", contains(180, 120),
                        "division.population", equalTo(300),
                        "division.neighbours", empty(),
                        "plans", empty());
        county.as("county-office")
                .get("/api/v1/divisions/" + whole + "001")
                .then()
                .body(
                        "type", equalTo("PART"),
                        "parent", equalTo(whole),
                        "neighbours",
                                contains(
                                        county.units().get(0),
                                        whole + "002",
                                        county.units().get(2)));
        Topic.Sent event = Topic.named("huanjie.districting.v1")
                .await(sent -> sent.is("division-changed") && sent.subject().equals(whole + "001"));
        assertThat(event.data().get("parent").asText()).isEqualTo(whole);
        splits(county, whole, TWO).statusCode(409).body("type", equalTo("urn:huanjie:problem:has-children"));
    }

    @Test
    void neighbours_may_be_given() {
        County county = County.divided();
        String whole = county.units().get(1);
        splits(
                        county,
                        whole,
                        Map.of(
                                "parts",
                                List.of(
                                        part("东片", 100, List.of(county.units().get(0), whole + "002")),
                                        part("中片", 100, List.of(whole + "003")),
                                        part("西片", 100, List.of(county.units().get(2))))))
                .statusCode(200)
                .body(
                        "units[0].neighbours", contains(county.units().get(0), whole + "002"),
                        "units[1].neighbours", contains(whole + "001", whole + "003"),
                        "units[2].neighbours",
                                contains(whole + "002", county.units().get(2)));
        splits(
                        county,
                        county.units().get(2),
                        Map.of("parts", List.of(part("甲", 1, List.of("1")), part("乙", 299, null))))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-unit"));
    }

    private static Map<String, Object> part(String name, int population, List<String> neighbours) {
        return neighbours == null
                ? Map.of("name", name, "population", population)
                : Map.of("name", name, "population", population, "neighbours", neighbours);
    }

    @Test
    void parts_that_do_not_make_the_whole_are_refused() {
        County county = County.divided();
        String whole = county.units().get(1);
        splits(county, whole, Map.of("parts", List.of(part("东片", 100, null), part("东片", 100, null))))
                .statusCode(422)
                .body(
                        "type", equalTo("urn:huanjie:problem:invalid-parts"),
                        "violations.field", contains("parts", "parts[1].name"));
        splits(county, county.townships().get(0), TWO)
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:not-divisible"));
        county.as("county-office", "990999")
                .body(TWO)
                .post("/api/v1/divisions/" + whole + "/split")
                .then()
                .statusCode(404);
    }

    @Test
    void what_has_voters_is_split_only_where_they_are_told_apart() {
        County county = County.divided();
        String whole = county.units().get(1);
        registers(county, whole, 210);
        await().untilAsserted(() -> county.as("county-office")
                .body(TWO)
                .post("/api/v1/divisions/" + whole + "/split?dryRun=true")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:unit-has-voters"), "title", containsString("210")));
        Map<String, Object> told = Map.of(
                "parts",
                List.of(
                        Map.of("name", "东片", "population", 180, "voterGroups", List.of("第1小组", "第2小组")),
                        Map.of("name", "西片", "population", 120, "otherVoters", true)));
        splits(county, whole, told).statusCode(200);
        Topic topic = Topic.named("huanjie.districting.v1");
        Topic.Sent east = topic.await(
                sent -> sent.is("division-changed") && sent.subject().equals(whole + "001"));
        assertThat(east.data().at("/takes/groups/1").asText()).isEqualTo("第2小组");
        assertThat(east.data().at("/takes/rest").asBoolean()).isFalse();
        Topic.Sent west = topic.await(
                sent -> sent.is("division-changed") && sent.subject().equals(whole + "002"));
        assertThat(west.data().at("/takes/rest").asBoolean()).isTrue();
    }

    @Test
    void voter_groups_are_told_once_and_somebody_takes_the_others() {
        County county = County.divided();
        Map<String, Object> twice = Map.of(
                "parts",
                List.of(
                        Map.of("name", "东片", "population", 180, "voterGroups", List.of("第1小组")),
                        Map.of("name", "西片", "population", 120, "voterGroups", List.of("第1小组"))));
        splits(county, county.units().get(1), twice)
                .statusCode(422)
                .body("violations.field", contains("parts[1].voterGroups", "parts"));
    }

    @Test
    void a_file_says_which_voter_group_belongs_to_which_part() {
        County county = County.divided();
        String whole = county.units().get(1);
        registers(county, whole, 77);
        String parts = "{\"parts\":[{\"name\":\"东片\",\"population\":180},{\"name\":\"西片\",\"population\":120}]}";
        sends(county, whole, parts, "group,part\n第1小组,东片\n第2小组,南片\n,西片\n")
                .statusCode(422)
                .body("violations.field", contains("voters:3:part"));
        sends(county, whole, parts, "group,part\n第1小组,东片\n第3小组," + whole + "001\n,西片\n")
                .statusCode(200)
                .body("units", hasSize(2));
        Topic.Sent east = Topic.named("huanjie.districting.v1")
                .await(sent -> sent.is("division-changed") && sent.subject().equals(whole + "001"));
        assertThat(east.data().at("/takes/groups").toString()).isEqualTo("[\"第1小组\",\"第3小组\"]");
    }

    private static ValidatableResponse sends(County county, String whole, String parts, String voters) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(org.huanjie.testkit.Token.of("county-office", county.code()))
                .multiPart(new MultiPartSpecBuilder(parts)
                        .controlName("split")
                        .mimeType("application/json")
                        .charset(UTF_8)
                        .build())
                .multiPart("voters", "voters.csv", voters.getBytes(UTF_8), "text/csv")
                .post("/api/v1/divisions/" + whole + "/split/file")
                .then();
    }

    @Test
    void a_draft_gets_the_parts_and_says_so_and_a_dry_run_changes_nothing() {
        County county = County.announced();
        String plan = county.drawn();
        String whole = county.units().get(1);
        county.as("county-office")
                .body(TWO)
                .post("/api/v1/divisions/" + whole + "/split?dryRun=true")
                .then()
                .statusCode(200)
                .body(
                        "dryRun", equalTo(true),
                        "plans.plan", contains(plan),
                        "plans[0].status", equalTo("DRAFT"),
                        "plans[0].districts[0].units", hasItem(whole + "002"));
        county.as("county-office")
                .get("/api/v1/divisions/" + whole + "001")
                .then()
                .statusCode(404);
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body("findings.findAll { it.code == 'DIST_COMPLETE' }", empty());
        splits(county, whole, TWO).statusCode(200).body("dryRun", equalTo(false), "plans.plan", contains(plan));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body(
                        "valid", equalTo(true),
                        "findings.find { it.code == 'DIST_COMPLETE' }.severity", equalTo("INFO"),
                        "findings.find { it.code == 'DIST_COMPLETE' }.message", containsString("拆分为东片、西片"));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/districts")
                .then()
                .body("items.units.flatten()", hasItem(whole + "001"));
    }

    @Test
    void a_submitted_plan_is_a_draft_again() {
        County county = County.announced();
        String plan = county.drawn();
        county.as("county-office")
                .body(Map.of("reason", "单位所限"))
                .post("/api/v1/plans/" + plan + "/submission")
                .then()
                .statusCode(200);
        splits(county, county.units().get(1), TWO)
                .statusCode(200)
                .body("plans[0].statusBefore", equalTo("SUBMITTED"), "plans[0].status", equalTo("DRAFT"));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body("findings.message", hasItem(containsString("退回为草案")));
        county.as("county-office")
                .body(Map.of("reason", "单位所限"))
                .post("/api/v1/plans/" + plan + "/submission")
                .then()
                .statusCode(200);
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body("findings.message.findAll { it.contains('退回为草案') }", empty());
    }

    @Test
    void a_published_plan_stays_and_its_amendment_begins_with_the_parts() {
        County county = County.announced();
        String plan = county.published();
        String whole = county.units().get(1);
        splits(county, whole, TWO)
                .statusCode(200)
                .body("plans[0].status", equalTo("PUBLISHED"), "findings[0].code", equalTo("DIST_CHANGE_AFTER_NOTICE"));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body(
                        "findings.findAll { it.rule == 'R-32' }", empty(),
                        "findings.find { it.rule == 'R-35' }.subject", equalTo(whole));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/notice")
                .then()
                .statusCode(200)
                .body(containsString("村" + whole.substring(6)));
        String amendment = county.as("county-office")
                .body(Map.of("reason", "村庄拆分"))
                .post("/api/v1/plans/" + plan + "/amendments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        county.as("county-office")
                .get("/api/v1/plans/" + amendment + "/check")
                .then()
                .body("valid", equalTo(true), "findings.findAll { it.rule == 'R-32' }", empty());
        county.publishes(amendment, "county", county.code());
        county.as("county-office")
                .get("/api/v1/districts?election=" + county.election() + "&unit=" + whole + "001")
                .then()
                .body("items", hasSize(1));
        county.as("county-office").get("/api/v1/divisions/" + whole).then().body("successor", nullValue());
    }

    @Test
    @Proves("R-31")
    void parts_of_a_unit_stay_together_in_its_township_district() {
        County county = County.announced();
        String town = county.townships().get(1);
        String whole = town + "201";
        county.decides("TOWNSHIP", town, 4).statusCode(201);
        String township = county.townshipPlan(town);
        puts(county, "township-office", town, township, 1, List.of(whole), 1);
        puts(county, "township-office", town, township, 2, List.of(town + "202", town + "203", town + "204"), 3);
        county.publishes(township, "township", town);
        splits(county, whole, TWO).statusCode(200);
        county.allotted();
        String plan = county.plan();
        puts(county, "county-office", county.code(), plan, 1, List.of(whole + "001"), 1);
        puts(county, "county-office", county.code(), plan, 2, List.of(whole + "002"), 1);
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body("findings.find { it.code == 'DIST_NESTING' }.figures.districts", contains(1, 2));
    }

    private static void puts(
            County county, String role, String division, String plan, int number, List<String> units, int seats) {
        county.as(role, division)
                .body(Map.of("seats", seats, "units", units))
                .put("/api/v1/plans/" + plan + "/districts/" + number)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse splits(County county, String whole, Map<String, Object> body) {
        return county.as("county-office")
                .body(body)
                .post("/api/v1/divisions/" + whole + "/split")
                .then();
    }

    private static void registers(County county, String unit, int voters) {
        Topic.named("huanjie.registration.v1")
                .send(
                        county.code(),
                        "unit-registration-changed",
                        unit,
                        1,
                        "{\"county\":\"%s\",\"unit\":\"%s\",\"voters\":%d}".formatted(county.code(), unit, voters));
    }
}
