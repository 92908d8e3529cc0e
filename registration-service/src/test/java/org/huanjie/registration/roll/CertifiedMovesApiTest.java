package org.huanjie.registration.roll;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.huanjie.registration.County;
import org.huanjie.registration.certificate.Moves;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Rolls of voters who move by certificate: home and target change in one step, whoever's rolls they are. */
@QuarkusTest
class CertifiedMovesApiTest {
    @Test
    @Proves({"R-43", "R-47", "R-49", "R-67", "W-18"})
    void both_published_rolls_change_in_one_step() {
        County county = County.published();
        Moves moves = Moves.within(county);
        List<String> rolls = county.withRolls(2);
        String home = county.villages().get(0);
        String voter = county.voters(home).get(0);

        String certificate = moves.issued(voter, home, county.towns().get(1));
        correct(county, rolls.get(0)).then().statusCode(409);
        moves.use(certificate, county.villages().get(2)).then().statusCode(200);
        correct(county, rolls.get(0))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:nothing-to-correct"));
        county.as("county-office")
                .get("/api/v1/rolls/" + rolls.get(1))
                .then()
                .body("findings[0].figures.voters", equalTo(1));

        JsonPath target = correct(county, rolls.get(1))
                .then()
                .statusCode(201)
                .body("added", hasSize(1))
                .body("removed", hasSize(0))
                .body("arithmetic.movedIn", equalTo(1))
                .body("alsoCorrected", hasSize(1))
                .extract()
                .jsonPath();
        String next = target.getList("alsoCorrected", String.class).get(0);
        county.as("county-office")
                .get("/api/v1/rolls/" + next)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("version", equalTo(2))
                .body("count", equalTo(3))
                .body("arithmetic.movedOut", equalTo(1))
                .body("removed", hasSize(1))
                .body("findings", hasSize(0));
        assertThat(given().get("/api/v1/rolls/" + next + "/notice").asString())
                .contains("补正公告", "除名1名")
                .doesNotContain("因选区划分变动");
    }

    @Test
    @Proves({"R-43", "R-67"})
    void a_roll_of_another_county_gives_up_the_voter_and_nothing_else() {
        County home = County.published();
        County target = County.published();
        Moves moves = Moves.between(home, target);
        String before = home.withRolls(2).get(0);
        String other = target.withRolls(1).get(0);
        String village = home.villages().get(0);
        List<String> voters = home.voters(village);
        home.remove(voters.get(1), "DECEASED").then().statusCode(200);
        String certificate = moves.issued(voters.get(0), village, target.code());
        moves.use(certificate, target.villages().get(0)).then().statusCode(200);

        String next = correct(target, other)
                .then()
                .statusCode(201)
                .body("added", hasSize(1))
                .extract()
                .path("alsoCorrected[0]");
        home.as("county-office")
                .get("/api/v1/rolls/" + next)
                .then()
                .body("removed", hasSize(1))
                .body("count", equalTo(3))
                .body("findings.code", contains("ROLL_NO_SILENT_DELETE"));
        home.as("county-office").get("/api/v1/rolls/" + before).then().body("status", equalTo("SUPERSEDED"));
        correct(home, next).then().statusCode(201).body("removed", hasSize(1)).body("count", equalTo(2));
    }

    @Test
    @Proves({"R-43", "R-67"})
    void publishing_the_targets_roll_corrects_the_roll_at_home() {
        County home = County.published();
        County target = County.published();
        Moves moves = Moves.between(home, target);
        String before = home.withRolls(2).get(0);
        String village = home.villages().get(0);
        String voter = home.voters(village).get(0);
        moves.use(moves.issued(voter, village, target.code()), target.villages().get(0))
                .then()
                .statusCode(200);
        correct(home, before).then().statusCode(409);

        target.reviewed();
        target.drafted();
        String draft = target.drafts().get(0);
        assertThat(target.findings(draft)).isEmpty();
        publish(target, draft).then().statusCode(200).body("count", equalTo(1));
        home.as("county-office").get("/api/v1/rolls/" + before).then().body("status", equalTo("SUPERSEDED"));
        assertThat(home.as("county-office")
                        .get("/api/v1/rolls?status=PUBLISHED&district=" + districtOf(home, before))
                        .jsonPath()
                        .getInt("items[0].count"))
                .isEqualTo(3);
    }

