package org.huanjie.registration.roll;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The districts are amended (选区变动) after the rolls were published: voters go with their units, from roll to roll. */
@QuarkusTest
class AmendedPlanApiTest {
    private static final int EACH = 3;

    private County county;
    private List<String> villages;
    private List<String> rolls;
    private String first;
    private String second;
    private List<String> movers;

    @BeforeEach
    void two_published_rolls() {
        county = County.published();
        villages = county.villages();
        rolls = county.withRolls(EACH);
        first = district(rolls.get(0));
        second = district(rolls.get(1));
        movers = county.voters(villages.get(1));
    }

    @Test
    @Proves({"R-35", "R-43", "R-47", "R-67", "R-68"})
    void whose_unit_went_to_another_district_leaves_one_roll_and_joins_the_other_in_one_step() {
        String before = entries(rolls.get(0));
        amend(Map.of(first, villages.subList(0, 1), second, villages.subList(1, 4)), 2);

        assertThat(onRolls()).isEqualTo(4 * EACH);
        assertThat(entries(rolls.get(0))).isEqualTo(before);
        rolls.forEach(roll -> assertThat(waiting(roll)).isEqualTo(EACH));

        JsonPath next = corrected(rolls.get(1));
        assertThat(next.getList("added")).hasSize(EACH);
        assertThat(next.getList("added.serial")).containsExactly(7, 8, 9);
        assertThat(next.getList("removed")).isEmpty();
        assertThat(next.getMap("arithmetic")).containsEntry("movedIn", EACH).containsEntry("total", 3 * EACH);
        String other = next.getList("alsoCorrected", String.class).get(0);
        JsonPath left = shown(other);
        assertThat(left.getString("district")).isEqualTo(first);
        assertThat(left.getList("removed.serial")).containsExactly(4, 5, 6);
        assertThat(left.getMap("arithmetic")).containsEntry("movedOut", EACH).containsEntry("total", EACH);
        assertThat(onRolls()).isEqualTo(4 * EACH);

        given().get("/api/v1/rolls/" + other + "/notice")
                .then()
                .body(containsString("除名3名"), containsString("因选区划分变动，第2选区选民名单同时变动"), not(containsString("增加")));
        given().get("/api/v1/rolls/" + next.getString("id") + "/notice")
                .then()
                .body(containsString("增加3名"), containsString("补正后选民共9名"));
        given().get("/api/v1/rolls/" + rolls.get(0) + "/entries").then().body("items", hasSize(2 * EACH));
        toldOf(other, movers.size(), 0);
        toldOf(next.getString("id"), 0, movers.size());
        correct(rolls.get(0)).then().statusCode(409).body("type", equalTo("urn:huanjie:problem:roll-superseded"));
        correct(other).then().statusCode(409).body("type", equalTo("urn:huanjie:problem:nothing-to-correct"));
    }

    @Test
    @Proves({"R-35", "R-43", "R-67"})
    void who_is_still_under_review_stays_on_the_old_roll_until_he_can_join_the_new_one() {
        String waits = movers.get(0);
        String tag = county.as("county-office").get("/api/v1/voters/" + waits).header("ETag");
        county.as("township-office", county.towns().get(0))
                .header("If-Match", tag)
                .body(Map.of("householdDivision", "990999101201"))
                .patch("/api/v1/voters/" + waits)
                .then()
                .statusCode(200)
                .body("review", equalTo("DRAFT"));
        amend(Map.of(first, villages.subList(0, 1), second, villages.subList(1, 4)), 2);
        JsonPath next = corrected(rolls.get(0));
        assertThat(next.getList("removed")).hasSize(EACH - 1);
        assertThat(shown(next.getList("alsoCorrected", String.class).get(0)).getList("added"))
                .hasSize(EACH - 1);
        assertThat(onRolls()).isEqualTo(4 * EACH);
    }

