package org.huanjie.nomination.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/**
 * Every count of small districts, against the law said person by person and as naively as can be: who is elected whatever happens to
 * the others, who might be, who must stand again.
 */
class NaiveLawTest {
    private static final int REGISTERED = 7;
    private static final List<UUID> IDS = List.of(id(1), id(2), id(3), id(4), id(5), id(6));

    @Test
    @Proves({"R-100", "R-102", "R-105", "R-106", "R-107", "R-108", "R-110"})
    void every_first_vote_is_decided_as_the_law_says_of_each_person() {
        int[] seen = new int[Outcome.values().length];
        for (int seats = 1; seats <= 3; seats++) {
            for (int listed = least(seats); listed <= 2 * seats; listed++) {
                int most = listed > 4 ? 4 : 6;
                int ofSeats = seats;
                for (int voted = 3; voted <= most; voted++) {
                    int all = voted;
                    forEach(listed, most, votes -> {
                        Result result =
                                ResultRules.of(Kind.FIRST, count(ofSeats, all, votes), new RunOffRules(true, false));
                        assertThat(told(result))
                                .as("%d seats, %d voted, %s", ofSeats, all, votes)
                                .isEqualTo(law(ofSeats, all, votes));
                        seen[result.outcome().ordinal()]++;
                    });
                }
            }
        }
        for (Outcome outcome : List.of(
                Outcome.ELECTED, Outcome.TIE_REVOTE, Outcome.RUN_OFF, Outcome.REELECTION, Outcome.NEEDS_DECISION)) {
            assertThat(seen[outcome.ordinal()])
                    .as("counts that end in %s", outcome)
                    .isPositive();
        }
    }

    @Test
    @Proves({"R-108", "R-109"})
    void every_run_off_is_decided_as_the_law_says_of_each_person() {
        for (int seats = 1; seats <= 2; seats++) {
            int ofSeats = seats;
            forEach(2 * seats, 6, votes -> {
                Result result = ResultRules.of(Kind.RUN_OFF, count(ofSeats, 6, votes), new RunOffRules(true, false));
                Set<Integer> sure = new HashSet<>();
                Set<Integer> possible = new HashSet<>();
                sort(votes, ofSeats, person -> 3 * votes.get(person) >= 6, sure, possible);
                possible.removeAll(sure);
                Outcome outcome = !possible.isEmpty()
                        ? Outcome.TIE_REVOTE
                        : sure.size() == ofSeats ? Outcome.ELECTED : Outcome.UNFILLED;
                assertThat(told(result))
                        .as("%d seats, %s", ofSeats, votes)
                        .isEqualTo(new Told(outcome, sure, possible));
            });
        }
    }

    /**
     * Counts as they may come, drawn at random: with more ballots than voters, candidates who have left, persons written in who may be
     * elected and others, of every kind of vote and under every rule of run-offs.
     */
    @Test
    @Proves({"R-91", "R-100", "R-102", "R-105", "R-106", "R-107", "R-108", "R-109", "R-110", "R-112"})
    void any_count_is_decided_as_the_law_says_of_each_person() {
        int[] seen = new int[Outcome.values().length];
        for (int seed = 0; seed < 40_000; seed++) {
            Random random = new Random(seed);
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            RunOffRules rules = new RunOffRules(random.nextBoolean(), random.nextBoolean());
            int seats = 1 + random.nextInt(3);
            int voted = 1 + random.nextInt(12);
            List<Votes> candidates = new ArrayList<>();
            List<Votes> writeIns = new ArrayList<>();
            int listed = 1 + random.nextInt(6);
            for (int i = 0; i < listed + random.nextInt(3); i++) {
                boolean written = i >= listed;
                Votes person = new Votes(
                        written ? null : id(i + 1),
                        id(i + 1),
                        "某" + i,
                        random.nextInt(voted + 1),
                        random.nextInt(5) > 0);
                (written ? writeIns : candidates).add(person);
            }
            Count count = new Count(
                    seats,
                    1 + random.nextInt(20),
                    voted,
                    Math.max(1, voted - random.nextInt(3) + random.nextInt(2)),
                    candidates,
                    writeIns);
            Result result = ResultRules.of(kind, count, rules);
            assertThat(toldOfVoters(result))
                    .as("seed %d: %s %s %s", seed, kind, count, rules)
                    .isEqualTo(law(kind, count, rules));
            seen[result.outcome().ordinal()]++;
        }
        for (Outcome outcome : Outcome.values()) {
            assertThat(seen[outcome.ordinal()])
                    .as("counts that end in %s", outcome)
                    .isGreaterThan(50);
        }
    }

