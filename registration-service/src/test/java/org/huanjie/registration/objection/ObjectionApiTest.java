package org.huanjie.registration.objection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ObjectionApiTest {
    private final Topic topic = Topic.named("huanjie.registration.v1");

    @Test
    @Proves({"R-61", "R-62"})
    void upheld_it_removes_the_voter_and_the_correction_publishes_it() {
        County county = County.published();
        String roll = county.withRolls(2).get(0);
        String voter = county.voters(county.villages().get(0)).get(0);
        Response received = objection(county, roll, "WRONGLY_LISTED", voter);
        received.then()
                .statusCode(201)
                .body("decideBy", equalTo(County.today().plusDays(3).toString()), "status", equalTo("RECEIVED"))
                .body("applicant", equalTo("赵申诉"), "late", equalTo(false));
        String id = received.path("id");
        decision(county, id, "UPHELD_REMOVE")
                .then()
                .statusCode(200)
                .body("status", equalTo("DECIDED"), "outcome", equalTo("UPHELD_REMOVE"));
        decision(county, id, "REJECTED").then().statusCode(409);
        county.as("county-office")
                .get("/api/v1/voters/" + voter)
                .then()
                .body("status", equalTo("REMOVED"), "review", equalTo("APPROVED"));
        county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .then()
                .statusCode(201)
                .body("removed", hasSize(1), "arithmetic.otherRemoved", equalTo(1));
        Topic.Sent told = topic.await(
                sent -> sent.is("objection-decided") && sent.subject().equals(id));
        assertThat(told.data().get("outcome").asText()).isEqualTo("UPHELD_REMOVE");
        assertThat(told.data().get("late").asBoolean()).isFalse();
        assertThat(told.json()).doesNotContain("赵申诉");
    }

    @Test
    @Proves({"R-63", "R-66"})
    void a_court_corrects_even_a_final_roll() {
        County county = County.published();
        String roll = county.withRolls(2).get(0);
        String voter = county.voters(county.villages().get(0)).get(0);
        String id = objection(county, roll, "WRONGLY_LISTED", voter).path("id");
        decision(county, id, "REJECTED").then().statusCode(200);
        String today = County.today().toString();
        act(county, id, "lawsuit", Map.of("filedOn", today, "court", "云泽县人民法院"))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUED"));
        county.schedule(2, County.today().plusDays(1).toString());
        String path = "/api/v1/rolls/" + roll + "/finalization";
        await().until(() -> county.as("county-committee").body("{}").post(path).statusCode() == 200);
        act(county, id, "judgment", Map.of("on", today, "outcome", "UPHELD_REMOVE", "document", "（2040）民特1号"))
                .then()
                .statusCode(200)
                .body("judgment.outcome", equalTo("UPHELD_REMOVE"));
        given().auth()
                .oauth2(Token.of("county-committee", county.code(), "qian"))
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .then()
                .statusCode(201)
                .body("status", equalTo("FINAL"), "count", equalTo(3));
    }

    @Test
    @Proves({"R-61", "W-25"})
    void dates_scope_and_persons_are_checked() {
        County county = County.published();
        String roll = county.withRolls(1).get(0);
        Map<String, Object> body = new HashMap<>(form(roll, "OMITTED", null));
        body.put("receivedOn", County.today().plusDays(6).toString());
        county.as("township-office", county.towns().get(0))
                .body(body)
                .post("/api/v1/objections")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:objection-window-closed"))
                .body("findings.code", contains("ROLL_OBJECTION_WINDOW"));
        body.put("receivedOn", County.today().minusDays(1).toString());
        county.as("township-office", county.towns().get(0))
                .body(body)
                .post("/api/v1/objections")
                .then()
                .statusCode(422);
        county.as("township-office", county.towns().get(1))
                .body(form(roll, "OMITTED", null))
                .post("/api/v1/objections")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-roll"));
        String both = Token.builder()
                .role("township-office", "county-committee")
                .division(county.code())
                .sub("li")
                .sign();
        String id = given().auth()
                .oauth2(both)
                .contentType("application/json")
                .body(form(roll, "OMITTED", null))
                .post("/api/v1/objections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().auth()
                .oauth2(both)
                .contentType("application/json")
                .body(Map.of("outcome", "REJECTED", "reasons", "经核实"))
                .post("/api/v1/objections/" + id + "/decision")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        county.as("township-committee", county.towns().get(0))
                .body(Map.of("outcome", "REJECTED", "reasons", "经核实"))
                .post("/api/v1/objections/" + id + "/decision")
                .then()
                .statusCode(403);
        county.as("township-office", county.towns().get(1))
                .get("/api/v1/objections/" + id)
                .then()
                .statusCode(404);
        county.as("township-office", county.towns().get(1))
                .get("/api/v1/objections?election=" + county.election())
                .then()
                .body("items", hasSize(0));
        county.schedule(2, County.today().plusDays(1).toString());
        await().until(() -> county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/finalization")
                .asString()
                .contains("objections-open"));
    }

    @Test
    void somebody_omitted_is_registered_by_the_desk_and_linked() {
        County county = County.published();
        String roll = county.withRolls(1).get(0);
        String id = objection(county, roll, "OMITTED", null).path("id");
        String voter = county.register(
                        "周漏登", LocalDate.of(1992, 3, 4), 1, county.villages().get(0))
                .path("id");
        Map<String, Object> body = new HashMap<>(Map.of("outcome", "UPHELD_ADD", "reasons", "漏登", "voter", voter));
        act(county, id, "decision", body).then().statusCode(200).body("voter", equalTo(voter));
        county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .then()
                .statusCode(201)
                .body("added.name", contains("周漏登"));
    }

    private static Map<String, Object> form(String roll, String kind, String voter) {
        Map<String, Object> form = new HashMap<>(
                Map.of("roll", roll, "kind", kind, "applicant", "赵申诉", "subject", "钱某", "statement", "本村无此人"));
        form.put("receivedOn", County.today().toString());
        form.put("voter", voter);
        return form;
    }

    private static Response objection(County county, String roll, String kind, String voter) {
        return county.as("township-office", county.towns().get(0))
                .body(form(roll, kind, voter))
                .post("/api/v1/objections");
    }

    private static Response decision(County county, String id, String outcome) {
        return act(county, id, "decision", Map.of("outcome", outcome, "reasons", "经核实"));
    }

    private static Response act(County county, String id, String act, Map<String, ?> body) {
        return county.as("county-committee").body(body).post("/api/v1/objections/" + id + "/" + act);
    }
}
