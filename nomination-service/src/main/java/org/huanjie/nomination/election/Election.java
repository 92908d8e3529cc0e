package org.huanjie.nomination.election;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What this service knows of an election: nothing here computes a date or a threshold, they come with the election.
 *
 * @param rules    rule values by key, as text ({@code domain.md} §9)
 * @param calendar deadlines by key; a key is missing while its date waits for another event
 */
public record Election(
        String code,
        String county,
        String name,
        LocalDate electionDay,
        boolean open,
        Map<String, String> rules,
        Map<String, LocalDate> calendar) {
    public static final String ROLL_PUBLISHED = "ROLL_PUBLISHED";
    public static final String INITIAL_LIST_PUBLISHED = "INITIAL_LIST_PUBLISHED";
    public static final String FORMAL_LIST_PUBLISHED = "FORMAL_LIST_PUBLISHED";
    public static final String VOTING = "VOTING";

    public Optional<LocalDate> deadline(String key) {
        return Optional.ofNullable(calendar.get(key));
    }

    /**
     * How many formal candidates there are by the rules alone: the fewest lawful ones, or empty where the committee decides
     * within the law's bounds.
     */
    public Optional<Integer> usualCandidates(int fewest) {
        return "COMMITTEE".equals(rules.get("fixedCandidateCount")) ? Optional.empty() : Optional.of(fewest);
    }

    /** A rule that is on or off. */
    public boolean rule(String key, boolean otherwise) {
        String value = rules.get(key);
        return value == null ? otherwise : Boolean.parseBoolean(value);
    }

    /** A rule's value, empty where it is not set or set to {@code none}. */
    public Optional<String> rule(String key) {
        return Optional.ofNullable(rules.get(key)).filter(value -> !value.isBlank() && !value.equalsIgnoreCase("none"));
    }
}
