package org.huanjie.nomination.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.FormalRange;
import org.huanjie.nomination.election.TestElections;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

class ResultRulesTest {
    private static final RunOffRules USUAL = new RunOffRules(true, false);
    private static final int REGISTERED = 3_897;
    private static final int VOTED = 2_871;

    @Test
    @Proves({"R-102", "W-36"})
    void more_than_half_of_the_voters_must_take_part() {
        assertThat(voted(1_949, 3_897).valid()).isTrue();
        assertThat(voted(1_948, 3_897).valid()).isFalse();
        assertThat(voted(1_951, 3_900).valid()).isTrue();
        Result half = voted(1_950, 3_900);
        assertThat(half.outcome()).isEqualTo(Outcome.REELECTION);
        assertThat(half.findings()).extracting(Finding::message).contains("参加投票1950人，未超过选区选民3900人的半数，选举无效。");
    }

    @Test
    @Proves({"R-105", "W-37"})
    void more_than_half_of_those_who_voted_elect() {
        assertThat(first(1, 2_871, votes(1_436, 900)).elected()).hasSize(1);
        assertThat(first(1, 2_871, votes(1_435, 900)).elected()).isEmpty();
        assertThat(first(1, 2_870, votes(1_435, 900)).elected()).isEmpty();
        assertThat(first(1, 2_870, votes(1_436, 900)).elected()).hasSize(1);
        assertThat(first(1, 2_870, votes(1_436, 900)).majority()).isEqualTo(1_436);
        assertThat(first(1, 2_871, votes(1_436, 900)).majority()).isEqualTo(1_436);
    }

