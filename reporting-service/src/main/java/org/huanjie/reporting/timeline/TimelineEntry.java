package org.huanjie.reporting.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Rule;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.stage.Stage;

/**
 * A day of the calendar.
 *
 * @param date     null while what it hangs on has not happened
 * @param spare    a day earlier, for the law's “n 日以前”: whoever keeps it is safe by either count
 * @param days     from today until the date, negative once it is past
 * @param stages   what is due by it
 */
record TimelineEntry(
        String key,
        String title,
        @Schema(nullable = true) LocalDate date,
        @Schema(nullable = true) LocalDate spare,
        @Schema(nullable = true) Long days,
        String direction,
        String source,
        boolean statutory,
        @Schema(nullable = true) String waitsFor,
        List<Stage> stages) {
    static final Rule BEFORE = new Rule("R-70", "CAL_BEFORE", "选举法 art. 28, 29, 32");

    static TimelineEntry of(Election.Deadline entry, LocalDate today) {
        LocalDate date = entry.date();
        return new TimelineEntry(
                entry.key(),
                entry.title(),
                date,
                date != null && isDaysBefore(entry) ? date.minusDays(1) : null,
                date == null ? null : ChronoUnit.DAYS.between(today, date),
                entry.direction(),
                entry.source(),
                entry.isStatutory(),
                entry.waitsFor(),
                Stream.of(Stage.values())
                        .filter(stage -> entry.key().equals(stage.deadline()))
                        .toList());
    }

    /** “选举日的 n 日以前”; what has to be done before the election day itself is counted in one way only. */
    private static boolean isDaysBefore(Election.Deadline entry) {
        return entry.isStatutory() && "LE".equals(entry.direction()) && entry.offset() != null && entry.offset() < -1;
    }
}
