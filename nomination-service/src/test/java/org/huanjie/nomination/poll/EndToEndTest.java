package org.huanjie.nomination.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huanjie.nomination.election.TestElections.ELECTION_DAY;
import static org.huanjie.nomination.election.TestElections.FORMAL_LIST_DEADLINE;
import static org.huanjie.nomination.election.TestElections.INITIAL_LIST_DEADLINE;
import static org.huanjie.nomination.election.TestElections.ROLL_DAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Conclusion;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.FormalChoice;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.district.TestDistricts;
import org.huanjie.nomination.election.Level;
import org.huanjie.nomination.election.TestElections;
import org.huanjie.nomination.result.Outcome;
import org.huanjie.nomination.result.Result;
import org.huanjie.nomination.result.ResultRules;
import org.huanjie.nomination.result.RunOffRules;
import org.huanjie.nomination.result.Votes;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From nominees to deputies: the county's district 37 and the two township districts in it. */
class EndToEndTest {
    @ParameterizedTest
    @CsvSource({
        "COUNTY,   2, 3251, 5, 3, 2790, 1733/1402/1390,   1396, 85.82, 2",
        "TOWNSHIP, 3, 1678, 7, 4, 1460, 1011/890/733/702,  731, 87.01, 3",
        "TOWNSHIP, 2, 1094, 3, 3,  951, 560/476/475,       476, 86.93, 2"
    })
    @Proves({"R-87", "R-102", "R-103", "R-105", "E2E"})
    void nominees_are_listed_voted_on_and_elected(
            Level level,
            int seats,
            int registered,
            int nominees,
            int candidates,
            int voted,
            String votes,
            int majority,
            String turnout,
            int elected) {
        District district = listed(level, seats, registered, nominees);
        int[] support = Stream.of(votes.split("/")).mapToInt(Integer::parseInt).toArray();
        List<BallotLine> ballot = ballot(candidates);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> formalList(district, ballot(district.formalRange().min() - 1)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () -> formalList(district, ballot(district.formalRange().max() + 1)));
        formalList(district, ballot);
        district.openVoting(TestElections.sample(), ELECTION_DAY);
        VotingRound round = VotingRound.first(UUID.randomUUID(), district, ballot)
                .opened(1, district.voters().orElseThrow(), ELECTION_DAY, "committee");
        CountFigures count = count(round, voted, support);
        CountRules.require(count, round);
        district.counted(true);
        Result result =
                ResultRules.of(round.likeKind(), round.counted(count, new Standing(Set.of(), Set.of())), usual());

        assertThat(result.valid()).isTrue();
        assertThat(result.majority()).isEqualTo(majority);
        assertThat(result.turnout()).isEqualTo(turnout);
        assertThat(result.outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(result.elected())
                .extracting(Votes::votes)
                .containsExactlyElementsOf(
                        IntStream.of(support).limit(elected).boxed().toList());
        district.certified(Step.CERTIFIED, false);
        assertThat(district.step()).isEqualTo(Step.CERTIFIED);
    }

    @Test
    @Proves({"R-106", "INV-8"})
    void the_order_in_which_a_count_was_typed_changes_nothing() {
        for (long seed : new Random(20_261_118).longs(500).toArray()) {
            Random random = new Random(seed);
            int seats = 1 + random.nextInt(3);
            VotingRound round = VotingRound.first(
                            UUID.randomUUID(), TestDistricts.nominating(seats, ROLL_DAY), ballot(2 * seats))
                    .opened(1, 20, ELECTION_DAY, "committee");
            CountFigures typed = count(round, 15, random.ints(2 * seats, 6, 9).toArray());
            List<CountFigures.CandidateVotes> lines = new ArrayList<>(typed.votes());
            Collections.shuffle(lines, random);
            CountFigures otherwise = new CountFigures(20, 15, 15, 15, 15, 0, lines, List.of());
            assertThat(result(round, otherwise)).as("seed %d", seed).isEqualTo(result(round, typed));
        }
    }

    private static Result result(VotingRound round, CountFigures count) {
        return ResultRules.of(round.likeKind(), round.counted(count, new Standing(Set.of(), Set.of())), usual());
    }

    private static District listed(Level level, int seats, int registered, int nominees) {
        District district = TestDistricts.nominating(level, seats, ROLL_DAY, registered);
        district.nominated(nominees);
        district.publishInitialList(TestElections.sample(), INITIAL_LIST_DEADLINE, null);
        district.deliberate(1, INITIAL_LIST_DEADLINE, Conclusion.AGREED);
        return district;
    }

    private static void formalList(District district, List<BallotLine> ballot) {
        List<UUID> chosen = ballot.stream().map(BallotLine::id).toList();
        district.publishFormalList(
                new FormalChoice(chosen, Set.copyOf(chosen), Map.of(), Set.of(), Map.of()),
                TestElections.sample(),
                FORMAL_LIST_DEADLINE,
                null);
    }

    private static List<BallotLine> ballot(int candidates) {
        return IntStream.range(0, candidates)
                .mapToObj(i -> new BallotLine(UUID.randomUUID(), UUID.randomUUID(), "候选人" + (char) ('一' + i)))
                .toList();
    }

    /** All ballots valid, against whoever is not voted for. */
    private static CountFigures count(VotingRound round, int voted, int... support) {
        List<CountFigures.CandidateVotes> lines = new ArrayList<>();
        for (BallotLine line : round.candidates()) {
            int votes = support[lines.size()];
            lines.add(new CountFigures.CandidateVotes(line.id(), votes, voted - votes, 0));
        }
        return new CountFigures(round.registered(), voted, voted, voted, voted, 0, lines, List.of());
    }

    private static RunOffRules usual() {
        return RunOffRules.of(TestElections.sample());
    }
}
