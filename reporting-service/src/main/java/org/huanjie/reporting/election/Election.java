package org.huanjie.reporting.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An announced election, as reports and progress need it. */
public record Election(String code, String county, String name, LocalDate day, String status, List<Deadline> calendar) {

    /**
     * @param date      null while what it hangs on has not happened
     * @param direction whether it is due on or before the date ({@code LE}), on or after it ({@code GE}) or on it ({@code EQ})
     * @param offset    days from the election day or another event, negative before it
     * @param source    the article, or 惯例
     * @param statutory whether the law fixes it; practice does otherwise
     * @param waitsFor  the event its date hangs on, null where it is known
     */
    public record Deadline(
            String key,
            String title,
            LocalDate date,
            String direction,
            Integer offset,
            String source,
            Boolean statutory,
            String waitsFor) {
        public boolean isStatutory() {
            return Boolean.TRUE.equals(statutory);
        }
    }

    /** Until it is closed; what comes after it is nobody's deadline here. */
    public boolean isOpen() {
        return !"CLOSED".equals(status);
    }

    /** The day of a calendar's key; empty where the profile has no such key or it is not fixed yet. */
    public Optional<LocalDate> deadline(String key) {
        return entry(key).map(Deadline::date);
    }

    /** A calendar's entry; empty where the profile has no such key. */
    public Optional<Deadline> entry(String key) {
        return calendar.stream().filter(deadline -> deadline.key().equals(key)).findFirst();
    }
}
