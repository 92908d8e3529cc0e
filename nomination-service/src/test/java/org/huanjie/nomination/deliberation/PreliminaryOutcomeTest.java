package org.huanjie.nomination.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@Proves("R-89")
class PreliminaryOutcomeTest {
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final UUID C = UUID.randomUUID();
    private static final UUID D = UUID.randomUUID();

    @Test
    @Proves("W-33")
    void a_tie_above_the_cut_does_not_matter() {
        PreliminaryOutcome outcome = first(Map.of(A, 612, B, 540, C, 540, D, 300), 3, 4);
        assertThat(outcome.candidates()).containsExactlyInAnyOrder(A, B, C);
        assertThat(outcome.isDecided()).isTrue();
    }

    @Test
    @Proves("W-33")
    void all_tied_at_the_cut_are_taken_where_the_law_allows_as_many() {
        PreliminaryOutcome outcome = first(Map.of(A, 612, B, 600, C, 540, D, 540), 3, 4);
        assertThat(outcome.candidates()).containsExactlyInAnyOrder(A, B, C, D);
        assertThat(outcome.isDecided()).isTrue();
    }

    @Test
    @Proves("W-34")
    void otherwise_those_tied_are_voted_on_again() {
        PreliminaryOutcome outcome = first(Map.of(A, 410, B, 380, C, 380), 2, 2);
        assertThat(outcome.candidates()).containsExactly(A);
        assertThat(outcome.tied()).containsExactlyInAnyOrder(B, C);

        PreliminaryOutcome tiedAgain = PreliminaryOutcome.after(outcome, 2, Map.of(B, 500, C, 500), 2, 2);
        assertThat(tiedAgain.tied()).containsExactlyInAnyOrder(B, C);

        PreliminaryOutcome decided = PreliminaryOutcome.after(tiedAgain, 3, Map.of(B, 490, C, 510), 2, 2);
        assertThat(decided.candidates()).containsExactlyInAnyOrder(A, C);
        assertThat(decided.isDecided()).isTrue();
    }

    @Test
    @Proves("R-90")
    void the_order_is_by_votes_and_who_was_through_first_comes_first() {
        PreliminaryOutcome outcome = first(Map.of(A, 612, B, 540, C, 540, D, 300), 3, 4);
        assertThat(outcome.rank(A)).isZero();
        assertThat(outcome.rank(B)).isEqualTo(outcome.rank(C)).isEqualTo(1);

        PreliminaryOutcome second =
                PreliminaryOutcome.after(first(Map.of(A, 410, B, 380, C, 380), 2, 2), 2, Map.of(B, 900, C, 100), 2, 2);
        assertThat(second.rank(A)).isZero();
        assertThat(second.rank(B)).isEqualTo(1);
    }

    @Test
    void as_many_as_places_are_all_through() {
        assertThat(first(Map.of(A, 10, B, 0, C, 5), 3, 4).candidates()).containsExactlyInAnyOrder(A, B, C);
    }

    @Test
    @Proves("INV-8")
    void the_order_in_which_votes_were_typed_changes_nothing() {
        for (long seed : new Random(20_261_108).longs(200).toArray()) {
            Random random = new Random(seed);
            List<UUID> order = new ArrayList<>(List.of(A, B, C, D));
            Map<UUID, Integer> votes = new LinkedHashMap<>();
            order.forEach(candidate -> votes.put(candidate, random.nextInt(3)));
            Collections.shuffle(order, random);
            Map<UUID, Integer> otherwise = new LinkedHashMap<>();
            order.forEach(candidate -> otherwise.put(candidate, votes.get(candidate)));
            assertThat(first(otherwise, 2, 2)).as("seed %d", seed).isEqualTo(first(votes, 2, 2));
        }
    }

    private static PreliminaryOutcome first(Map<UUID, Integer> votes, int keep, int max) {
        return PreliminaryOutcome.after(PreliminaryOutcome.NONE, 1, votes, keep, max);
    }
}
