package org.huanjie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.acceptance.suite.Clerk;
import org.huanjie.acceptance.suite.SmallCounty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A voter of one county moves to another by certificate (选民资格证明) once the rolls of both are published. */
@Tag("suite")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BetweenCountiesTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final LocalDate DAY = LocalDate.of(2029, 1, 17);
    private static final int EACH = 6;

    private final SmallCounty home = new SmallCounty("990193", DAY);
    private final SmallCounty target = new SmallCounty("990194", DAY);

    @BeforeAll
    void two_counties_with_published_rolls() {
        publish(home);
        publish(target);
    }

    private static void publish(SmallCounty county) {
        county.prepared().planned();
        Map<String, byte[]> file = Map.of("file", county.households(EACH));
        await().atMost(SOON)
                .until(() -> county.office()
                                .upload("registration/imports?mode=VALIDATE", file)
                                .extract()
                                .statusCode()
                        == 202);
        county.office().uploads("registration/imports?mode=APPLY", file);
        county.committee()
                .post("registration/reviews", Map.of("division", county.code()))
                .statusCode(200);
        Map<String, Object> whole = congress(county);
        await().atMost(SOON).until(() -> {
            county.office().does("registration/rolls", whole);
            return !rolls(county, "DRAFT").isEmpty();
        });
        county.committee()
                .does(
                        "registration/rolls/publications",
                        Map.of(
                                "election", county.election(),
                                "level", "COUNTY",
                                "division", county.code(),
                                "pollingPlace", "村委会",
                                "pollingFrom", "2029-01-17T08:00:00+08:00",
                                "pollingUntil", "2029-01-17T18:00:00+08:00"));
        assertThat(rolls(county, "PUBLISHED")).isNotEmpty();
    }

    private static Map<String, Object> congress(SmallCounty county) {
        return Map.of("election", county.election(), "level", "COUNTY", "division", county.code());
    }

    private static List<Map<String, Object>> rolls(SmallCounty county, String status) {
        return county.office().all("registration/rolls?election=" + county.election() + "&status=" + status);
    }

    @Test
    void the_place_on_the_roll_changes_hands_in_one_step_and_all_services_show_it() {
        String village = home.villages().get(1);
        Map<String, Object> voter =
                home.office().all("registration/voters?unit=" + village).get(2);
        String name = voter.get("name").toString();
        Clerk desk = Clerk.of("township-office", village.substring(0, 9));
        String to = target.villages().get(5);
        Clerk other = Clerk.of("township-office", to.substring(0, 9));
        String certificate = desk.post(
                        "registration/certificates",
                        Map.of("voter", voter.get("id"), "targetDivision", to.substring(0, 9)))
                .statusCode(201)
                .extract()
                .path("id");
        desk.post("registration/certificates/" + certificate + "/use", Map.of("unit", to))
                .statusCode(403);
        String registered = other.post("registration/certificates/" + certificate + "/use", Map.of("unit", to))
                .statusCode(200)
                .body("status", equalTo("USED"))
                .extract()
                .path("targetVoter");
        desk.get("registration/voters/" + voter.get("id")).then().body("status", equalTo("REMOVED"));
        desk.get("registration/voters/" + registered).then().statusCode(404);
        other.get("registration/voters/" + registered).then().body("status", equalTo("ACTIVE"));
        assertThat(listed(home, name)).as("home keeps the place meanwhile").isEqualTo(1);

        Map<String, Object> roll = rolls(target, "PUBLISHED").stream()
                .filter(one -> districtOf(target, to).equals(one.get("district")))
                .findFirst()
                .orElseThrow();
        target.committee()
                .post("registration/rolls/" + roll.get("id") + "/corrections", Map.of())
                .statusCode(201)
                .body("added", hasSize(1), "alsoCorrected", hasSize(1));

        assertThat(listed(home, name)).as("and gives it up in the same step").isZero();
        assertThat(count(home)).isEqualTo(home.villages().size() * EACH - 1);
        assertThat(count(target)).isEqualTo(target.villages().size() * EACH + 1);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(atNomination(home)).isEqualTo(count(home));
            assertThat(atNomination(target)).isEqualTo(count(target));
            assertThat(figure(home, "certificatesIssued")).isEqualTo("1");
            assertThat(figure(target, "certificatesUsed")).isEqualTo("1");
        });
    }

    private static Object districtOf(SmallCounty county, String village) {
        return county.office().all("districting/districts?election=" + county.election()).stream()
                .filter(district -> ((List<?>) district.get("units")).contains(village))
                .findFirst()
                .orElseThrow()
                .get("id");
    }

    /** How many entries of the county's rolls have a name that one person of it has. */
    private static long listed(SmallCounty county, String name) {
        return rolls(county, "PUBLISHED").stream()
                .flatMap(roll -> county.office().all("registration/rolls/" + roll.get("id") + "/entries").stream())
                .filter(entry -> entry.get("name").equals(name))
                .count();
    }

    private static int count(SmallCounty county) {
        return rolls(county, "PUBLISHED").stream()
                .mapToInt(roll -> (int) roll.get("count"))
                .sum();
    }

    private static int atNomination(SmallCounty county) {
        return county.office().all("nomination/districts?election=" + county.election()).stream()
                .mapToInt(district -> (int) district.get("voters"))
                .sum();
    }

    private static String figure(SmallCounty county, String id) {
        return county
                .office()
                .all("reporting/figures?election=" + county.election() + "&division=" + county.code())
                .stream()
                .filter(figure -> figure.get("id").equals(id))
                .map(figure -> String.valueOf(figure.get("value")))
                .findFirst()
                .orElse("none");
    }
}
