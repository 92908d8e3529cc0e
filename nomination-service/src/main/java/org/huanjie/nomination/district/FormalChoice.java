package org.huanjie.nomination.district;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a committee puts on the formal list, with what the law compares it with.
 *
 * @param chosen     the candidates named
 * @param standing   all of the initial list who have not withdrawn
 * @param support    voters for each candidate in the last round of deliberation, as far as they were asked
 * @param preselected the top n of a preliminary election; empty where there was none
 * @param members    those of the chosen who are still members of the committee that runs the district
 */
public record FormalChoice(
        List<UUID> chosen,
        Set<UUID> standing,
        Map<UUID, Integer> support,
        Set<UUID> preselected,
        Map<UUID, String> members) {

    /** Whether somebody was left out whom more voters wanted than one of the chosen, R-88: 较多数选民的意见. */
    boolean goesAgainstOpinions() {
        return standing.stream()
                .filter(candidate -> !chosen.contains(candidate))
                .filter(support::containsKey)
                .anyMatch(left -> chosen.stream()
                        .filter(support::containsKey)
                        .anyMatch(taken -> support.get(taken) < support.get(left)));
    }

    boolean isNotTheTopOfThePreliminary() {
        return !preselected.isEmpty() && !preselected.equals(Set.copyOf(chosen));
    }
}
