package org.huanjie.districting.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanVersionApiTest {
    private static final String PLANS = "/api/v1/plans/";

    @Test
    void versions_are_told_with_their_dates_and_what_changed() {
        County county = County.announced();
        String first = county.published();
        String other = county.plan();
        String second = amends(county, first);
        county.as("county-office")
                .body(Map.of("units", List.of(county.units().get(3)), "to", 2))
                .post(PLANS + second + "/moves")
                .then()
                .statusCode(200);
        for (String plan : List.of(first, second)) {
            county.as("county-office")
                    .get(PLANS + plan + "/versions")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(first, second))
                    .body("items.status", contains("PUBLISHED", "DRAFT"))
                    .body("items[0].changes", nullValue())
                    .body("items[0].createdAt", notNullValue(), "items[0].approvedAt", notNullValue())
                    .body("items[0].publishedOn", notNullValue(), "items[0].supersededAt", nullValue())
                    .body("items[0].documentNo", equalTo("第2号"))
                    .body("items[1].reason", equalTo("整村搬迁"), "items[1].submittedAt", nullValue())
                    .body("items[1].changes.against", equalTo(first))
                    .body("items[1].changes.unitsMoved", equalTo(1))
                    .body("items[1].changes.districts.number", contains(1, 2))
                    .body("items[1].changes.districts.change", contains("UNITS", "UNITS"));
        }
        county.as("county-office").get(PLANS + other + "/versions").then().body("items.id", contains(other));
        county.as("township-office", county.townships().get(1))
                .get(PLANS + first + "/versions")
                .then()
                .statusCode(200)
                .body("items.id", contains(first));
        county.as("county-office", "990999")
                .get(PLANS + first + "/versions")
                .then()
                .statusCode(404);
        given().get(PLANS + first + "/versions").then().statusCode(401);

        county.as("county-office").post(PLANS + second + "/undo").then().statusCode(200);
        county.as("county-office")
                .get(PLANS + second + "/versions")
                .then()
                .body("items[1].changes.districts", hasSize(0));
        county.publishes(second, "county", county.code());
        String third = amends(county, second);
        county.as("county-office")
                .get(PLANS + third + "/versions")
                .then()
                .body("items.id", contains(first, second, third))
                .body("items.status", contains("SUPERSEDED", "PUBLISHED", "DRAFT"))
                .body("items.version", contains(1, 3, 4))
                .body("items[0].supersededAt", notNullValue());
        county.as("township-office", county.townships().get(1))
                .get(PLANS + first + "/districts")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(0));
    }

    @Test
    void notes_stay_with_the_plan_and_with_its_districts_over_versions() {
        County county = County.announced();
        String first = county.drawn();
        note(county, "county-office", first, Map.of("text", "河口村拟整村搬迁"))
                .statusCode(201)
                .body("district", nullValue(), "role", equalTo("county-office"), "planVersion", equalTo(1))
                .body("by", equalTo("county-office-" + county.code()), "at", notNullValue());
        note(county, "county-committee", first, Map.of("text", "一选区过大，请再议", "district", 1))
                .statusCode(201)
                .body("district", equalTo(1), "role", equalTo("county-committee"));
        county.publishes(first, "county", county.code());
        String second = amends(county, first);
        note(county, "county-office", second, Map.of("text", "已按意见调整", "district", 2))
                .statusCode(201);
        county.as("county-office")
                .get(PLANS + second + "/notes")
                .then()
                .statusCode(200)
                .body("items.text", contains("河口村拟整村搬迁", "一选区过大，请再议", "已按意见调整"))
                .body("items.planVersion", contains(1, 1, 2));
        county.as("county-office")
                .get(PLANS + second + "/notes?district=1")
                .then()
                .body("items.text", contains("一选区过大，请再议"), "items[0].district", equalTo(1));
        county.as("county-office")
                .get(PLANS + second + "/notes?limit=1")
                .then()
                .body("items", hasSize(1), "next", notNullValue());
        county.as("county-office")
                .header("If-Match", "*")
                .delete(PLANS + second + "/districts/1")
                .then()
                .statusCode(204);
        county.as("county-office")
                .get(PLANS + second + "/notes")
                .then()
                .body("items[1].district", nullValue(), "items[1].writtenDistrict", equalTo(1));
        county.as("county-office").get(PLANS + first + "/notes").then().body("items", hasSize(3));
    }

    @Test
    void notes_are_for_the_offices_and_committees_of_the_plan() {
        County county = County.announced();
        String plan = county.published();
        Map<String, Object> body = Map.of("text", "x");
        given().contentType("application/json")
                .body(body)
                .post(PLANS + plan + "/notes")
                .then()
                .statusCode(401);
        String township = county.townships().get(1);
        county.as("township-office", township).get(PLANS + plan).then().statusCode(200);
        county.as("township-office", township)
                .get(PLANS + plan + "/notes")
                .then()
                .statusCode(404);
        county.as("township-office", township)
                .body(body)
                .post(PLANS + plan + "/notes")
                .then()
                .statusCode(404);
        note(county, "standing-committee", plan, body).statusCode(403);
        note(county, "township-office", plan, body).statusCode(403);
        note(county, "county-office", plan, Map.of("text", " ")).statusCode(400);
        note(county, "county-office", plan, Map.of("text", "x", "district", 77))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-district"));
        county.as("county-office")
                .get(PLANS + plan + "/notes?district=77")
                .then()
                .body("items", hasSize(0));
        String mine = county.townshipPlan(township);
        county.as("township-office", township)
                .body(body)
                .post(PLANS + mine + "/notes")
                .then()
                .statusCode(201);
        county.as("township-office", county.townships().get(2))
                .get(PLANS + mine + "/notes")
                .then()
                .statusCode(404);
        county.as("county-office").get(PLANS + mine + "/notes").then().body("items", hasSize(1));
    }

    private static ValidatableResponse note(County county, String role, String plan, Map<String, ?> body) {
        return county.as(role).body(body).post(PLANS + plan + "/notes").then();
    }

    private static String amends(County county, String plan) {
        return county.as("county-office")
                .body(Map.of("reason", "整村搬迁"))
                .post(PLANS + plan + "/amendments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