    private static Told toldOfVoters(Result result) {
        return new Told(result.outcome(), voters(result.elected()), voters(result.nextCandidates()));
    }

    private static Set<Integer> voters(List<Votes> some) {
        return some.stream()
                .map(one -> (int) one.voter().getLeastSignificantBits())
                .collect(Collectors.toSet());
    }

    /** Of everybody, by number: the votes of those who may be elected in this vote at all. */
    private static Told law(Kind kind, Count count, RunOffRules rules) {
        Map<Integer, Integer> standing = new TreeMap<>();
        Map<Integer, Integer> written = new TreeMap<>();
        for (Votes one : count.candidates()) {
            if (one.eligible()) {
                standing.put((int) one.voter().getLeastSignificantBits(), one.votes());
            }
        }
        for (Votes one : count.writeIns()) {
            if (one.eligible()) {
                written.put((int) one.voter().getLeastSignificantBits(), one.votes());
            }
        }
        boolean tooManyBallots = count.returned() > count.voted();
        boolean tooFewVoters = count.voted() + count.voted() <= count.registered()
                && (kind == Kind.FIRST
                        || kind == Kind.TIE_REVOTE && rules.turnoutRequired()
                        || kind == Kind.RUN_OFF && rules.turnoutRequired());
        if (tooManyBallots || tooFewVoters) {
            return new Told(Outcome.REELECTION, Set.of(), standing.keySet());
        }
        Map<Integer, Integer> running = new TreeMap<>(standing);
        if (kind != Kind.TIE_REVOTE) {
            running.putAll(written);
        }
        running.values().removeIf(votes -> switch (kind) {
            case FIRST -> votes <= count.voted() - votes;
            case RUN_OFF -> votes + votes + votes < count.returned();
            case TIE_REVOTE -> false;
        });
        Set<Integer> sure = new HashSet<>();
        Set<Integer> tied = new HashSet<>();
        running.forEach((person, votes) -> {
            long more = running.values().stream().filter(other -> other > votes).count();
            long asMany =
                    running.values().stream().filter(other -> other >= votes).count();
            if (asMany <= count.seats()) {
                sure.add(person);
            } else if (more < count.seats()) {
                tied.add(person);
            }
        });
        if (!tied.isEmpty()) {
            return new Told(Outcome.TIE_REVOTE, sure, tied);
        }
        if (sure.size() == count.seats()) {
            return new Told(Outcome.ELECTED, sure, Set.of());
        }
        if (kind == Kind.RUN_OFF) {
            return new Told(Outcome.UNFILLED, sure, Set.of());
        }
        Map<Integer, Integer> losers = new TreeMap<>(standing);
        if (rules.includesWriteIns()) {
            losers.putAll(written);
        }
        losers.keySet().removeAll(sure);
        int open = count.seats() - sure.size();
        if (losers.isEmpty()) {
            return new Told(Outcome.UNFILLED, sure, Set.of());
        }
        if (losers.size() <= least(open)) {
            return new Told(Outcome.RUN_OFF, sure, losers.keySet());
        }
        Set<Integer> again = new HashSet<>();
        losers.forEach((person, votes) -> {
            if (losers.values().stream().filter(other -> other > votes).count() < least(open)) {
                again.add(person);
            }
        });
        return again.size() <= 2 * open
                ? new Told(Outcome.RUN_OFF, sure, again)
                : new Told(Outcome.NEEDS_DECISION, sure, losers.keySet());
    }

