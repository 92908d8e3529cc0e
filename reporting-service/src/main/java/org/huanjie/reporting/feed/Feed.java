package org.huanjie.reporting.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.huanjie.reporting.alert.Alert;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.figure.FigureScope;

/**
 * What a subscriber reads: the alerts of a division as they stand today, and the days of the election. The same all day long
 * while nothing changes, so that a program that asks again is told so.
 *
 * @param today the business day
 */
record Feed(UUID key, FigureScope scope, Election election, LocalDate today, List<Alert> alerts) {
    /** The day's beginning: days left change then, and nothing tells when else an alert did. */
    Instant updated() {
        return today.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
