package org.huanjie.nomination.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/**
 * Every preliminary election of small districts, against the law said person by person: who is among the first whatever happens to those
 * with as many votes, who might be, and whether the law lets all of these be taken.
 */
class NaivePreliminaryTest {
    @Test
    @Proves({"R-87", "R-89"})
    void every_vote_leads_where_the_law_says_of_each_person() {
        int[] seen = new int[2];
        for (int seats = 1; seats <= 3; seats++) {
            for (int keep = seats; keep <= 2 * seats; keep++) {
                if (3 * keep < 4 * seats) {
                    continue;
                }
                for (int asked = keep + 1; asked <= Math.min(keep + 2, 6); asked++) {
                    int places = keep;
                    int most = 2 * seats;
                    forEach(asked, asked > 5 ? 2 : 3, votes -> seen[leads(votes, places, most) ? 1 : 0]++);
                }
            }
        }
        assertThat(seen[0]).as("votes that leave a tie at the cut").isPositive();
        assertThat(seen[1]).as("votes that decide").isPositive();
    }

    /** Checks a vote, and the one among those tied that may follow from it. @return whether the first decides */
    private static boolean leads(List<Integer> votes, int keep, int most) {
        Map<UUID, Integer> first = byPerson(votes);
        PreliminaryOutcome outcome = PreliminaryOutcome.after(PreliminaryOutcome.NONE, 1, first, keep, most);
        Set<UUID> through = through(first, keep, most);
        Set<UUID> tied = tied(first, keep, most);
        assertThat(outcome.candidates()).as("%s, %d kept", votes, keep).isEqualTo(through);
        assertThat(Set.copyOf(outcome.tied())).as("%s, %d kept", votes, keep).isEqualTo(tied);
        if (tied.isEmpty()) {
            return true;
        }
        Map<UUID, Integer> second = new TreeMap<>();
        tied.forEach(person -> second.put(person, (int) (person.getLeastSignificantBits() % 3)));
        PreliminaryOutcome again = PreliminaryOutcome.after(outcome, 2, second, keep, most);
        Set<UUID> all = new HashSet<>(through);
        all.addAll(through(second, keep - through.size(), most - through.size()));
        assertThat(again.candidates()).isEqualTo(all);
        return false;
    }

    private static Set<UUID> through(Map<UUID, Integer> votes, int places, int room) {
        Set<UUID> possible = ahead(votes, places, false);
        return possible.size() <= room ? possible : ahead(votes, places, true);
    }

    private static Set<UUID> tied(Map<UUID, Integer> votes, int places, int room) {
        Set<UUID> left = ahead(votes, places, false);
        left.removeAll(through(votes, places, room));
        return left;
    }

    /** @param surely counting those with as many votes as if they had more */
    private static Set<UUID> ahead(Map<UUID, Integer> votes, int places, boolean surely) {
        return votes.keySet().stream()
                .filter(person -> votes.entrySet().stream()
                                .filter(other -> !other.getKey().equals(person))
                                .filter(other -> surely
                                        ? other.getValue() >= votes.get(person)
                                        : other.getValue() > votes.get(person))
                                .count()
                        < places)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<UUID, Integer> byPerson(List<Integer> votes) {
        Map<UUID, Integer> byPerson = new TreeMap<>();
        for (int person = 0; person < votes.size(); person++) {
            byPerson.put(new UUID(0, person + 1), votes.get(person));
        }
        return byPerson;
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
}
