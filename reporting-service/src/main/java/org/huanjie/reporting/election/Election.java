package org.huanjie.reporting.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An announced election, as reports and progress need it. */
public record Election(String code, String county, String name, LocalDate day, List<Deadline> calendar) {

    /** @param date null while what it hangs on has not happened */
    public record Deadline(String key, String title, LocalDate date) {}

    /** The day of a calendar's key; empty where the profile has no such key or it is not fixed yet. */
    public Optional<LocalDate> deadline(String key) {
        return calendar.stream()
                .filter(deadline -> deadline.key().equals(key))
                .map(Deadline::date)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }
}
