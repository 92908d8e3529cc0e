package org.huanjie.reporting.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.progress.StageProgress;
import org.huanjie.reporting.stage.Stage;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Who is told what, by the day. */
class AlertRulesTest {
    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 31);

    @Test
    @Proves({"R-58", "R-70"})
    void a_day_of_the_law_is_told_three_days_before_and_louder_from_the_last_but_one() {
        assertThat(deadline(4)).isEmpty();
        assertThat(deadline(3)).singleElement().satisfies(alert -> {
            assertThat(alert.severity()).isEqualTo(AlertSeverity.MEDIUM);
            assertThat(alert.message()).contains("法定期限12月31日，还有3日", "宜提前一日");
        });
        assertThat(deadline(1))
                .singleElement()
                .satisfies(alert -> assertThat(alert.severity()).isEqualTo(AlertSeverity.HIGH));
        assertThat(deadline(0)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.DEADLINE_APPROACHING);
            assertThat(alert.message()).contains("就是今天");
        });
        assertThat(deadline(-1)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.DEADLINE_MISSED);
            assertThat(alert.message()).contains("已过1日", "选举日应当相应推迟");
        });
    }

    @Test
    void nobody_is_told_to_vote_a_day_early() {
        assertThat(new DeadlineAlerts().of(beforeTheVote()))
                .singleElement()
                .satisfies(alert -> assertThat(alert.message())
                        .contains("1月20日，还有2日", "请做好投票的各项准备")
                        .doesNotContain("提前一日"));
    }

    private static Situation beforeTheVote() {
        LocalDate vote = LocalDate.of(2027, 1, 20);
        Situation rolls = on(0, 3);
        Election election = new Election(
                "990123-2026",
                "990123",
                "云泽县换届选举",
                vote,
                "ANNOUNCED",
                List.of(new Election.Deadline("VOTING", "投票选举", vote, "ON", 0, "选举法第十一条", true, null)));
        return new Situation(
                rolls.scope(),
                election,
                vote.minusDays(2),
                List.of(new StageProgress("990123101", "第1镇", Stage.VOTING, "AT_RISK", "", vote, 0, 1, Map.of())),
                List.of(),
                List.of(),
                0,
                List.of());
    }

    @Test
    void who_is_behind_is_told_once_two_thirds_are_done() {
        assertThat(new BehindAlerts().of(on(20, 1))).isEmpty();
        assertThat(new BehindAlerts().of(on(20, 2))).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(AlertKind.DISTRICTS_BEHIND);
            assertThat(alert.message()).contains("3个选区中2个已经完成，尚有1个落后：县级第3选区");
        });
        assertThat(new BehindAlerts().of(on(20, 3))).isEmpty();
        assertThat(new BehindAlerts().of(on(2, 2))).isEmpty();
    }

    @Test
    void more_voters_than_adults_is_told_at_any_time() {
        Situation now = on(20, 0);
        assertThat(new RegistrationAlerts().of(registration(now, 1060, 1000)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.message()).contains("106.00%", "核查重登"));
        assertThat(new RegistrationAlerts().of(registration(now, 1050, 1000))).isEmpty();
        assertThat(new RegistrationAlerts().of(registration(now, 100, 1000))).isEmpty();
    }

    private static List<Alert> deadline(int daysBefore) {
        return new DeadlineAlerts().of(on(daysBefore, 0));
    }

    /** Three townships with a district each, some of which have their roll. */
    private static Situation on(int daysBefore, int done) {
        LocalDate today = DEADLINE.minusDays(daysBefore);
        Election election = new Election(
                "990123-2026",
                "990123",
                "云泽县换届选举",
                DEADLINE.plusDays(20),
                "ANNOUNCED",
                List.of(new Election.Deadline(
                        "ROLL_PUBLISHED", "公布选民名单", DEADLINE, "LE", -20, "选举法第二十八条", true, null)));
        return new Situation(
                new FigureScope("990123-2026", "990123"),
                election,
                today,
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> progress(number, number <= done))
                        .toList(),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> district(number, number <= done))
                        .toList(),
                List.of(),
                0,
                List.of());
    }

    private static StageProgress progress(int number, boolean done) {
        return new StageProgress(
                "99012310" + number,
                "第" + number + "镇",
                Stage.ROLL_PUBLICATION,
                done ? "DONE" : "NOT_STARTED",
                "",
                DEADLINE,
                done ? 1 : 0,
                1,
                Map.of());
    }

    private static Situation.DistrictState district(int number, boolean done) {
        return new Situation.DistrictState(
                "id" + number, number, "990123", "县级", done ? DEADLINE.minusDays(5) : null, null, null);
    }

    private static Situation registration(Situation now, long voters, long adults) {
        return new Situation(
                now.scope(),
                now.election(),
                now.today(),
                List.of(),
                List.of(),
                List.of(new Situation.TownshipRegistration("990123101", "云溪镇", voters, voters, 2000, adults)),
                0,
                List.of());
    }
}
