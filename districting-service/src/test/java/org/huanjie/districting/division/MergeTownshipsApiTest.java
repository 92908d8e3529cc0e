package org.huanjie.districting.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeTownshipsApiTest {
    @Test
    @Proves("R-17")
    void merged_townships_get_a_new_number_of_deputies_and_their_predecessors_stay_known() {
        County county = County.announced();
        String into = county.townships().get(1);
        String gone = county.townships().get(2);
        county.decides("TOWNSHIP", into, 45).statusCode(201);
        merges(county, into, Map.of("units", List.of(gone)))
                .statusCode(422)
                .body(
                        "type", equalTo("urn:huanjie:problem:reason-required"),
                        "findings[0].code", equalTo("QUOTA_STATUS_CHANGE"));
        merges(county, into, Map.of("units", List.of(gone), "name", "新河镇", "reason", "省政府批复"))
                .statusCode(200)
                .body(
                        "division.population", equalTo(2400),
                        "division.predecessors", contains(gone),
                        "findings[0].figures.population", equalTo(2400),
                        "units.code", hasItems(gone, gone + "201"));
        county.as("county-office")
                .get("/api/v1/elections/" + county.election() + "/quotas")
                .then()
                .body(
                        "items.division",
                        not(hasItem(gone)),
                        "items.find { it.division == '" + into + "' }.computed",
                        equalTo(46));
        county.as("county-office")
                .header("If-Match", "*")
                .body(Map.of(
                        "approvedSeats",
                        46,
                        "recalculation",
                        Map.of("reason", "乡镇合并"),
                        "decidedBy",
                        "县人大常委会",
                        "decidedOn",
                        "2040-10-20",
                        "documentNo",
                        "测人常〔2040〕9号"))
                .put("/api/v1/elections/" + county.election() + "/quotas/TOWNSHIP/" + into)
                .then()
                .statusCode(200);
        county.as("county-office")
                .get("/api/v1/divisions/" + county.code())
                .then()
                .body("population", equalTo(3600));
    }

    @Test
    void units_get_codes_below_the_other_township_and_plans_follow() {
        County county = County.announced();
        String into = county.townships().get(1);
        String gone = county.townships().get(2);
        String plan = county.drawn();
        String lapsing = county.townshipPlan(gone);
        county.as("township-office", gone)
                .body(Map.of("seats", 1, "units", List.of(gone + "201")))
                .put("/api/v1/plans/" + lapsing + "/districts/1")
                .then()
                .statusCode(201);
        merges(county, into, Map.of("units", List.of(gone), "reason", "省政府批复"))
                .statusCode(200)
                .body(
                        "plans.find { it.plan == '" + lapsing + "' }.status", equalTo("SUPERSEDED"),
                        "plans.find { it.plan == '" + plan + "' }.districts.units.flatten()", hasItem(into + "205"));
        county.as("county-office")
                .get("/api/v1/divisions?parent=" + into)
                .then()
                .body("items", hasSize(8), "items.code", hasItems(into + "201", into + "208"));
        county.as("county-office")
                .get("/api/v1/divisions/" + gone + "201")
                .then()
                .body("successor", equalTo(into + "205"));
        List<String> neighbours = county.as("county-office")
                .get("/api/v1/divisions/" + into + "205")
                .jsonPath()
                .getList("neighbours");
        assertThat(neighbours).containsExactly(into + "204", into + "206");
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body(
                        "findings.findAll { it.severity == 'HARD' }", hasSize(0),
                        "findings.message", hasItem(containsString("并入")));
    }

    @Test
    void after_the_notice_of_districts_townships_stay() {
        County county = County.announced();
        county.published();
        merges(
                        county,
                        county.townships().get(1),
                        Map.of("units", List.of(county.townships().get(2)), "reason", "省政府批复"))
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:plan-published"));
        merges(
                        county,
                        county.townships().get(1),
                        Map.of("units", List.of(county.units().get(0)), "reason", "省政府批复"))
                .statusCode(422);
    }

    private static ValidatableResponse merges(County county, String into, Map<String, Object> body) {
        return county.as("county-office")
                .body(body)
                .post("/api/v1/divisions/" + into + "/merge")
                .then();
    }
}
