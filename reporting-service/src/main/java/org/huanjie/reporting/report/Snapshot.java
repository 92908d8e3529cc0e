package org.huanjie.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.reporting.figure.Figure;
import org.huanjie.reporting.progress.StageProgress;

/**
 * A report as it was written; what happens later does not change it.
 *
 * @param sender   whose report it is
 * @param date     day on which it was written
 * @param figures  those its sentences name
 * @param progress annex: townships and stages
 */
record Snapshot(
        UUID id,
        String election,
        ReportKind kind,
        String title,
        String sender,
        String recipient,
        LocalDate date,
        Instant asOf,
        List<ReportSection> sections,
        List<Figure> figures,
        List<StageProgress> progress) {

    /** How many fields are not known; while there are any it cannot be issued. */
    int missing() {
        return sections.stream()
                .flatMap(section -> section.paragraphs().stream())
                .mapToInt(paragraph -> paragraph.missing().size())
                .sum();
    }
}
