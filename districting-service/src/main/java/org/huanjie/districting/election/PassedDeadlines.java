package org.huanjie.districting.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/**
 * Last days of the law that an election day would put before today. A roll that was published in time stays published, but
 * this service does not know it: whoever sets such a day confirms that it is meant. The last day itself is not passed.
 */
record PassedDeadlines(List<CalendarEntry> entries, LocalDate today) {
    static final Rule ROLL = new Rule("R-58", "ROLL_PUBLISH", "选举法 art. 28");
    static final Rule SUIT = new Rule("R-63", "ROLL_SUIT", "选举法 art. 29");
    static final Rule CORRECTION = new Rule("R-65", "ROLL_CORRECTION", "选举法 art. 28");
    static final Rule INITIAL_LIST = new Rule("R-84", "NOM_INITIAL_LIST", "选举法 art. 32");
    static final Rule FORMAL_LIST = new Rule("R-91", "FORM_PUBLISH", "选举法 art. 32");
    static final Rule LATE = new Rule("R-53", "REG_UNREACHABLE", "浙江细则 art. 29");
    static final Rule SUSPENSION = new Rule("R-40", "REG_SUSPENDED", "上海细则 art. 23");
    private static final Map<String, Rule> RULES = Map.of(
            "ROLL_PUBLISHED", ROLL,
            "LAWSUIT_FILED", SUIT,
            "ROLL_CORRECTION", CORRECTION,
            "INITIAL_LIST_PUBLISHED", INITIAL_LIST,
            "FORMAL_LIST_PUBLISHED", FORMAL_LIST,
            "LATE_REGISTRATION", LATE,
            "SUSPENSION_DELIVERED", SUSPENSION);

    /** @param before the calendar until now; what it has on the same day was set earlier and is not asked for again */
    static PassedDeadlines of(List<CalendarEntry> before, List<CalendarEntry> after, LocalDate today) {
        return new PassedDeadlines(
                after.stream()
                        .filter(entry -> entry.statutory() && entry.date() != null)
                        .filter(entry -> entry.date().isBefore(today))
                        .filter(entry -> before.stream().noneMatch(old -> isSameDay(old, entry)))
                        .toList(),
                today);
    }

    private static boolean isSameDay(CalendarEntry old, CalendarEntry entry) {
        return old.key().equals(entry.key()) && entry.date().equals(old.date());
    }

    List<String> keys() {
        return entries.stream().map(CalendarEntry::key).toList();
    }

    /** Null for an election day that lies ahead. */
    static String whyTooLate(LocalDate electionDay, LocalDate today) {
        return electionDay.isAfter(today) ? null : "选举日应当在今天以后";
    }

    /** @throws Refusal 422 {@code election-day-passed} */
    static void requireAhead(LocalDate electionDay, LocalDate today) {
        String why = whyTooLate(electionDay, today);
        if (why != null) {
            throw Refusal.broken(Election.DAY, "election-day-passed", why, "the election day is " + electionDay)
                    .violation("electionDay", why);
        }
    }

    /** @throws Refusal 422 {@code deadlines-passed} with each deadline, unless there is none or they are confirmed */
    PassedDeadlines unless(boolean confirmed) {
        if (!entries.isEmpty() && !confirmed) {
            throw Refusal.broken(
                            "deadlines-passed",
                            "按此选举日，有法定期限已在今天以前",
                            entries.stream().map(this::finding).toList())
                    .violation("confirmPassedDeadlines", "请改定选举日；确需如此的，填写 true 确认");
        }
        return this;
    }

    private Finding finding(CalendarEntry entry) {
        return RULES.getOrDefault(entry.key(), StatutoryCalendar.RECOMPUTE)
                .hard("%s应当在%s以前，今天是%s，期限已过。".formatted(entry.title(), entry.date(), today))
                .field("electionDay")
                .subject(entry.key())
                .figure("date", entry.date().toString())
                .figure("today", today.toString())
                .figure("offset", entry.offset())
                .remedy("选举日不早于" + today.minusDays(entry.offset()));
    }
}
