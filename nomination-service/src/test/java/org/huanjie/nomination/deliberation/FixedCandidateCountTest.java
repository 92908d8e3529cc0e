package org.huanjie.nomination.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.TestDistricts;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.TestElections;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** How many formal candidates there are is the law's least number, or what the committee fixes (rule fixedCandidateCount). */
@Proves("R-87")
class FixedCandidateCountTest {
    private static final List<UUID> CANDIDATES =
            Stream.generate(UUID::randomUUID).limit(4).toList();
    private static final Election LEAST = TestElections.withRules(Map.of("fixedCandidateCount", "MIN"));
    private static final Election COMMITTEE = TestElections.withRules(Map.of("fixedCandidateCount", "COMMITTEE"));

    private final District district = TestDistricts.nominating(2, TestElections.ROLL_DAY);

    @Test
    void the_least_number_is_taken_where_nobody_says_another() {
        assertThat(held(LEAST, null).keep()).isEqualTo(3);
        assertThat(held(LEAST, 4).keep()).isEqualTo(4);
        assertThat(LEAST.usualCandidates(3)).contains(3);
    }

    @Test
    void where_the_committee_fixes_it_somebody_has_to_say_what() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> held(COMMITTEE, null))
                .satisfies(refusal -> {
                    assertThat(refusal.findings().get(0).code()).isEqualTo("FORM_RANGE");
                    assertThat(refusal.findings().get(0).field()).isEqualTo("keep");
                });
        assertThat(held(COMMITTEE, 4).keep()).isEqualTo(4);
        assertThat(COMMITTEE.usualCandidates(3)).isEmpty();
    }

    private PreliminaryElection held(Election election, Integer keep) {
        PreliminaryRequest record =
                new PreliminaryRequest(TestElections.FORMAL_LIST_DEADLINE, 100, 90, 90, votes(CANDIDATES), keep);
        return PreliminaryElection.held(UUID.randomUUID(), district, election, Optional.empty(), CANDIDATES, record);
    }

    private static List<PreliminaryRequest.Vote> votes(List<UUID> candidates) {
        return Stream.of(0, 1, 2, 3)
                .map(n -> new PreliminaryRequest.Vote(candidates.get(n), 60 - 10 * n))
                .toList();
    }
}
