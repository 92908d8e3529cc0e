package org.huanjie.nomination.election;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this service knows of an election: nothing here computes a date or a threshold, they come with the election.
 *
 * @param rules    rule values by key, as text ({@code domain.md} §9)
 * @param calendar deadlines by key; a key is missing while its date waits for another event
 * @param offsets  days of a by-election's deadlines from its day, by key ({@code BYE_ROLL}, …)
 */
public record Election(
        String code,
        String county,
        String name,
        LocalDate electionDay,
        boolean open,
        Map<String, String> rules,
        Map<String, LocalDate> calendar,
        Map<String, Integer> offsets) {
    public static final String ROLL_PUBLISHED = "ROLL_PUBLISHED";
    public static final String INITIAL_LIST_PUBLISHED = "INITIAL_LIST_PUBLISHED";
    public static final String FORMAL_LIST_PUBLISHED = "FORMAL_LIST_PUBLISHED";
    public static final String VOTING = "VOTING";

    private static final Map<String, String> OF_BY_ELECTION = Map.of(
            "BYE_ROLL", ROLL_PUBLISHED,
            "BYE_CANDIDATES", INITIAL_LIST_PUBLISHED,
            "BYE_FORMAL", FORMAL_LIST_PUBLISHED);
    private static final String GENERAL = "换届选举";

    /**
     * A by-election in this election's term, R-115: by the same rules, on its own day. Its lists have the days that the province gives
     * them before that day; what else is counted from the election day keeps its distance. Where the election tells no days of
     * by-elections, all keep theirs.
     *
     * @param words what it is called: 补选
     */
    public Election byElection(LocalDate day, String words) {
        Map<String, LocalDate> dates = new HashMap<>();
        calendar.forEach((key, date) -> dates.put(key, day.plusDays(ChronoUnit.DAYS.between(electionDay, date))));
        if (!offsets.isEmpty()) {
            OF_BY_ELECTION.forEach((key, general) -> {
                dates.remove(general);
                if (offsets.containsKey(key)) {
                    dates.put(general, day.plusDays(offsets.get(key)));
                }
            });
        }
        String of = name.endsWith(GENERAL) ? name.substring(0, name.length() - GENERAL.length()) + "代表" : name;
        return new Election(code, county, of + words, day, open, rules, dates, Map.of());
    }

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
