package org.huanjie.nomination.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huanjie.nomination.election.TestElections.ELECTION_DAY;
import static org.huanjie.nomination.election.TestElections.ROLL_DAY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.TestDistricts;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class CountRulesTest {
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final VotingRound ROUND = VotingRound.first(
                    UUID.randomUUID(),
                    TestDistricts.nominating(1, ROLL_DAY),
                    List.of(new BallotLine(A, UUID.randomUUID(), "周敏"), new BallotLine(B, UUID.randomUUID(), "王建军")))
            .opened(1, 3_251, ELECTION_DAY, "committee");

    @Test
    @Proves("R-103")
    void a_record_that_adds_up_is_kept() {
        assertThatCode(() -> CountRules.require(count(3_251, 2_790, 2_788, 2_760, 28, 1_733, 900), ROUND))
                .doesNotThrowAnyException();
    }

    @Test
    @Proves({"R-98", "R-103"})
    void a_record_that_does_not_add_up_is_refused() {
        assertThat(broken(count(3_250, 2_790, 2_788, 2_760, 28, 1_733, 900))).containsExactly("registered");
        assertThat(broken(count(3_251, 3_252, 2_788, 2_760, 28, 1_733, 900))).containsExactly("voted");
        assertThat(broken(count(3_251, 2_790, 2_788, 2_760, 27, 1_733, 900))).containsExactly("returned");
        assertThat(broken(count(3_251, 2_790, 2_788, 2_760, 28, 1_733, 1_100))).containsExactly("votes");
        CountFigures short1 = new CountFigures(
                3_251,
                2_790,
                2_790,
                2_788,
                2_760,
                28,
                List.of(line(A, 1_733, 1_000, 26), line(B, 900, 1_860, 0)),
                List.of());
        assertThat(broken(short1)).containsExactly("votes");
    }

    @Test
    @Proves({"R-100", "W-44"})
    void more_ballots_than_voters_are_recorded_as_they_are() {
        assertThatCode(() -> CountRules.require(count(3_251, 2_871, 2_872, 2_860, 12, 1_733, 900), ROUND))
                .doesNotThrowAnyException();
    }

    @Test
    void each_candidate_is_named_once_and_nobody_else() {
        assertThat(slug(List.of(line(A, 10, 0, 0)))).isEqualTo("votes-incomplete");
        assertThat(slug(List.of(line(A, 10, 0, 0), line(A, 10, 0, 0)))).isEqualTo("candidate-twice");
        assertThat(slug(List.of(line(A, 10, 0, 0), line(UUID.randomUUID(), 0, 10, 0))))
                .isEqualTo("unknown-candidate");
    }

    @Test
    void two_entries_agree_in_whatever_order_they_were_typed_and_differences_name_fields() {
        CountFigures first =
                new CountFigures(10, 9, 9, 9, 9, 0, List.of(line(A, 5, 4, 0), line(B, 4, 5, 0)), List.of());
        CountFigures second =
                new CountFigures(10, 9, 9, 9, 9, 0, List.of(line(B, 4, 5, 0), line(A, 5, 4, 0)), List.of());
        assertThat(first.differences(second)).isEmpty();
        assertThat(entered(first, second).status()).isEqualTo(Counts.Status.AGREED);

        CountFigures third = new CountFigures(
                10,
                9,
                9,
                9,
                8,
                1,
                List.of(line(B, 4, 4, 0), line(A, 4, 4, 0)),
                List.of(new CountFigures.WriteInVotes("某人", null, 1)));
        assertThat(entered(first, third).status()).isEqualTo(Counts.Status.DIFFERENT);
        assertThat(first.differences(third))
                .extracting(CountFigures.Difference::field)
                .containsExactlyInAnyOrder(
                        "valid", "void", "votes[" + A + "].for", "votes[" + B + "].against", "writeIns[某人].for");
    }

    @Test
    void a_third_person_cannot_count() {
        CountFigures count = new CountFigures(10, 9, 9, 9, 9, 0, List.of(), List.of());
        assertThat(new Counts(List.of()).freeSlot()).isEqualTo(1);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> entered(count, count).freeSlot())
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("counted-twice"));
    }

    private static Counts entered(CountFigures first, CountFigures second) {
        CountEntry one = new CountEntry(UUID.randomUUID(), UUID.randomUUID(), 1, 1, "zhou");
        one.enter(first, Instant.EPOCH);
        CountEntry two = new CountEntry(UUID.randomUUID(), UUID.randomUUID(), 1, 2, "wu");
        two.enter(second, Instant.EPOCH);
        return new Counts(List.of(one, two));
    }

    private static CountFigures count(
            int registered, int voted, int returned, int valid, int invalid, int forA, int forB) {
        return new CountFigures(
                registered,
                voted,
                voted,
                returned,
                valid,
                invalid,
                List.of(line(A, forA, valid - forA, 0), line(B, forB, 0, valid - forB)),
                List.of());
    }

    private static CountFigures.CandidateVotes line(UUID candidate, int support, int against, int abstain) {
        return new CountFigures.CandidateVotes(candidate, support, against, abstain);
    }

    private static List<String> broken(CountFigures count) {
        Refusal[] caught = new Refusal[1];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CountRules.require(count, ROUND))
                .satisfies(refusal -> caught[0] = refusal);
        assertThat(caught[0].findings())
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo("VOTE_RECORD"));
        return caught[0].findings().stream().map(finding -> finding.field()).toList();
    }

    private static String slug(List<CountFigures.CandidateVotes> votes) {
        Refusal[] caught = new Refusal[1];
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> CountRules.require(new CountFigures(3_251, 10, 10, 10, 10, 0, votes, List.of()), ROUND))
                .satisfies(refusal -> caught[0] = refusal);
        return caught[0].slug();
    }
}
