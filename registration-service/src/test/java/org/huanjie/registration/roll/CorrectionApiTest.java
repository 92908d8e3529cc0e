package org.huanjie.registration.roll;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CorrectionApiTest {
    private static final LocalDate BORN = LocalDate.of(1991, 2, 3);
    private final Topic topic = Topic.named("huanjie.registration.v1");

    @Test
    @Proves({"R-47", "R-59", "R-65", "R-67", "R-68"})
    void what_changed_is_published_by_name_with_serials_and_sums_and_never_why() {
        County county = County.published();
        String roll = county.withRolls(3).get(0);
        List<String> voters = county.voters(county.villages().get(0));
        county.adjust(
                voters.get(0),
                "removal",
                Map.of(
                        "reason",
                        "DEPRIVED",
                        "on",
                        County.today().toString(),
                        "evidence",
                        "刑事判决书",
                        "documentNo",
                        "（2040）刑初1号"));
        rename(county, voters.get(1), "李更正");
        String added = county.register("周补登", BORN, 1, county.villages().get(1)).path("id");
        county.as("county-office")
                .get("/api/v1/rolls/" + roll)
                .then()
                .body("count", equalTo(6), "findings.code", contains("ROLL_NO_SILENT_DELETE"))
                .body("findings.severity", contains("INFO"), "findings[0].figures.voters", equalTo(3));
        JsonPath next = correct(county, roll).then().statusCode(201).extract().jsonPath();
        String id = next.getString("id");
        assertThat(next.getInt("version")).isEqualTo(2);
        assertThat(next.getString("status")).isEqualTo("PUBLISHED");
        assertThat(next.getMap("arithmetic"))
                .containsEntry("previous", 6)
                .containsEntry("otherAdded", 1)
                .containsEntry("deprived", 1)
                .containsEntry("total", 6);
        assertThat(next.getList("added.serial")).containsExactly(7);
        assertThat(next.getList("removed.serial")).containsExactly(1);
        assertThat(next.getList("corrected.name")).containsExactly("李更正");
        county.as("county-office").get("/api/v1/rolls/" + roll).then().body("status", equalTo("SUPERSEDED"));
        given().get("/api/v1/rolls/" + id + "/entries")
                .then()
                .body("items.serial", contains(2, 3, 4, 5, 6, 7), "items[0].name", equalTo("李更正"));
        given().get("/api/v1/rolls/" + id + "/notice")
                .then()
                .statusCode(200)
                .body(
                        containsString("补正公告"),
                        containsString("增加1名"),
                        containsString("除名1名"),
                        containsString("更正1名"),
                        containsString("补正后选民共6名"))
                .body(not(containsString("剥夺")), not(containsString("判决")), not(containsString("DEPRIVED")));
        given().auth()
                .oauth2(Token.of("city-observer", county.code()))
                .get("/api/v1/rolls/" + id)
                .then()
                .body("arithmetic.deprived", equalTo(0), "arithmetic.otherRemoved", equalTo(1));
        Topic.Sent told =
                topic.await(sent -> sent.is("roll-corrected") && sent.subject().equals(id));
        assertThat(told.data().get("version").asInt()).isEqualTo(2);
        Topic.Sent chunk = topic.await(sent -> sent.is("roll-entries-published")
                && sent.data().get("roll").asText().equals(id));
        assertThat(chunk.data().get("entries").get(0).get("voter").asText()).isEqualTo(added);
        assertThat(chunk.data().get("entries").get(0).get("serial").asInt()).isEqualTo(7);
        assertThat(chunk.data().get("removed").get(0).asText()).isEqualTo(voters.get(0));
        county.as("county-office").get("/api/v1/voters/" + added).then().body("review", equalTo("APPROVED"));
        correct(county, id).then().statusCode(409).body("type", equalTo("urn:huanjie:problem:nothing-to-correct"));
        correct(county, roll).then().statusCode(409).body("type", equalTo("urn:huanjie:problem:roll-superseded"));
    }

    @Test
    @Proves("R-121")
    void a_notice_stays_what_it_was_and_another_one_corrects_it() {
        County county = County.published();
        String roll = county.withRolls(1).get(0);
        String notice = notice(roll);
        county.register("周补登", BORN, 1, county.villages().get(1)).then().statusCode(201);
        String corrected = correct(county, roll).path("id");
        assertThat(notice(roll)).isEqualTo(notice).doesNotContain("周补登");
        assertThat(notice(corrected)).contains("补正公告", "周补登");
    }

    private static String notice(String roll) {
        return given().get("/api/v1/rolls/" + roll + "/notice")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    @Proves("R-68")
    void a_serial_is_never_given_to_another() {
        County county = County.published();
        String roll = county.withRolls(1).get(0);
        String last = county.register("周补登", BORN, 1, county.villages().get(1)).path("id");
        roll = correct(county, roll).path("id");
        county.remove(last, "MOVED_OUT");
        roll = correct(county, roll).path("id");
        county.register("吴补登", BORN, 3, county.villages().get(1)).then().statusCode(201);
        correct(county, roll)
                .then()
                .statusCode(201)
                .body("added.serial", contains(4), "version", equalTo(4), "arithmetic.previous", equalTo(2));
    }

    @Test
    @Proves({"R-43", "R-47", "W-18"})
    void a_move_between_districts_is_never_on_two_rolls() {
        County county = County.published();
        List<String> rolls = county.withRolls(2);
        String voter = county.voters(county.villages().get(0)).get(0);
        String to = county.villages().get(2);
        county.remove(voter, "MOVED_OUT").then().statusCode(200);
        Response again = county.as("township-office", county.towns().get(1))
                .body(Map.of(
                        "name",
                        "王安一",
                        "citizenId",
                        county.citizenId(LocalDate.of(1980, 1, 1), 11),
                        "ethnicity",
                        "01",
                        "unit",
                        to,
                        "basis",
                        "HOUSEHOLD"))
                .post("/api/v1/voters");
        again.then().statusCode(201);
        correct(county, rolls.get(0)).then().statusCode(201).body("arithmetic.movedOut", equalTo(1));
        correct(county, rolls.get(1)).then().statusCode(201).body("arithmetic.total", equalTo(5));
        assertThat(total(county)).isEqualTo(8);
    }

    @Test
    @Proves("R-43")
    void who_still_stands_on_another_roll_is_added_after_its_correction() {
        County county = County.published();
        List<String> rolls = county.withRolls(2);
        String voter = county.voters(county.villages().get(0)).get(0);
        String tag = county.as("county-office").get("/api/v1/voters/" + voter).header("ETag");
        given().auth()
                .oauth2(Token.of("township-office", county.code()))
                .contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of(
                        "unit",
                        county.villages().get(2),
                        "householdDivision",
                        county.villages().get(2)))
                .patch("/api/v1/voters/" + voter)
                .then()
                .statusCode(200);
        correct(county, rolls.get(1)).then().statusCode(409);
        correct(county, rolls.get(0)).then().statusCode(201).body("arithmetic.movedOut", equalTo(1));
        correct(county, rolls.get(1)).then().statusCode(201).body("arithmetic.movedIn", equalTo(1));
        assertThat(total(county)).isEqualTo(8);
    }

    @Test
    @Proves({"R-37", "W-28"})
    void an_election_day_moved_back_adds_who_has_come_of_age() {
        County county = County.published();
        String roll = county.withRolls(1).get(0);
        county.schedule(2, "2041-01-27");
        await().until(() -> county.register(
                                "小成年",
                                LocalDate.of(2023, 1, 25),
                                1,
                                county.villages().get(0))
                        .statusCode()
                == 201);
        correct(county, roll).then().statusCode(201).body("arithmetic.turned18", equalTo(1));
    }

    @Test
    @Proves({"R-03", "R-65"})
    void by_another_person_of_the_committee_in_time() {
        County county = County.published();
        String roll = county.withRolls(1).get(0);
        String both = Token.builder()
                .role("township-office", "county-committee")
                .division(county.code())
                .sub("li")
                .sign();
        String voter = county.voters(county.villages().get(0)).get(0);
        given().auth()
                .oauth2(both)
                .contentType("application/json")
                .body(Map.of("reason", "DECEASED", "on", County.today().toString(), "evidence", "死亡医学证明"))
                .post("/api/v1/voters/" + voter + "/removal")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(both)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        county.as("township-committee", county.towns().get(0))
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .then()
                .statusCode(403);
        county.as("county-committee", "990999")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .then()
                .statusCode(404);
        county.schedule(2, County.today().toString());
        await().until(() -> correct(county, roll).statusCode() == 422);
        correct(county, roll)
                .then()
                .body(
                        "type",
                        equalTo("urn:huanjie:problem:corrections-closed"),
                        "findings.code",
                        hasItem("ROLL_CORRECTION"));
    }

    @Test
    @Proves("R-66")
    void is_final_from_the_last_day_of_corrections_on() {
        County county = County.published();
        List<String> rolls = county.withRolls(1);
        String roll = rolls.get(0);
        finalized(county, roll)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:finalization-too-early"));
        county.as("county-committee")
                .get("/api/v1/rolls/" + roll)
                .then()
                .body("actions.find { it.name == 'finalization' }.why", containsString("以前不能定稿"));
        county.remove(county.voters(county.villages().get(0)).get(0), "DECEASED");
        county.schedule(2, County.today().plusDays(1).toString());
        await().until(() -> finalized(county, roll).statusCode() == 409);
        finalized(county, roll).then().body("type", equalTo("urn:huanjie:problem:changes-waiting"));
        String next = correct(county, roll).then().statusCode(201).extract().path("id");
        finalized(county, next).then().statusCode(200).body("status", equalTo("FINAL"), "count", equalTo(1));
        Topic.Sent told =
                topic.await(sent -> sent.is("roll-finalized") && sent.subject().equals(next));
        Topic.Sent corrected =
                topic.await(sent -> sent.is("roll-corrected") && sent.subject().equals(next));
        assertThat(told.sequence()).isGreaterThan(corrected.sequence());
        assertThat(told.data().get("version").asInt()).isEqualTo(2);
        finalized(county, next).then().statusCode(409);
        county.register("周补登", BORN, 1, county.villages().get(1)).then().statusCode(201);
        correct(county, next).then().statusCode(409).body("type", equalTo("urn:huanjie:problem:roll-final"));
    }

    @Test
    @Proves("R-115")
    void a_final_roll_is_taken_up_again_for_a_by_election_corrected_and_frozen_anew() {
        County county = County.published();
        String roll = county.withRolls(2).get(0);
        String day = County.today().plusDays(400).toString();
        reopened(county, roll, day).then().statusCode(409).body("type", equalTo("urn:huanjie:problem:roll-not-final"));
        county.schedule(2, County.today().plusDays(1).toString());
        await().until(() -> finalized(county, roll).statusCode() == 200);
        county.remove(county.voters(county.villages().get(0)).get(0), "DECEASED");
        correct(county, roll).then().statusCode(409).body("type", equalTo("urn:huanjie:problem:roll-final"));
        reopened(county, roll, County.today().toString())
                .then()
                .statusCode(422)
                .body("findings.rule", hasItem("R-115"));
        reopened(county, roll, County.today().plusDays(1).toString())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:before-election"));
        county.as("township-committee", county.towns().get(0))
                .body(Map.of("electionDay", day, "documentNo", "12号"))
                .post("/api/v1/rolls/" + roll + "/reopening")
                .then()
                .statusCode(403);

        reopened(county, roll, day).then().statusCode(200).body("status", equalTo("PUBLISHED"), "count", equalTo(4));
        finalized(county, roll)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:finalization-too-early"));
        correct(county, roll)
                .then()
                .statusCode(201)
                .body("version", equalTo(2), "status", equalTo("PUBLISHED"), "arithmetic.deceased", equalTo(1))
                .body("count", equalTo(3));
    }

    private static Response reopened(County county, String roll, String day) {
        return county.as("county-committee")
                .body(Map.of("electionDay", day, "documentNo", "云人常〔2041〕12号"))
                .post("/api/v1/rolls/" + roll + "/reopening");
    }

    @Test
    void a_draft_is_not_corrected() {
        County county = County.published();
        county.imports("APPLY", county.file(1));
        county.drafted();
        correct(county, county.drafts().get(0)).then().statusCode(409);
        county.as("county-office")
                .get("/api/v1/rolls?status=PUBLISHED&election=" + county.election())
                .then()
                .body("items", hasSize(0));
    }

    private static void rename(County county, String voter, String name) {
        String tag = county.as("county-office").get("/api/v1/voters/" + voter).header("ETag");
        county.as("township-office", county.towns().get(0))
                .header("If-Match", tag)
                .body(Map.of("name", name))
                .patch("/api/v1/voters/" + voter)
                .then()
                .statusCode(200);
    }

    private static int total(County county) {
        return county
                .as("county-office")
                .get("/api/v1/rolls?status=PUBLISHED&election=" + county.election())
                .jsonPath()
                .<Integer>getList("items.count")
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Response correct(County county, String roll) {
        return county.as("county-committee").body("{}").post("/api/v1/rolls/" + roll + "/corrections");
    }

    private static Response finalized(County county, String roll) {
        return county.as("county-committee").body("{}").post("/api/v1/rolls/" + roll + "/finalization");
    }
}
