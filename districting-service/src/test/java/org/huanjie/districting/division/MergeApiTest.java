package org.huanjie.districting.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeApiTest {
    @Test
    void one_unit_goes_on_with_the_people_and_borders_of_both() {
        County county = County.divided();
        String into = county.units().get(1);
        String gone = county.units().get(2);
        merges(county, into, Map.of("units", List.of(gone), "name", "新河村"))
                .statusCode(200)
                .body(
                        "division.name", equalTo("新河村"),
                        "division.population", equalTo(600),
                        "division.predecessors", contains(gone),
                        "division.neighbours",
                                contains(county.units().get(0), county.units().get(3)),
                        "units[0].successor", equalTo(into),
                        "plans", empty());
        county.as("county-office")
                .get("/api/v1/divisions/" + gone)
                .then()
                .statusCode(200)
                .body("successor", equalTo(into), "neighbours", empty());
        county.as("county-office")
                .get("/api/v1/divisions?parent=" + gone.substring(0, 9))
                .then()
                .body("items.code", not(hasItem(gone)), "items", hasSize(3));
        county.as("county-office")
                .get("/api/v1/divisions/" + county.code())
                .then()
                .body("population", equalTo(3600));
        Topic.Sent event = Topic.named("huanjie.districting.v1")
                .await(sent -> sent.is("division-changed")
                        && sent.subject().equals(gone)
                        && !sent.data().path("successor").isNull());
        assertThat(event.data().get("successor").asText()).isEqualTo(into);
        merges(county, gone, Map.of("units", List.of(into)))
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:division-ended"));
        merges(county, into, Map.of("units", List.of(gone)))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-unit"));
    }

    @Test
    void only_units_of_a_kind_and_a_place_are_merged() {
        County county = County.divided();
        String into = county.units().get(1);
        for (String other : List.of(county.units().get(8), county.townships().get(1), into)) {
            merges(county, into, Map.of("units", List.of(other)))
                    .statusCode(422)
                    .body("type", equalTo("urn:huanjie:problem:not-mergeable"));
        }
    }

    @Test
    void all_parts_of_a_unit_make_it_whole_again() {
        County county = County.divided();
        String whole = county.units().get(1);
        county.as("county-office")
                .body(Map.of(
                        "parts",
                        List.of(Map.of("name", "东片", "population", 180), Map.of("name", "西片", "population", 120))))
                .post("/api/v1/divisions/" + whole + "/split")
                .then()
                .statusCode(200);
        merges(county, whole, Map.of("units", List.of(whole + "001"))).statusCode(422);
        merges(county, whole, Map.of("units", List.of(whole + "001", whole + "002")))
                .statusCode(200)
                .body(
                        "division.population", equalTo(300),
                        "division.neighbours",
                                contains(county.units().get(0), county.units().get(2)),
                        "units.successor", contains(whole, whole));
        county.as("county-office")
                .body(Map.of(
                        "parts",
                        List.of(Map.of("name", "东片", "population", 180), Map.of("name", "西片", "population", 120))))
                .post("/api/v1/divisions/" + whole + "/split")
                .then()
                .statusCode(200)
                .body("units.code", contains(whole + "003", whole + "004"));
    }

    @Test
    void a_draft_follows_and_shows_its_deviations_before_and_after() {
        County county = County.announced();
        county.allotted();
        String plan = county.plan();
        List<String> units = county.units();
        puts(county, plan, 1, 1, units.subList(0, 2));
        puts(county, plan, 2, 1, units.subList(2, 12));
        merges(county, units.get(1), Map.of("units", List.of(units.get(2))))
                .statusCode(200)
                .body(
                        "plans[0].plan", equalTo(plan),
                        "plans[0].districts.number", contains(1, 2),
                        "plans[0].districts[0].populationBefore", equalTo(600),
                        "plans[0].districts[0].population", equalTo(900),
                        "plans[0].districts[1].units", not(hasItem(units.get(2))),
                        "findings", empty());
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body(
                        "findings.findAll { it.code == 'DIST_COMPLETE' }.severity", contains("INFO"),
                        "findings.message", hasItem(containsString("并入村")));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/history")
                .then()
                .body("items.kind", hasItem("UNITS_FOLLOWED"));
    }

    @Test
    void published_districts_are_touched_for_a_reason_only() {
        County county = County.announced();
        county.allotted();
        String plan = county.plan();
        List<String> units = county.units();
        puts(county, plan, 1, 2, units.subList(0, 2));
        puts(county, plan, 2, 1, units.subList(2, 4));
        puts(county, plan, 3, 3, units.subList(4, 8));
        puts(county, plan, 4, 3, units.subList(8, 12));
        county.publishes(plan, "county", county.code());
        String into = units.get(1);
        String gone = units.get(2);
        merges(county, into, Map.of("units", List.of(gone)))
                .statusCode(422)
                .body(
                        "type", equalTo("urn:huanjie:problem:reason-required"),
                        "findings[0].code", equalTo("DIST_CHANGE_AFTER_NOTICE"));
        county.as("county-office").get("/api/v1/divisions/" + gone).then().body("successor", nullValue());
        merges(county, into, Map.of("units", List.of(gone), "reason", "县政府批复撤并"))
                .statusCode(200)
                .body("findings[0].severity", equalTo("WARN"), "plans[0].status", equalTo("PUBLISHED"));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body(
                        "findings.find { it.rule == 'R-35' }.severity", equalTo("WARN"),
                        "findings.find { it.rule == 'R-35' }.subject", equalTo(gone));
        merges(county, units.get(4), Map.of("units", List.of(units.get(5))))
                .statusCode(200)
                .body("findings.subject", contains(units.get(5)));
        String amendment = county.as("county-office")
                .body(Map.of("reason", "村庄撤并"))
                .post("/api/v1/plans/" + plan + "/amendments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        county.as("county-office")
                .get("/api/v1/plans/" + amendment + "/check")
                .then()
                .body("valid", equalTo(true));
        county.publishes(amendment, "county", county.code());
    }

    @Test
    void renaming_tells_plans_and_leaves_a_published_notice_as_it_was() {
        County county = County.announced();
        String published = county.published();
        String draft = county.plan();
        String unit = county.units().get(1);
        String was = "村" + unit.substring(6);
        puts(county, draft, 1, 1, List.of(unit));
        Map<String, Object> body = Map.of("name", "红旗村", "population", 330, "populationAsOf", "2040-12-31");
        county.as("county-office")
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/divisions/" + unit + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("name", equalTo("红旗村"), "plans", hasSize(2));
        county.as("county-office")
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/divisions/" + unit)
                .then()
                .statusCode(200)
                .body(
                        "plans.find { it.plan == '" + draft + "' }.districts[0].nameBefore", containsString(was),
                        "plans.find { it.plan == '" + draft + "' }.districts[0].name", containsString("红旗村"),
                        "plans.find { it.plan == '" + draft + "' }.districts[0].population", equalTo(330),
                        "plans.find { it.plan == '" + published + "' }.message", containsString("公告时"));
        county.as("county-office")
                .get("/api/v1/plans/" + published + "/notice")
                .then()
                .body(containsString(was), not(containsString("红旗村")));
        county.as("county-office")
                .get("/api/v1/divisions/" + unit + "/history")
                .then()
                .body(
                        "items.name", contains("红旗村", was),
                        "items.population", contains(330, 300),
                        "items.populationAsOf", contains("2040-12-31", "2040-06-30"));
        county.as("county-office")
                .get("/api/v1/divisions/" + county.code() + "/history?limit=1")
                .then()
                .body("items.population", contains(3630), "next", not(nullValue()));
    }

    private static void puts(County county, String plan, int number, int seats, List<String> units) {
        county.as("county-office")
                .body(Map.of("seats", seats, "units", units))
                .put("/api/v1/plans/" + plan + "/districts/" + number)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse merges(County county, String into, Map<String, Object> body) {
        return county.as("county-office")
                .body(body)
                .post("/api/v1/divisions/" + into + "/merge")
                .then();
    }
}
