package org.huanjie.districting.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** A draft lies for weeks before the committee announces it; the law's days go on meanwhile. */
@Proves("R-71")
class AnnouncementTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate ROLL = LocalDate.of(2026, 10, 29);
    private static final LocalDate INITIAL_LIST = LocalDate.of(2026, 11, 3);
    private static final Caller COMMITTEE = new Caller.Recorded("wang", "王", Set.of(), "990123", List.of());

    private final List<RuleValue> rules = new RuleProfiles().resolve("standard", List.of());

    @Test
    void last_days_that_passed_since_it_was_written_are_refused_and_it_stays_a_draft() {
        Election election = written(ROLL, null);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> election.announce(false, ROLL.plusDays(1), COMMITTEE))
                .satisfies(refusal -> {
                    assertThat(refusal.slug()).isEqualTo("deadlines-passed");
                    assertThat(refusal.findings()).extracting(Finding::subject).containsExactly("ROLL_PUBLISHED");
                });
        assertThat(election.status()).isEqualTo(Election.Status.DRAFT);
    }

    @Test
    void confirmed_they_are_meant_so_and_told() {
        Election election = written(ROLL, null);
        assertThat(election.announce(true, INITIAL_LIST.plusDays(1), COMMITTEE).keys())
                .containsExactly("ROLL_PUBLISHED", "INITIAL_LIST_PUBLISHED");
        assertThat(election.status()).isEqualTo(Election.Status.ANNOUNCED);
    }

    @Test
    void what_was_confirmed_with_the_draft_is_not_asked_for_again_what_came_after_is() {
        assertThat(written(ROLL.plusDays(1), true)
                        .announce(false, INITIAL_LIST, COMMITTEE)
                        .keys())
                .isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> written(ROLL.plusDays(1), true).announce(false, INITIAL_LIST.plusDays(1), COMMITTEE))
                .satisfies(refusal -> assertThat(refusal.findings())
                        .extracting(Finding::subject)
                        .containsExactly("INITIAL_LIST_PUBLISHED"));
    }

    @Test
    void writing_the_draft_again_asks_for_what_has_passed_meanwhile() {
        Election election = written(ROLL, null);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> election.write(request(null), rules, "li", ROLL.plusDays(1)));
        assertThat(election.write(request(true), rules, "li", ROLL.plusDays(1)).keys())
                .containsExactly("ROLL_PUBLISHED");
    }

    @Test
    void on_the_election_day_it_is_too_late() {
        assertThat(written(ROLL, null).whyNotAnnounce(COMMITTEE, DAY)).isEqualTo("选举日应当在今天以后");
        assertThat(written(ROLL, null).whyNotAnnounce(COMMITTEE, DAY.minusDays(1)))
                .isNull();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> written(ROLL, null).announce(true, DAY, COMMITTEE))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("election-day-passed"));
    }

    private Election written(LocalDate today, Boolean confirmed) {
        Election election = new Election("990123-2026");
        election.write(request(confirmed), rules, "li", today);
        return election;
    }

    private static ElectionRequest request(Boolean confirmed) {
        return new ElectionRequest(
                "990123-2026",
                "云泽县第十九届人民代表大会换届选举",
                "990123",
                DAY,
                List.of(Level.COUNTY),
                "standard",
                null,
                "云泽县人大常委会",
                LocalDate.of(2026, 9, 20),
                "云人常〔2026〕31号",
                confirmed);
    }
}
