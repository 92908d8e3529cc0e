package org.huanjie.districting.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.districting.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanComparisonApiTest {
    @Test
    void two_drafts_are_compared_by_units_districts_and_figures() {
        County county = County.announced();
        county.allotted();
        String first = draft(county, 2, 4);
        String second = draft(county, 3, 4);
        county.as("county-office")
                .get("/api/v1/plans/" + second + "/comparison?with=" + first)
                .then()
                .statusCode(200)
                .body("before.plan", equalTo(first))
                .body("after.plan", equalTo(second))
                .body("units.code", contains(county.units().get(2)))
                .body("units[0].from.number", equalTo(2))
                .body("units[0].to.number", equalTo(1))
                .body("districts.change", contains("UNITS", "UNITS"))
                .body("districts[0].before.population", equalTo(600))
                .body("districts[0].after.population", equalTo(900))
                .body("districts[0].before.deviation", equalTo(-0.25f))
                .body("districts[0].after.deviation", equalTo(0.125f))
                .body("before.maxDeviation", equalTo(0.25f))
                .body("before.cutEdges", equalTo(1))
                .body("after.cutEdges", equalTo(1));
        county.as("county-committee")
                .get("/api/v1/plans/" + first + "/comparison?with=" + first)
                .then()
                .statusCode(200)
                .body("units", hasSize(0))
                .body("districts.change", contains("NONE", "NONE"));
    }

    @Test
    void only_plans_of_one_congress_that_the_caller_sees() {
        County county = County.announced();
        county.allotted();
        String plan = draft(county, 2, 4);
        String path = "/api/v1/plans/" + plan + "/comparison?with=";
        county.as("county-office")
                .get(path + county.townshipPlan(county.code() + "101"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:plans-not-comparable"))
                .body("violations.field", contains("with"));
        County neighbour = County.announced();
        for (String hidden : List.of(neighbour.plan(), UUID.randomUUID().toString())) {
            county.as("county-office")
                    .get(path + hidden)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:huanjie:problem:unknown-plan"))
                    .body("violations.field", contains("with"));
        }
        neighbour.as("county-office").get(path + plan).then().statusCode(404);
        county.as("township-office", county.code() + "101")
                .get(path + plan)
                .then()
                .statusCode(404);
        county.as("county-office").get(path).then().statusCode(400);
        county.as("county-office").get(path + "x").then().statusCode(400);
    }

    /** A draft of two districts with two seats each: the units up to the one index, and from there up to the other. */
    private static String draft(County county, int firstEnds, int secondEnds) {
        String plan = county.plan();
        put(county, plan, 1, county.units().subList(0, firstEnds));
        put(county, plan, 2, county.units().subList(firstEnds, secondEnds));
        return plan;
    }

    private static void put(County county, String plan, int number, List<String> units) {
        county.as("county-office")
                .body(Map.of("seats", 2, "units", units))
                .put("/api/v1/plans/" + plan + "/districts/" + number)
                .then()
                .statusCode(201);
    }
}