    @Test
    @Proves({"R-106", "W-38"})
    void of_more_than_the_seats_the_higher_votes_are_elected() {
        Result result = first(2, VOTED, votes(1_902, 1_640, 1_512));
        assertThat(result.outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(names(result.elected())).containsExactly("A", "B");
    }

    @Test
    @Proves({"R-107", "W-39"})
    void a_tie_for_the_last_seat_is_voted_on_again_among_those_tied() {
        Result result = first(2, VOTED, votes(1_900, 1_500, 1_500));
        assertThat(result.outcome()).isEqualTo(Outcome.TIE_REVOTE);
        assertThat(names(result.elected())).containsExactly("A");
        assertThat(names(result.nextCandidates())).containsExactly("B", "C");
        assertThat(result.openSeats()).isEqualTo(1);
        assertThat(result.findings()).extracting(Finding::message).containsExactly("B、C得票相等，不能确定当选人，应当就票数相等的候选人再次投票。");
    }

    @Test
    @Proves("R-107")
    void a_tie_that_decides_nothing_needs_nothing() {
        assertThat(first(2, VOTED, votes(1_600, 1_600, 1_500)).outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(first(1, VOTED, votes(1_800, 900, 900)).outcome()).isEqualTo(Outcome.ELECTED);
    }

    @Test
    @Proves("R-107")
    void in_the_vote_again_the_higher_wins_without_a_majority_and_a_tie_is_voted_on_once_more() {
        Result decided = ResultRules.of(Kind.TIE_REVOTE, count(1, 2_000, 2_000, votes(700, 900)), USUAL);
        assertThat(names(decided.elected())).containsExactly("B");
        assertThat(decided.outcome()).isEqualTo(Outcome.ELECTED);
        Result again = ResultRules.of(Kind.TIE_REVOTE, count(1, 2_000, 2_000, votes(800, 800)), USUAL);
        assertThat(again.outcome()).isEqualTo(Outcome.TIE_REVOTE);
        assertThat(names(again.nextCandidates())).containsExactly("A", "B");
    }

    @Test
    @Proves({"R-108", "W-40"})
    void seats_that_are_left_go_to_a_run_off_of_the_next() {
        Result result = first(3, VOTED, votes(1_800, 1_450, 1_400, 1_300));
        assertThat(names(result.elected())).containsExactly("A", "B");
        assertThat(result.outcome()).isEqualTo(Outcome.RUN_OFF);
        assertThat(names(result.nextCandidates())).containsExactly("C", "D");
        assertThat(result.findings()).extracting(Finding::message).containsExactly("当选2名，少于应选3名，不足的1名另行选举。");
    }

    @Test
    @Proves({"R-108", "R-109", "W-41"})
    void in_a_run_off_a_third_of_the_ballots_elects_and_else_the_seat_stays_vacant() {
        assertThat(names(runOff(2_499, 833, 700).elected())).containsExactly("A");
        Result vacant = runOff(2_500, 833, 700);
        assertThat(vacant.outcome()).isEqualTo(Outcome.UNFILLED);
        assertThat(vacant.openSeats()).isEqualTo(1);
        assertThat(runOff(2_500, 834, 700).outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(runOff(2_500, 834, 700).majority()).isEqualTo(834);
    }

    @Test
    @Proves({"R-108", "W-42"})
    void where_nobody_has_a_majority_the_run_off_is_among_the_same() {
        Result result = first(3, VOTED, votes(1_400, 1_300, 1_200, 1_100));
        assertThat(result.elected()).isEmpty();
        assertThat(names(result.nextCandidates())).containsExactly("A", "B", "C", "D");
    }

    @Test
    @Proves("R-108")
    void all_tied_at_the_cut_of_the_run_off_list_are_taken_as_far_as_the_law_allows() {
        Result taken = first(2, VOTED, votes(1_000, 900, 800, 800));
        assertThat(names(taken.nextCandidates())).containsExactly("A", "B", "C", "D");
        Result tooMany = first(1, VOTED, votes(1_000, 900, 900));
        assertThat(tooMany.outcome()).isEqualTo(Outcome.NEEDS_DECISION);
    }

    @Test
    @Proves({"R-100", "R-110", "W-44"})
    void more_ballots_than_voters_void_the_vote_and_fewer_do_not() {
        Result tooMany = ResultRules.of(Kind.FIRST, count(1, VOTED, 2_872, votes(1_900, 900)), USUAL);
        assertThat(tooMany.outcome()).isEqualTo(Outcome.REELECTION);
        assertThat(tooMany.elected()).isEmpty();
        assertThat(tooMany.openSeats()).isEqualTo(1);
        assertThat(names(tooMany.nextCandidates())).containsExactly("A", "B");
        Result fewer = ResultRules.of(Kind.FIRST, count(1, VOTED, 2_870, votes(1_435, 900)), USUAL);
        assertThat(fewer.valid()).isTrue();
        assertThat(fewer.elected()).isEmpty();
        assertThat(fewer.majority()).isEqualTo(1_436);
    }

    @Test
    @Proves({"R-112", "W-46"})
    void somebody_written_in_is_elected_like_a_candidate_once_it_is_clear_who_it_is() {
        Result elected = writtenIn(new Votes(null, UUID.randomUUID(), "某人", 1_436, true));
        assertThat(names(elected.elected())).containsExactly("某人");
        assertThat(elected.findings()).extracting(Finding::code).containsExactly("RES_WRITEIN");
        Result ineligible = writtenIn(new Votes(null, UUID.randomUUID(), "某人", 1_436, false));
        assertThat(ineligible.elected()).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> writtenIn(new Votes(null, null, "某人", 1_436, false)))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("write-in-unidentified"));
        assertThat(writtenIn(new Votes(null, null, "某人", 1_435, false)).elected())
                .isEmpty();
    }

    @Test
    @Proves("W-47")
    void turnout_is_counted_never_averaged() {
        assertThat(ResultRules.turnout(900 + 3_000, 1_000 + 5_000)).isEqualTo("65.00");
    }

    @Test
    @Proves({"R-87", "R-108", "INV-4"})
    void whoever_is_elected_enough_are_left_for_the_run_off() {
        for (int seats = 1; seats <= 3; seats++) {
            FormalRange range = FormalRange.of(seats);
            for (int candidates = range.min(); candidates <= range.max(); candidates++) {
                for (int elected = 0; elected < seats; elected++) {
                    assertThat(candidates - elected)
                            .as("%d of %d elected for %d seats", elected, candidates, seats)
                            .isGreaterThanOrEqualTo(
                                    FormalRange.of(seats - elected).min());
                }
            }
        }
    }

    @Test
    @Proves({"R-102", "R-108"})
    void a_run_off_is_void_without_half_of_the_voters_unless_the_province_is_silent() {
        Count few = count(1, 1_900, 1_900, votes(1_000, 700));
        assertThat(ResultRules.of(Kind.RUN_OFF, few, rules("REQUIRED")).outcome())
                .isEqualTo(Outcome.REELECTION);
        assertThat(ResultRules.of(Kind.RUN_OFF, few, rules("SILENT")).outcome()).isEqualTo(Outcome.ELECTED);
        assertThat(RunOffRules.of(TestElections.sample())).isEqualTo(USUAL);
    }

    private static RunOffRules rules(String turnout) {
        return RunOffRules.of(TestElections.withRules(Map.of("runOffTurnoutRule", turnout)));
    }

    /** The law said again, naively, over random counts. */
    @Test
    @Proves({"R-105", "R-106", "R-108", "INV-5"})
    void whatever_the_count_no_more_than_the_seats_are_elected_and_nobody_with_fewer_votes_than_a_loser() {
        for (long seed : new Random(20_261_118).longs(20_000).toArray()) {
            Random random = new Random(seed);
            int seats = 1 + random.nextInt(3);
            FormalRange range = FormalRange.of(seats);
            int candidates = range.min() + random.nextInt(range.max() - range.min() + 1);
            int voted = 11 + random.nextInt(10);
            int[] votes = random.ints(candidates, 0, voted + 1).toArray();
            Result result = ResultRules.of(Kind.FIRST, count(seats, voted, 20, voted, votes(votes)), USUAL);
            List<Votes> losers = new ArrayList<>(votes(votes));
            losers.removeIf(person -> names(result.elected()).contains(person.name()));
            assertThat(result.elected()).as("seed %d", seed).hasSizeLessThanOrEqualTo(seats);
            assertThat(result.elected().size() + result.openSeats())
                    .as("seed %d", seed)
                    .isEqualTo(seats);
            assertThat(result.elected()).as("seed %d", seed).allSatisfy(person -> {
                assertThat(2 * person.votes()).isGreaterThan(voted);
                assertThat(losers).allSatisfy(loser -> assertThat(loser.votes()).isLessThanOrEqualTo(person.votes()));
            });
            if (result.outcome() == Outcome.RUN_OFF) {
                FormalRange next = FormalRange.of(result.openSeats());
                assertThat(result.nextCandidates()).as("seed %d", seed).hasSizeBetween(next.min(), next.max());
            }
        }
    }

    private static Result voted(int voted, int registered) {
        return ResultRules.of(Kind.FIRST, count(1, voted, registered, voted, votes(voted, 0)), USUAL);
    }

    private static Result first(int seats, int voted, List<Votes> votes) {
        return ResultRules.of(Kind.FIRST, count(seats, voted, voted, votes), USUAL);
    }

    private static Result runOff(int ballots, int... votes) {
        return ResultRules.of(Kind.RUN_OFF, count(1, ballots, ballots, votes(votes)), USUAL);
    }

    private static Result writtenIn(Votes writeIn) {
        return ResultRules.of(
                Kind.FIRST, new Count(1, REGISTERED, VOTED, VOTED, votes(900, 400), List.of(writeIn)), USUAL);
    }

    private static Count count(int seats, int voted, int returned, List<Votes> votes) {
        return count(seats, voted, REGISTERED, returned, votes);
    }

    private static Count count(int seats, int voted, int registered, int returned, List<Votes> votes) {
        return new Count(seats, registered, voted, returned, votes, List.of());
    }

    private static List<Votes> votes(int... votes) {
        return IntStream.range(0, votes.length)
                .mapToObj(i ->
                        new Votes(new UUID(0, i), new UUID(1, i), String.valueOf((char) ('A' + i)), votes[i], true))
                .toList();
    }

    private static List<String> names(List<Votes> persons) {
        return persons.stream().map(Votes::name).toList();
    }
}
