package org.huanjie.reporting.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.entry;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.reporting.County;
import org.huanjie.reporting.table.Votes;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertApiTest {
    private static final County COUNTY = new County("990147");

    private final Clock clock;

    AlertApiTest(Clock clock) {
        this.clock = clock;
    }

    @Test
    @Proves({"R-58", "R-70"})
    void what_is_due_soon_is_told_and_gone_once_it_is_done() {
        County county = new County("990148");
        county.divided();
        county.scheduled(1, "[" + entry("ROLL_PUBLISHED", "公布选民名单", today().plusDays(2), true) + "]");
        UUID first = county.district(1, 1, 4000, county.unit(1, 1), county.unit(1, 2));
        UUID second = county.district(2, 1, 4000, county.unit(2, 1), county.unit(2, 2));
        UUID third = county.district(3, 1, 4000, county.unit(3, 1), county.unit(3, 2));
        Map<String, Object> alert = awaited(county, "DEADLINE_APPROACHING:ROLL_PUBLICATION", "3个选区尚未公布");
        assertThat(alert)
                .containsEntry("rule", "R-58")
                .containsEntry("code", "ROLL_PUBLISH")
                .containsEntry("deadline", today().plusDays(2).toString())
                .containsEntry("link", "/api/v1/progress?election=990148-2026&division=990148");
        as("county-office", county.code())
                .get((String) alert.get("link"))
                .then()
                .statusCode(200);
        county.roll(first, 100, today());
        county.roll(second, 100, today());
        awaited(county, "DEADLINE_APPROACHING:ROLL_PUBLICATION", "1个选区尚未公布：县级第3选区");
        county.roll(third, 100, today());
        await().atMost(20, SECONDS).until(() -> alerts(county).isEmpty());
    }

    @Test
    @Proves("R-58")
    void a_roll_published_late_stays_an_alert() {
        County county = new County("990149");
        county.divided();
        county.scheduled(1, "[" + entry("ROLL_PUBLISHED", "公布选民名单", today().minusDays(3), true) + "]");
        UUID late = county.district(1, 1, 4000, county.unit(1, 1), county.unit(1, 2));
        county.roll(late, 100, today().minusDays(2));
        assertThat(awaited(county, "PUBLISHED_LATE:ROLL_PUBLICATION", "1个选区已超过法定时限"))
                .containsEntry("severity", "HIGH");
        assertThat(awaited(county, "DEADLINE_MISSED:ROLL_PUBLICATION", "已过3日")).containsEntry("severity", "HIGH");
    }

    @Test
    void registration_far_from_the_rest_and_what_is_left_open_are_told_after_its_end() {
        COUNTY.divided();
        COUNTY.scheduled(1, "[" + entry("REGISTRATION_END", "选民登记结束", today().minusDays(1), false) + "]");
        for (int township = 1; township <= 3; township++) {
            for (int unit = 1; unit <= 2; unit++) {
                COUNTY.registered(
                        COUNTY.unit(township, unit), 1, township == 3 ? 800 : 1500, township == 3 ? 700 : 1500);
            }
        }
        assertThat(awaited(COUNTY, "REGISTRATION_OFF:" + COUNTY.township(3), "占人口4000人的40.00%"))
                .containsEntry("rule", "R-47");
        assertThat(awaited(COUNTY, "REVIEWS_OPEN:" + COUNTY.code(), "尚有200人")).containsEntry("rule", "R-55");
        assertThat(alerts(COUNTY).stream().map(alert -> alert.get("id")))
                .doesNotContain("REGISTRATION_OFF:" + COUNTY.township(1));
        as("township-office", COUNTY.township(1))
                .get("/api/v1/alerts?election=" + COUNTY.election())
                .then()
                .statusCode(200)
                .body("items.findAll { it.kind == 'REVIEWS_OPEN' }.size()", equalTo(0));
        as("township-office", COUNTY.township(1))
                .get("/api/v1/alerts?election=" + COUNTY.election() + "&division=" + COUNTY.township(3))
                .then()
                .statusCode(404);
    }

    @Test
    @Proves({"R-29", "R-47"})
    void what_is_out_of_the_ordinary_is_told() {
        County county = new County("990178");
        county.divided();
        county.scheduled(
                1,
                "[" + entry("REGISTRATION_END", "选民登记结束", today().minusDays(1), false) + "]",
                "[{\"key\":\"deviationWarn\",\"value\":\"30\",\"source\":\"惯例\"}]");
        for (int unit = 1; unit <= 2; unit++) {
            county.registered(county.unit(1, unit), 1, 1500, 1500, today().minusDays(3));
            county.registered(county.unit(2, unit), 1, 1500, 1500, today().minusDays(3));
        }
        county.registered(county.unit(3, 1), 1, 1500, 1500, today().minusDays(3));
        county.registered(county.unit(1, 1), 2, 1550, 1550, today());
        county.registered(county.unit(2, 1), 2, 1100, 1100, today());
        Votes votes = new Votes(county);
        UUID first = votes.district("COUNTY", county.code(), 1, 1, 3000, county.unit(1, 1), county.unit(1, 2));
        votes.district("COUNTY", county.code(), 2, 3, 3000, county.unit(2, 1), county.unit(2, 2));
        votes.certified(first, 1, 3000, 2000, 0, "RUN_OFF", 1);
        awaited(county, "UNITS_EMPTY:" + county.code(), "1个选举单位没有登记选民：第32村");
        awaited(county, "VOTERS_JUMPED:" + county.code(), "1个选举单位最近一日的登记选民数比前一次变动超过两成：第21村");
        assertThat(awaited(county, "DISTRICTS_UNEQUAL:overDeviation", "2个县级选区")).containsEntry("source", "选举法 art. 26");
        assertThat(awaited(county, "DISTRICTS_OPEN:RUN_OFF", "1个选区的投票没有结果，尚待另行选举：县级第1选区"))
                .containsEntry("rule", "R-108");
        votes.certified(first, 2, 3000, 2000, 0, "TIE_REVOTE", 1);
        assertThat(awaited(county, "DISTRICTS_OPEN:TIE_REVOTE", "1个选区的投票没有结果，尚待再次投票：县级第1选区"))
                .containsEntry("rule", "R-107");
        votes.certified(first, 3, 3000, 2000, 0, "ELECTED", 0, "1");
        await().atMost(20, SECONDS)
                .until(() -> alerts(county).stream()
                        .noneMatch(alert -> String.valueOf(alert.get("id")).startsWith("DISTRICTS_OPEN")));
    }

    @Test
    void without_an_election_there_is_nothing_to_tell() {
        as("county-office", COUNTY.code())
                .get("/api/v1/alerts?election=" + COUNTY.code() + "-2031")
                .then()
                .statusCode(404);
        as("county-office", COUNTY.code())
                .get("/api/v1/alerts")
                .then()
                .statusCode(400)
                .body("violations[0].field", containsString("election"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Map<String, Object> awaited(County county, String id, String words) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(alerts(county))
                        .anySatisfy(alert -> assertThat(alert)
                                .containsEntry("id", id)
                                .extractingByKey("message")
                                .asString()
                                .contains(words)));
        return alerts(county).stream()
                .filter(alert -> id.equals(alert.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> alerts(County county) {
        List<Map<String, Object>> items = as("county-office", county.code())
                .get("/api/v1/alerts?election=" + county.election() + "&division=" + county.code())
                .jsonPath()
                .getList("items");
        return items == null ? List.of() : items;
    }
}