    /** @param again persons of the vote that must follow */
    private record Told(Outcome outcome, Set<Integer> elected, Set<Integer> again) {}

    private static Told told(Result result) {
        return new Told(result.outcome(), persons(result.elected()), persons(result.nextCandidates()));
    }

    private static Set<Integer> persons(List<Votes> some) {
        return some.stream().map(one -> IDS.indexOf(one.candidate())).collect(Collectors.toSet());
    }

    private static Told law(int seats, int voted, List<Integer> votes) {
        Set<Integer> all = new HashSet<>();
        for (int person = 0; person < votes.size(); person++) {
            all.add(person);
        }
        if (voted + voted <= REGISTERED) {
            return new Told(Outcome.REELECTION, Set.of(), all);
        }
        Set<Integer> sure = new HashSet<>();
        Set<Integer> possible = new HashSet<>();
        sort(votes, seats, person -> votes.get(person) + votes.get(person) > voted, sure, possible);
        possible.removeAll(sure);
        if (!possible.isEmpty()) {
            return new Told(Outcome.TIE_REVOTE, sure, possible);
        }
        if (sure.size() == seats) {
            return new Told(Outcome.ELECTED, sure, Set.of());
        }
        all.removeAll(sure);
        int open = seats - sure.size();
        for (int floor = 100; floor >= 0; floor--) {
            int least = floor;
            Set<Integer> standing =
                    all.stream().filter(person -> votes.get(person) >= least).collect(Collectors.toSet());
            if (standing.size() >= Math.min(least(open), all.size())) {
                return standing.size() <= 2 * open || standing.size() == all.size() && all.size() <= least(open)
                        ? new Told(Outcome.RUN_OFF, sure, standing)
                        : new Told(Outcome.NEEDS_DECISION, sure, all);
            }
        }
        throw new AssertionError("nobody stands again");
    }

    private interface Enough {
        boolean has(int person);
    }

    /** Sure: fewer than the seats have enough and as many votes. Possible: fewer than the seats have enough and more votes. */
    private static void sort(List<Integer> votes, int seats, Enough enough, Set<Integer> sure, Set<Integer> possible) {
        for (int person = 0; person < votes.size(); person++) {
            int more = 0;
            int asMany = 0;
            for (int other = 0; other < votes.size(); other++) {
                if (other != person && enough.has(other)) {
                    more += votes.get(other) > votes.get(person) ? 1 : 0;
                    asMany += votes.get(other) >= votes.get(person) ? 1 : 0;
                }
            }
            if (enough.has(person) && asMany < seats) {
                sure.add(person);
            }
            if (enough.has(person) && more < seats) {
                possible.add(person);
            }
        }
    }

    /** A third more than the seats, rounded up (选举法 art. 31). */
    private static int least(int seats) {
        int least = seats;
        while (3 * least < 4 * seats) {
            least++;
        }
        return least;
    }

    private static Count count(int seats, int voted, List<Integer> votes) {
        List<Votes> candidates = new ArrayList<>();
        for (int person = 0; person < votes.size(); person++) {
            candidates.add(new Votes(IDS.get(person), IDS.get(person), "候选人" + person, votes.get(person), true));
        }
        return new Count(seats, REGISTERED, voted, voted, candidates, List.of());
    }

    private static void forEach(int persons, int most, Consumer<List<Integer>> test) {
        forEach(persons, most, new ArrayList<>(), test);
    }

    private static void forEach(int persons, int most, List<Integer> votes, Consumer<List<Integer>> test) {
        if (votes.size() == persons) {
            test.accept(List.copyOf(votes));
            return;
        }
        for (int x = 0; x <= most; x++) {
            votes.add(x);
            forEach(persons, most, votes, test);
            votes.remove(votes.size() - 1);
        }
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
