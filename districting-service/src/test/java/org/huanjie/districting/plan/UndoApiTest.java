package org.huanjie.districting.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UndoApiTest {
    private static final String PLANS = "/api/v1/plans/";

    @Test
    void edits_moves_proposals_and_dissolutions_are_taken_back_one_by_one() {
        County county = County.announced();
        String plan = county.drawn();
        List<Object> proposed = districts(county, plan);
        put(county, plan, 1, county.units().subList(0, 2));
        List<Object> put = districts(county, plan);
        county.as("county-office")
                .body(Map.of("units", county.units().subList(2, 4), "to", 1))
                .post(PLANS + plan + "/moves")
                .then()
                .statusCode(200);
        List<Object> moved = districts(county, plan);
        county.as("county-office")
                .header("If-Match", "*")
                .delete(PLANS + plan + "/districts/1")
                .then()
                .statusCode(204);

        action(county, plan, "undo", true).body("actions.find { it.name == 'redo' }.why", equalTo("没有可以恢复的改动"));
        undo(county, plan, 1).statusCode(200).body("status", equalTo("DRAFT"));
        assertThat(districts(county, plan)).isEqualTo(moved);
        undo(county, plan, 2).statusCode(200);
        assertThat(districts(county, plan)).isEqualTo(proposed);
        county.as("county-office").post(PLANS + plan + "/undo").then().statusCode(200);
        assertThat(districts(county, plan)).isEmpty();
        undo(county, plan, 1).statusCode(409).body("type", equalTo("urn:huanjie:problem:nothing-to-undo"));
        action(county, plan, "undo", false);

        redo(county, plan, 2).statusCode(200).body("districtCount", equalTo(put.size()));
        assertThat(districts(county, plan)).isEqualTo(put);
        redo(county, plan, 3).statusCode(409).body("type", equalTo("urn:huanjie:problem:nothing-to-redo"));
        put(county, plan, 9, List.of(county.units().get(11)));
        redo(county, plan, 1).statusCode(409);
        county.as("county-office")
                .get(PLANS + plan + "/history?limit=4")
                .then()
                .statusCode(200)
                .body("items.kind", contains("DISTRICT_PUT", "REDONE", "REDONE", "UNDONE"))
                .body("items.undoes", contains(null, 3, 2, 2))
                .body("next", notNullValue());
        county.as("county-committee")
                .get(PLANS + plan + "/history?limit=500")
                .then()
                .body("items", hasSize(12))
                .body("items.find { it.number == 5 }.kind", equalTo("DISTRICT_REMOVED"))
                .body("items.find { it.number == 5 }.takenBack", equalTo(true))
                .body("items.find { it.number == 4 }.districts", contains(1))
                .body("items.find { it.number == 4 }.units", equalTo(2))
                .body("items.find { it.number == 3 }.takenBack", equalTo(false))
                .body("items.find { it.number == 1 }.title", equalTo("起草方案"))
                .body("items.find { it.number == 1 }.by", equalTo("county-office-" + county.code()))
                .body("next", nullValue());
    }

    @Test
    void an_undo_is_an_edit_of_a_draft_by_its_office() {
        County county = County.announced();
        String plan = county.drawn();
        String undo = PLANS + plan + "/undo";
        given().post(undo).then().statusCode(401);
        county.as("county-committee").post(undo).then().statusCode(403);
        county.as("county-office", "990999").post(undo).then().statusCode(404);
        county.as("township-office", county.townships().get(1))
                .post(undo)
                .then()
                .statusCode(404);
        county.as("township-office", county.townships().get(1))
                .get(PLANS + plan + "/history")
                .then()
                .statusCode(404);
        county.as("county-office").header("If-Match", "\"0\"").post(undo).then().statusCode(412);
        county.as("county-office").body(Map.of("steps", 0)).post(undo).then().statusCode(400);
        put(county, plan, 9, List.of(county.units().get(0)));
        String both = Token.builder()
                .role("county-office", "county-committee")
                .division(county.code())
                .sub("li")
                .sign();
        given().auth()
                .oauth2(both)
                .contentType("application/json")
                .post(undo)
                .then()
                .statusCode(200);
        submits(county, plan);
        given().auth()
                .oauth2(both)
                .post(PLANS + plan + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        undo(county, plan, 1).statusCode(409).body("type", equalTo("urn:huanjie:problem:plan-status"));
        action(county, plan, "undo", false);
        county.as("county-committee")
                .body(Map.of("reason", "再议"))
                .post(PLANS + plan + "/return")
                .then()
                .statusCode(200);
        undo(county, plan, 1).statusCode(200).body("districtCount", equalTo(0));
        county.as("county-office")
                .get(PLANS + plan + "/history?limit=2")
                .then()
                .body("items.kind", contains("UNDONE", "RETURNED"))
                .body("items[1].reason", equalTo("再议"));
    }

    private static void submits(County county, String plan) {
        county.as("county-office")
                .body(Map.of("reason", "单位所限"))
                .post(PLANS + plan + "/submission")
                .then()
                .statusCode(200);
    }

    private static void put(County county, String plan, int number, List<String> units) {
        county.as("county-office")
                .header("If-Match", number == 9 ? "" : "*")
                .body(Map.of("seats", 1, "units", units))
                .put(PLANS + plan + "/districts/" + number)
                .then()
                .statusCode(number == 9 ? 201 : 200);
    }

    private static ValidatableResponse undo(County county, String plan, int steps) {
        return county.as("county-office")
                .body(Map.of("steps", steps))
                .post(PLANS + plan + "/undo")
                .then();
    }

    private static ValidatableResponse redo(County county, String plan, int steps) {
        return county.as("county-office")
                .body(Map.of("steps", steps))
                .post(PLANS + plan + "/redo")
                .then();
    }

    private static ValidatableResponse action(County county, String plan, String name, boolean allowed) {
        return county.as("county-office")
                .get(PLANS + plan)
                .then()
                .body("actions.find { it.name == '" + name + "' }.allowed", equalTo(allowed));
    }

    private static List<Object> districts(County county, String plan) {
        return county.as("county-office")
                .get(PLANS + plan + "/districts?limit=500")
                .jsonPath()
                .getList("items");
    }
}
