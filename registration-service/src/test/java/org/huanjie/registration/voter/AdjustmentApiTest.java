package org.huanjie.registration.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdjustmentApiTest {
    private static final LocalDate BORN = LocalDate.of(1990, 1, 1);

    @Test
    @Proves({"R-46", "R-55"})
    void a_removal_takes_effect_at_once_and_waits_for_a_second_person() {
        County county = County.published();
        String unit = county.villages().get(0);
        county.imports("APPLY", county.file(3));
        county.reviewed();
        String voter = county.voters(unit).get(0);
        county.remove(voter, "DECEASED")
                .then()
                .statusCode(200)
                .body("status", equalTo("REMOVED"), "review", equalTo("CHECKED"), "removedFor", equalTo("DECEASED"));
        Topic.Sent told = Topic.named("huanjie.registration.voters.v1")
                .await(sent -> sent.is("voter-removed") && sent.subject().equals(voter));
        assertThat(told.data().get("status").asText()).isEqualTo("REMOVED");
        assertThat(told.json()).doesNotContain("DECEASED");
        county.drafted();
        assertThat(county.findings(county.drafts().get(0))).containsExactly("REG_REVIEW");
        assertThat(county.reviewed()).isEqualTo(1);
        assertThat(county.findings(county.drafts().get(0))).isEmpty();
        county.remove(voter, "DECEASED")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:voter-removed"));
        county.as("county-office")
                .get("/api/v1/voters/" + voter + "/history")
                .then()
                .body("items.action", hasItem("removed"));
    }

    @Test
    @Proves({"R-39", "R-41", "W-20"})
    void the_deprived_leave_by_judgment_and_come_back_before_the_election_day() {
        County county = County.published();
        String unit = county.villages().get(0);
        String voter = county.register("王小安", BORN, 1, unit).path("id");
        county.remove(voter, "DEPRIVED")
                .then()
                .statusCode(422)
                .body("findings.code", contains("REG_DEPRIVED"), "violations.field", contains("documentNo"));
        county.remove(voter, "IMPRISONED").then().statusCode(400).body("violations.field", contains("reason"));
        county.adjust(
                        voter,
                        "removal",
                        Map.of(
                                "reason",
                                "DEPRIVED",
                                "on",
                                County.today().toString(),
                                "evidence",
                                "刑事判决书",
                                "documentNo",
                                "（2040）刑初1号"))
                .then()
                .statusCode(200)
                .body("qualification", equalTo("DEPRIVED"));
        county.register("王小安", BORN, 1, county.villages().get(3))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:voter-already-registered"));
        county.adjust(voter, "restoration", Map.of("reason", "RIGHTS_RESTORED", "on", "2041-01-22", "evidence", "证明"))
                .then()
                .statusCode(422)
                .body("findings.rule", contains("R-39"));
        county.restore(voter, "MOVED_IN").then().statusCode(422).body("findings.code", contains("REG_THREE_ADD"));
        county.restore(voter, "RIGHTS_RESTORED")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"), "qualification", equalTo("QUALIFIED"));
        county.restore(voter, "RIGHTS_RESTORED").then().statusCode(409);
    }

    @Test
    @Proves("R-43")
    void who_moved_out_registers_elsewhere_and_does_not_come_back_beside_it() {
        County county = County.published();
        String voter = county.register("王小安", BORN, 1, county.villages().get(0)).path("id");
        county.remove(voter, "MOVED_OUT").then().statusCode(200);
        county.register("王小安", BORN, 1, county.villages().get(3)).then().statusCode(201);
        county.restore(voter, "MOVED_IN")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:voter-already-registered"));
    }

    @Test
    void the_dead_do_not_come_back_by_a_household_file() {
        County county = County.published();
        county.imports("APPLY", county.file(1));
        county.remove(county.voters(county.villages().get(0)).get(0), "DECEASED");
        assertThat(county.imports("APPLY", county.file(1)).getString("byReason[0].code"))
                .isEqualTo("NOT_QUALIFIED");
    }

    @Test
    void a_neighbour_township_gets_404_a_stale_version_412_and_tomorrow_422() {
        County county = County.published();
        String voter = county.register("王小安", BORN, 1, county.villages().get(0)).path("id");
        Map<String, String> body =
                Map.of("reason", "DECEASED", "on", County.today().toString(), "evidence", "死亡医学证明");
        county.as("township-office", county.towns().get(1))
                .body(body)
                .post("/api/v1/voters/" + voter + "/removal")
                .then()
                .statusCode(404);
        county.as("registrar", county.towns().get(0))
                .body(body)
                .post("/api/v1/voters/" + voter + "/removal")
                .then()
                .statusCode(403);
        county.as("township-office", county.towns().get(0))
                .header("If-Match", "\"77\"")
                .body(body)
                .post("/api/v1/voters/" + voter + "/removal")
                .then()
                .statusCode(412);
        county.adjust(
                        voter,
                        "removal",
                        Map.of(
                                "reason",
                                "DECEASED",
                                "on",
                                County.today().plusDays(1).toString(),
                                "evidence",
                                "死亡医学证明"))
                .then()
                .statusCode(422)
                .body("violations.field", contains("on"));
    }
}
