package org.huanjie.districting.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class PassedDeadlinesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate ROLL = LocalDate.of(2026, 10, 29);

    @Test
    @Proves("R-71")
    void the_last_day_itself_is_not_passed_the_next_is() {
        assertThat(passed(DAY, ROLL).keys()).isEmpty();
        assertThat(passed(DAY, ROLL.plusDays(1)).keys()).containsExactly("ROLL_PUBLISHED");
    }

    @Test
    @Proves("R-71")
    void each_passed_deadline_is_named_with_its_rule_its_day_and_the_first_election_day_that_keeps_it() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> passed(DAY, LocalDate.of(2026, 11, 12)).unless(false))
                .satisfies(refusal -> {
                    assertThat(refusal.slug()).isEqualTo("deadlines-passed");
                    assertThat(refusal.findings())
                            .extracting(Finding::subject, Finding::rule)
                            .containsExactly(
                                    tuple("ROLL_PUBLISHED", "R-58"),
                                    tuple("INITIAL_LIST_PUBLISHED", "R-84"),
                                    tuple("FORMAL_LIST_PUBLISHED", "R-91"));
                    assertThat(refusal.findings().get(0).figures())
                            .containsEntry("date", "2026-10-29")
                            .containsEntry("today", "2026-11-12");
                    assertThat(refusal.findings().get(0).remedy()).isEqualTo("选举日不早于2026-12-02");
                });
    }

    @Test
    @Proves({"R-71", "W-28"})
    void a_day_that_stays_is_not_asked_for_again_a_moved_one_is_measured_anew() {
        LocalDate today = LocalDate.of(2026, 11, 1);
        assertThat(PassedDeadlines.of(calendar(DAY), calendar(DAY), today).keys())
                .isEmpty();
        assertThat(PassedDeadlines.of(calendar(DAY), calendar(DAY.plusDays(7)), today)
                        .keys())
                .isEmpty();
        assertThat(PassedDeadlines.of(calendar(DAY), calendar(DAY.minusDays(1)), today)
                        .keys())
                .containsExactly("ROLL_PUBLISHED");
    }

    @Test
    void milestones_of_practice_are_no_deadlines() {
        assertThat(passed(DAY, DAY.minusDays(50)).keys()).isEmpty();
    }

    private static PassedDeadlines passed(LocalDate day, LocalDate today) {
        return PassedDeadlines.of(List.of(), calendar(day), today);
    }

    private static List<CalendarEntry> calendar(LocalDate day) {
        return StatutoryCalendar.of(day, new Rules(new RuleProfiles().resolve("standard", List.of())));
    }
}