    @Test
    @Proves({"R-49", "R-50"})
    void a_locked_voter_is_on_no_draft_and_makes_an_older_one_stale() {
        County county = County.published();
        county.imports("APPLY", county.file(2));
        county.reviewed();
        county.drafted();
        String home = county.villages().get(0);
        String voter = county.voters(home).get(0);
        String stale = county.drafts().get(0);
        String certificate =
                Moves.within(county).issued(voter, home, county.towns().get(1));
        publish(county, stale).then().statusCode(422).body("findings.code", hasItem("ROLL_NO_SILENT_DELETE"));
        county.drafted();
        String draft = county.drafts().get(0);
        publish(county, draft).then().statusCode(200).body("count", equalTo(3));
        Moves.within(county).giveBack(certificate, home).then().statusCode(200);
        correct(county, draft).then().statusCode(201).body("added", hasSize(1)).body("count", equalTo(4));
    }

    @Test
    @Proves("R-57")
    void who_moves_to_a_subdistrict_leaves_the_township_roll_by_its_own_correction() {
        County county = County.published();
        county.electsTownship();
        Moves moves = Moves.within(county);
        county.imports("APPLY", county.file(2));
        county.reviewed();
        String town = county.towns().get(0);
        county.drafted("TOWNSHIP", town);
        String roll = county.as("county-office")
                .get("/api/v1/rolls?status=DRAFT&level=TOWNSHIP&election=" + county.election())
                .path("items[0].id");
        county.as("township-committee", town)
                .body(County.polling())
                .post("/api/v1/rolls/" + roll + "/publication")
                .then()
                .statusCode(200);
        String home = county.villages().get(0);
        String voter = county.voters(home).get(0);
        moves.use(
                        moves.issued(voter, home, county.towns().get(1)),
                        county.villages().get(2))
                .then()
                .statusCode(200);
        county.as("township-committee", town)
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .then()
                .statusCode(201)
                .body("removed", hasSize(1))
                .body("arithmetic.movedOut", equalTo(1));
    }

    @Test
    @Proves("R-51")
    void who_came_by_a_certificate_of_an_earlier_election_continues_there() {
        assertThat(findingOfNextElection(County.published()).get("severity")).isEqualTo("INFO");
        assertThat(findingOfNextElection(County.with("previousVoterContinues", "false"))
                        .get("severity"))
                .isEqualTo("WARN");
    }

    private static Map<String, String> findingOfNextElection(County county) {
        Moves moves = Moves.within(county);
        county.imports("APPLY", county.file(1));
        county.reviewed();
        String home = county.villages().get(0);
        String voter = county.voters(home).get(0);
        moves.use(
                moves.issued(voter, home, county.towns().get(1)),
                county.villages().get(2));
        county.reviewed();
        county.closes(2);
        county.electAgain();
        county.drafted();
        return county.drafts().stream()
                .map(roll -> county.as("county-office")
                        .get("/api/v1/rolls/" + roll)
                        .jsonPath()
                        .<Map<String, String>>getList("findings"))
                .flatMap(List::stream)
                .filter(finding -> finding.get("code").equals("REG_CERT_PREVIOUS"))
                .findFirst()
                .orElseThrow();
    }

    private static String districtOf(County county, String roll) {
        return county.as("county-office").get("/api/v1/rolls/" + roll).path("district");
    }

    private static Response correct(County county, String roll) {
        return county.as("county-committee").body("{}").post("/api/v1/rolls/" + roll + "/corrections");
    }

    private static Response publish(County county, String roll) {
        return county.as("county-committee").body(County.polling()).post("/api/v1/rolls/" + roll + "/publication");
    }
}
