package org.huanjie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.acceptance.suite.Clerk;
import org.huanjie.acceptance.suite.NominationForm;
import org.huanjie.acceptance.suite.SmallCounty;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** A village goes to the neighbouring district after the rolls were published: what the four services make of it. */
@Tag("suite")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Proves("R-35")
class AmendedPlanTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int EACH = 24;

    private final SmallCounty county = new SmallCounty("990161", LocalDate.of(2029, 1, 17));
    private final String area = "election=" + county.election() + "&level=COUNTY&division=" + county.code();
    private final String moved = county.villages().get(3);
    private String plan;
    private Map<String, Object> left;
    private Map<String, Object> joined;
    private List<Map<String, Object>> movers;

    @Test
    @Order(1)
    void rolls_are_published() {
        plan = county.prepared().planned();
        await().atMost(SOON)
                .until(() -> county.office()
                                .upload("registration/imports?mode=VALIDATE", Map.of("file", county.households(EACH)))
                                .extract()
                                .statusCode()
                        == 202);
        county.office().uploads("registration/imports?mode=APPLY", Map.of("file", county.households(EACH)));
        county.committee()
                .post("registration/reviews", Map.of("division", county.code()))
                .statusCode(200);
        Map<String, Object> whole = Map.of("election", county.election(), "level", "COUNTY", "division", county.code());
        await().atMost(SOON).untilAsserted(() -> {
            county.office().does("registration/rolls", whole);
            assertThat(county.office().all("registration/rolls?" + area))
                    .hasSameSizeAs(county.office().all("districting/districts?" + area));
        });
        JsonPath published = county.committee()
                .does(
                        "registration/rolls/publications",
                        Map.of(
                                "election",
                                county.election(),
                                "level",
                                "COUNTY",
                                "division",
                                county.code(),
                                "pollingPlace",
                                "村委会",
                                "pollingFrom",
                                "2029-01-17T08:00:00+08:00",
                                "pollingUntil",
                                "2029-01-17T18:00:00+08:00"));
        assertThat(published.getList("result.refused")).isEmpty();
        assertThat(onRolls()).isEqualTo(8 * EACH);
        movers = county.office().all("registration/voters?unit=" + moved);
        assertThat(movers).hasSize(EACH);
    }

    @Test
    @Order(2)
    void the_amendment_is_known_to_come_after_the_rolls_and_is_published_with_its_reason() {
        left = districtOf(moved);
        joined = districtOf(county.villages().get(4));
        assertThat(left.get("id")).isNotEqualTo(joined.get("id"));
        String amendment = county.office()
                .post("districting/plans/" + plan + "/amendments", Map.of("reason", "整村搬迁"))
                .statusCode(201)
                .extract()
                .path("id");
        county.office()
                .post(
                        "districting/plans/" + amendment + "/moves",
                        Map.of("units", List.of(moved), "to", joined.get("number")))
                .statusCode(200)
                .body("valid", equalTo(true));
        await().atMost(SOON)
                .untilAsserted(() -> county.office()
                        .get("districting/plans/" + amendment + "/check")
                        .then()
                        .body("findings.find { it.rule == 'R-35' }.message", containsString("个选区公布选民名单")));
        county.office()
                .post("districting/plans/" + amendment + "/submission", Map.of())
                .statusCode(422);
        county.office()
                .post("districting/plans/" + amendment + "/submission", Map.of("reason", "整村搬迁，经县选举委员会决定"))
                .statusCode(200);
        county.committee()
                .post("districting/plans/" + amendment + "/approval", Map.of())
                .statusCode(200);
        county.committee()
                .post("districting/plans/" + amendment + "/publication", SmallCounty.DECISION)
                .statusCode(200);
        assertThat(districtOf(moved).get("id"))
                .as("the district lives on by its id")
                .isEqualTo(joined.get("id"));
    }

    @Test
    @Order(3)
    @Proves({"R-43", "R-67", "R-68"})
    void its_voters_leave_one_roll_and_join_the_other_in_one_step() {
        await().atMost(SOON)
                .untilAsserted(() -> county.office()
                        .get("registration/voters/" + movers.get(0).get("id"))
                        .then()
                        .body("districts.COUNTY", equalTo(joined.get("id"))));
        String before = roll(left);
        String entries = county.office()
                .get("registration/rolls/" + before + "/entries?limit=500")
                .asString();
        assertThat(onRolls()).as("published rolls stay as they were").isEqualTo(8 * EACH);

        JsonPath corrected = await().atMost(SOON)
                .until(
                        () -> county.committee()
                                .post("registration/rolls/" + before + "/corrections", Map.of())
                                .extract(),
                        answer -> answer.statusCode() == 201)
                .jsonPath();
        assertThat(names(corrected.getList("removed"))).containsExactlyInAnyOrderElementsOf(names(movers));
        String other = corrected.getString("alsoCorrected[0]");
        JsonPath joins = county.office().get("registration/rolls/" + other).jsonPath();
        assertThat(joins.getString("district")).isEqualTo(joined.get("id"));
        assertThat(names(joins.getList("added"))).containsExactlyInAnyOrderElementsOf(names(movers));
        assertThat(joins.getList("removed")).isEmpty();
        assertThat(onRolls()).isEqualTo(8 * EACH);
        assertThat(county.office()
                        .get("registration/rolls/" + before + "/entries?limit=500")
                        .asString())
                .isEqualTo(entries);

        notice(corrected.getString("id"), "除名" + EACH + "名", "第" + joined.get("number") + "选区选民名单同时变动");
        notice(other, "增加" + EACH + "名", "第" + left.get("number") + "选区选民名单同时变动");
    }

    @Test
    @Order(4)
    @Proves("R-75")
    void nomination_lets_them_sign_where_they_vote_now() {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(voters(left)).isEqualTo(count(left));
            assertThat(voters(joined)).isEqualTo(count(joined));
        });
        Clerk town = Clerk.of("township-office", county.towns().get(0));
        town.post("nomination/nominations", signed(left, movers.subList(0, 11)))
                .statusCode(201)
                .body("status", equalTo("REJECTED"), "validSignatures", equalTo(0));
        Clerk.of("township-office", county.towns().get(1))
                .post("nomination/nominations", signed(joined, movers.subList(11, 22)))
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"), "validSignatures", equalTo(10));
    }

    @Test
    @Order(5)
    void the_figures_of_the_county_are_the_same() {
        String figures = "reporting/figures?election=" + county.election() + "&division=" + county.code();
        await().atMost(SOON)
                .untilAsserted(() -> county.office()
                        .get(figures)
                        .then()
                        .body("items.find { it.id == 'votersOnCountyRolls' }.value", equalTo(8 * EACH)));
    }

    /** The first of them is nominated by the others: one's own name does not count. */
    private Map<String, Object> signed(Map<String, Object> district, List<Map<String, Object>> people) {
        Map<String, Object> form = NominationForm.of(
                        county.election(), district.get("id").toString(), people.get(0))
                .json();
        form.put("channel", "JOINT_VOTERS");
        form.put("organisations", List.of());
        form.put(
                "signatories",
                people.stream()
                        .skip(1)
                        .map(person -> Map.of("voter", person.get("id")))
                        .toList());
        return form;
    }

    private void notice(String roll, String... texts) {
        String page = county.office()
                .get("registration/rolls/" + roll + "/notice?format=html")
                .asString();
        assertThat(page).contains(texts).contains("补正公告").doesNotContain("搬迁");
    }

    private static List<Object> names(List<Map<String, Object>> people) {
        return people.stream().map(person -> person.get("name")).toList();
    }

    private Map<String, Object> districtOf(String unit) {
        return county.office()
                .all("districting/districts?" + area + "&unit=" + unit)
                .get(0);
    }

    private Map<String, Object> shown(Map<String, Object> district) {
        return county.office()
                .all("registration/rolls?" + area + "&status=PUBLISHED&district=" + district.get("id"))
                .get(0);
    }

    private String roll(Map<String, Object> district) {
        return shown(district).get("id").toString();
    }

    private int count(Map<String, Object> district) {
        return (int) shown(district).get("count");
    }

    private int voters(Map<String, Object> district) {
        return county.office()
                .get("nomination/districts/" + district.get("id"))
                .jsonPath()
                .getInt("voters");
    }

    private int onRolls() {
        return county.office().all("registration/rolls?" + area + "&status=PUBLISHED").stream()
                .mapToInt(roll -> (int) roll.get("count"))
                .sum();
    }
}
