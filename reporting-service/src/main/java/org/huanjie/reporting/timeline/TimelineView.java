package org.huanjie.reporting.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The election's course as one answer.
 *
 * @param today    by the business clock
 * @param stages   the fourteen, in their order
 * @param calendar dated entries by their date, then those that wait
 */
record TimelineView(
        String election,
        String name,
        LocalDate electionDay,
        String status,
        LocalDate today,
        List<StageState> stages,
        List<TimelineEntry> calendar,
        Instant asOf) {}
