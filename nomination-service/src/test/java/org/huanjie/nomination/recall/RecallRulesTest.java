package org.huanjie.nomination.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Level;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class RecallRulesTest {
    private static final LocalDate DAY = LocalDate.of(2028, 5, 10);

    @Test
    @Proves({"R-120", "W-48"})
    void a_recall_passes_by_more_than_half_of_all_voters_of_the_district() {
        assertThat(RecallRules.passed(vote(3897, 3000, 1949, 100))).isTrue();
        assertThat(RecallRules.passed(vote(3897, 3000, 1948, 100))).isFalse();
        RecallVote few = vote(3897, 2000, 1900, 100);
        assertThat(RecallRules.passed(few)).isFalse();
        assertThat(RecallRules.result(few))
                .extracting(Finding::message)
                .containsExactly("赞成1900人，未超过原选区全体选民3897人的半数，罢免未获通过。");
    }

    /** Against the law said person by person, for all small districts: those not for it outnumber or equal those for it. */
    @Test
    @Proves("R-120")
    void every_vote_is_decided_as_the_law_says() {
        for (int voters = 1; voters <= 60; voters++) {
            for (int support = 0; support <= voters; support++) {
                int others = voters - support;
                assertThat(RecallRules.passed(vote(voters, support, support, 0)))
                        .isEqualTo(support > others);
            }
        }
    }

    @Test
    @Proves("R-120")
    void a_record_that_does_not_add_up_is_refused() {
        RecallRules.requireAddsUp(vote(100, 60, 55, 5), 100);
        refused(vote(100, 60, 55, 5), 101);
        refused(vote(100, 101, 55, 5), 100);
        refused(vote(100, 60, 56, 5), 100);
    }

    @Test
    @Proves({"R-119", "W-48"})
    void a_petition_needs_fifty_voters_of_the_roll_at_county_level_and_thirty_at_township_level() {
        assertThat(RecallRules.petition(Level.COUNTY, 50)).isEmpty();
        assertThat(RecallRules.petition(Level.COUNTY, 49))
                .extracting(Finding::message)
                .containsExactly("联名选民49人，不足50人。");
        assertThat(RecallRules.petition(Level.TOWNSHIP, 30)).isEmpty();
        assertThat(RecallRules.petition(Level.TOWNSHIP, 29)).hasSize(1);
    }

    @Test
    @Proves("R-119")
    void a_signature_counts_once_and_only_of_a_voter_on_the_roll() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        List<PetitionRequest.Signer> signers = new ArrayList<>();
        signers.add(new PetitionRequest.Signer(first, null, null));
        signers.add(new PetitionRequest.Signer(null, 1, null));
        signers.add(new PetitionRequest.Signer(null, 2, null));
        signers.add(new PetitionRequest.Signer(null, 3, null));
        signers.add(new PetitionRequest.Signer(UUID.randomUUID(), null, null));
        assertThat(RecallRules.judge(signers, Map.of(1, first, 2, second), new HashSet<>(List.of(first, second))))
                .extracting(RecallSignatory::code)
                .containsExactly(null, "RECALL_SIGNED_TWICE", null, "RECALL_NOT_ON_ROLL", "RECALL_NOT_ON_ROLL");
    }

    private static RecallVote vote(int registered, int voted, int support, int against) {
        return new RecallVote(DAY, registered, voted, support, against, 0, 0, "试验");
    }

    private static void refused(RecallVote vote, int roll) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> RecallRules.requireAddsUp(vote, roll));
    }
}
