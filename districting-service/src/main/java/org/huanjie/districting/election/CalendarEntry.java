package org.huanjie.districting.election;

import java.time.LocalDate;

/**
 * A day of the election's calendar.
 *
 * @param key       stable: {@code ROLL_PUBLISHED}
 * @param title     Chinese
 * @param date      the day, null while it hangs on an event that has not happened
 * @param direction whether the act is due on or before it, on or after it, or on it
 * @param base      what it is counted from: {@code ELECTION_DAY} or another event
 * @param offset    days from the base, negative before it; months for {@code FIRST_SESSION}
 * @param source    the article, or 惯例
 * @param statutory whether the law fixes it; milestones of practice are not
 * @param waitsFor  the event its date hangs on, null where it is known
 */
public record CalendarEntry(
        String key,
        String title,
        LocalDate date,
        Direction direction,
        String base,
        int offset,
        String source,
        boolean statutory,
        String waitsFor) {
    public enum Direction {
        LE,
        GE,
        EQ
    }
}
