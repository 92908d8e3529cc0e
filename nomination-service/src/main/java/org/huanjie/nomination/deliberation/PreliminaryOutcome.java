package org.huanjie.nomination.deliberation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows from a preliminary election (预选), R-89: the top n by votes. A tie at the cut: all tied where the law's upper
 * bound allows, otherwise another vote among the tied only; never by lot, never by the system.
 *
 * @param chosen those who are through, of all votes so far
 * @param tied   those among whom another vote must decide; empty where the list is complete
 */
public record PreliminaryOutcome(List<Through> chosen, List<UUID> tied) {
    /**
     * Somebody who is through.
     *
     * @param vote  1 for the first preliminary election, 2 for the vote among those tied …
     * @param votes received in that vote
     */
    public record Through(UUID candidate, int vote, int votes) {}

    static final PreliminaryOutcome NONE = new PreliminaryOutcome(List.of(), List.of());

    /**
     * The outcome of the next vote.
     *
     * @param before the outcome of the vote before; {@link #NONE} for the first
     * @param vote   number of this vote
     * @param keep   size of the formal list that the committee has fixed
     * @param max    most candidates that the law allows
     */
    static PreliminaryOutcome after(PreliminaryOutcome before, int vote, Map<UUID, Integer> votes, int keep, int max) {
        int places = keep - before.chosen.size();
        int room = max - before.chosen.size();
        List<Through> ranked = votes.entrySet().stream()
                .map(entry -> new Through(entry.getKey(), vote, entry.getValue()))
                .sorted(Comparator.comparingInt(Through::votes).reversed().thenComparing(Through::candidate))
                .toList();
        if (ranked.size() <= places) {
            return before.with(ranked, List.of());
        }
        int cut = ranked.get(places - 1).votes();
        List<Through> above =
                ranked.stream().filter(through -> through.votes() > cut).toList();
        List<Through> level =
                ranked.stream().filter(through -> through.votes() == cut).toList();
        int all = above.size() + level.size();
        if (all == places || all <= room) {
            return before.with(Stream.concat(above.stream(), level.stream()).toList(), List.of());
        }
        return before.with(above, level.stream().map(Through::candidate).toList());
    }

    private PreliminaryOutcome with(List<Through> more, List<UUID> stillTied) {
        List<Through> all = new ArrayList<>(chosen);
        all.addAll(more);
        return new PreliminaryOutcome(List.copyOf(all), stillTied);
    }

    boolean isDecided() {
        return tied.isEmpty();
    }

    /** The candidates who are through. */
    public Set<UUID> candidates() {
        return chosen.stream().map(Through::candidate).collect(Collectors.toUnmodifiableSet());
    }

    /** Where somebody stands among those through: equal numbers are equal votes, R-90. */
    public int rank(UUID candidate) {
        Through of = chosen.stream()
                .filter(through -> through.candidate().equals(candidate))
                .findFirst()
                .orElseThrow();
        return (int) chosen.stream()
                .filter(other -> other.vote() < of.vote() || other.vote() == of.vote() && other.votes() > of.votes())
                .count();
    }
}
