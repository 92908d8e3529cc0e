package org.huanjie.registration.election;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this service knows of an election: nothing here computes a threshold, they come with the election.
 *
 * @param rules    rule values by key, as text ({@code domain.md} §9)
 * @param calendar deadlines by key; a key is missing while its date waits for another event
 * @param offsets  days from the base of each deadline, by key
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
    private static final String OBJECTION_CLOSES = "OBJECTION_CLOSES";
    private static final int LAWFUL_OBJECTION_DAYS = 5; // 选举法 art. 29
    private static final String OBJECTION_DECIDED = "OBJECTION_DECIDED";
    private static final int LAWFUL_DECISION_DAYS = 3; // 选举法 art. 29
    private static final int LAWFUL_LAWSUIT_DAYS = 5; // 选举法 art. 29
    private static final int PRACTICE_GROUP_SIZE = 40; // SH 21

    /** The same rules on another day, that of a by-election in the term: what is counted from the day keeps its distance. */
    public Election on(LocalDate day) {
        long later = ChronoUnit.DAYS.between(electionDay, day);
        Map<String, LocalDate> moved = new HashMap<>();
        calendar.forEach((key, date) -> moved.put(key, date.plusDays(later)));
        return new Election(code, county, name, day, open, rules, moved, offsets);
    }

    public Optional<LocalDate> deadline(String key) {
        return Optional.ofNullable(calendar.get(key));
    }

    /** Last day of objections to a roll that is published on a day, R-61: the calendar has the distance. */
    public LocalDate objectionsUntil(LocalDate publishedOn) {
        int days = offsets.getOrDefault(OBJECTION_CLOSES, LAWFUL_OBJECTION_DAYS);
        return publishedOn.plusDays(days);
    }

    /** Last day of a decision on an objection, R-62. */
    public LocalDate decideBy(LocalDate receivedOn) {
        return receivedOn.plusDays(offsets.getOrDefault(OBJECTION_DECIDED, LAWFUL_DECISION_DAYS));
    }

    /** Last day to sue, R-63. */
    public LocalDate lawsuitUntil() {
        return deadline("LAWSUIT_FILED").orElse(electionDay.minusDays(LAWFUL_LAWSUIT_DAYS));
    }

    /** Last day of a judgment: before the election day, R-63. */
    public LocalDate judgmentUntil() {
        return deadline("JUDGMENT").orElse(electionDay.minusDays(1));
    }

    /** Last day of corrections (补正), R-65; from then on a roll may be made final. */
    public LocalDate lastCorrection() {
        return deadline("ROLL_CORRECTION").orElse(electionDay.minusDays(1));
    }

    /** Voters of a group (选民小组), rule {@code voterGroupSize}: a number, or a range whose middle is taken. */
    public int groupSize() {
        String value = rules.getOrDefault("voterGroupSize", "");
        String[] numbers = value.replaceAll("[^0-9]+", " ").trim().split(" ");
        if (numbers[0].isEmpty()) {
            return PRACTICE_GROUP_SIZE;
        }
        int first = Integer.parseInt(numbers[0]);
        int last = Integer.parseInt(numbers[numbers.length - 1]);
        return Math.max(1, (first + last) / 2);
    }

    /** whether staff of units under city, province or centre vote at township level, too. */
    public boolean upperUnitsVoteInTownship() {
        return !"MUST_NOT".equals(rules.get("upperUnitsTownshipVote"));
    }
}
