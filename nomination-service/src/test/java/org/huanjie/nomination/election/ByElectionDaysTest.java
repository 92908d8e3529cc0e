package org.huanjie.nomination.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.nomination.election.TestElections.ELECTION_DAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@Proves("R-115")
class ByElectionDaysTest {
    private static final LocalDate DAY = LocalDate.of(2028, 11, 15);

    @Test
    void lists_have_the_days_that_the_province_gives_them() {
        Election beijing = with(Map.of("BYE_ROLL", -15, "BYE_CANDIDATES", -5, "BYE_FORMAL", -3));
        assertThat(beijing.electionDay()).isEqualTo(DAY);
        assertThat(beijing.name()).isEqualTo("临溪县人民代表大会代表补选");
        assertThat(beijing.deadline(Election.ROLL_PUBLISHED)).contains(LocalDate.of(2028, 10, 31));
        assertThat(beijing.deadline(Election.INITIAL_LIST_PUBLISHED)).contains(LocalDate.of(2028, 11, 10));
        assertThat(beijing.deadline(Election.FORMAL_LIST_PUBLISHED)).contains(LocalDate.of(2028, 11, 12));
        assertThat(beijing.deadline(Election.VOTING)).contains(DAY);
    }

    @Test
    void a_province_may_have_no_day_for_the_first_list() {
        Election zhejiang = with(Map.of("BYE_ROLL", -12, "BYE_FORMAL", -7));
        assertThat(zhejiang.deadline(Election.INITIAL_LIST_PUBLISHED)).isEqualTo(Optional.empty());
        assertThat(zhejiang.deadline(Election.FORMAL_LIST_PUBLISHED)).contains(LocalDate.of(2028, 11, 8));
    }

    @Test
    void where_nothing_is_told_all_days_keep_their_distance_from_the_vote() {
        Election same = with(Map.of());
        assertThat(same.deadline(Election.INITIAL_LIST_PUBLISHED)).contains(DAY.minusDays(15));
        assertThat(same.deadline(Election.FORMAL_LIST_PUBLISHED)).contains(DAY.minusDays(7));
    }

    private static Election with(Map<String, Integer> offsets) {
        Election sample = TestElections.sample();
        return new Election(
                        sample.code(),
                        sample.county(),
                        sample.name(),
                        ELECTION_DAY,
                        true,
                        sample.rules(),
                        sample.calendar(),
                        offsets)
                .byElection(DAY, "补选");
    }
}