    @Test
    @Proves({"R-35", "R-43", "R-47", "R-67"})
    void voters_of_a_new_district_stay_until_its_roll_is_published_which_corrects_theirs() {
        String third = UUID.randomUUID().toString();
        Map<String, List<String>> units = new LinkedHashMap<>();
        units.put(first, villages.subList(0, 1));
        units.put(second, villages.subList(2, 4));
        units.put(third, villages.subList(1, 2));
        amend(units, 2);
        await().until(() -> !correct(rolls.get(0)).asString().contains("plan-arriving"));
        assertThat(waiting(rolls.get(0))).isZero();
        correct(rolls.get(0)).then().statusCode(409).body("type", equalTo("urn:huanjie:problem:nothing-to-correct"));

        county.register("周补登", LocalDate.of(1991, 2, 3), 1, villages.get(1))
                .then()
                .statusCode(201);
        county.reviewed();
        String roll = county.drafted().getList("result.ids", String.class).get(0);
        county.as("county-committee")
                .body(County.polling())
                .post("/api/v1/rolls/" + roll + "/publication")
                .then()
                .statusCode(200)
                .body("count", equalTo(EACH + 1), "arithmetic.previous", equalTo(0))
                .body("arithmetic.movedIn", equalTo(EACH), "arithmetic.otherAdded", equalTo(1));
        assertThat(onRolls()).isEqualTo(4 * EACH + 1);
        assertThat(shown(rolls.get(0)).getString("status")).isEqualTo("SUPERSEDED");
        correct(rolls.get(0)).then().statusCode(409);
    }

    @Test
    @Proves({"R-35", "R-43"})
    void a_roll_of_a_withdrawn_district_hands_all_its_voters_over() {
        Map<String, List<String>> units = new LinkedHashMap<>();
        units.put(first, villages);
        units.put(second, List.of());
        amend(units, 2);
        JsonPath next = corrected(rolls.get(1));
        assertThat(next.getInt("count")).isZero();
        assertThat(shown(next.getList("alsoCorrected", String.class).get(0)).getInt("count"))
                .isEqualTo(4 * EACH);
        assertThat(onRolls()).isEqualTo(4 * EACH);
    }

    @Test
    void a_voter_belongs_to_the_district_of_the_amended_plan_at_once() {
        amend(Map.of(first, villages.subList(0, 1), second, villages.subList(1, 4)), 2);
        movers.forEach(voter -> county.as("county-office")
                .get("/api/v1/voters/" + voter)
                .then()
                .body("districts.COUNTY", equalTo(second)));
        county.register("周补登", LocalDate.of(1991, 2, 3), 1, villages.get(1))
                .then()
                .body("districts.COUNTY", equalTo(second));
    }

    private void amend(Map<String, List<String>> units, int version) {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        List.of(first, second).forEach(district -> ordered.put(district, units.get(district)));
        ordered.putAll(units);
        county.amends(version, ordered);
        String fence = ordered.entrySet().stream()
                .filter(district -> district.getValue().contains(villages.get(1)))
                .findFirst()
                .orElseThrow()
                .getKey();
        await().until(() -> fence.equals(county.as("county-office")
                .get("/api/v1/voters/" + movers.get(0))
                .path("districts.COUNTY")));
    }

    private String district(String roll) {
        return shown(roll).getString("district");
    }

    private JsonPath shown(String roll) {
        return county.as("county-office").get("/api/v1/rolls/" + roll).jsonPath();
    }

    private int waiting(String roll) {
        return shown(roll).getList("findings.figures.voters", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static String entries(String roll) {
        return given().get("/api/v1/rolls/" + roll + "/entries").asString();
    }

    private Response correct(String roll) {
        return county.as("county-committee").body("{}").post("/api/v1/rolls/" + roll + "/corrections");
    }

    /** Once the amended plan is here whole. */
    private JsonPath corrected(String roll) {
        List<Response> answers = new ArrayList<>();
        await().until(() -> {
            Response answer = correct(roll);
            answers.add(answer);
            return !answer.asString().contains("plan-arriving");
        });
        return answers.get(answers.size() - 1).then().statusCode(201).extract().jsonPath();
    }

    private int onRolls() {
        return county
                .as("county-office")
                .get("/api/v1/rolls?status=PUBLISHED&election=" + county.election())
                .jsonPath()
                .<Integer>getList("items.count")
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static void toldOf(String roll, int removed, int added) {
        Topic.Sent chunk = Topic.named("huanjie.registration.v1")
                .await(sent -> sent.is("roll-entries-published")
                        && sent.data().get("roll").asText().equals(roll));
        assertThat(chunk.data().get("removed")).hasSize(removed);
        assertThat(chunk.data().get("entries")).hasSize(added);
    }
}
