package org.huanjie.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huanjie.reporting.figure.Figure;

/**
 * A report, as shown.
 *
 * @param figures those its sentences name, as they stood
 * @param sha256  of the snapshot; the same for draft and issued report
 */
record ReportView(
        UUID id,
        String election,
        ReportKind kind,
        String title,
        String recipient,
        Instant asOf,
        Report.Status status,
        List<ReportSection> sections,
        List<Figure> figures,
        String sha256) {
    static ReportView of(Report report) {
        Snapshot said = report.snapshot();
        return new ReportView(
                report.id(),
                said.election(),
                said.kind(),
                said.title(),
                said.recipient(),
                said.asOf(),
                report.status(),
                said.sections(),
                said.figures(),
                report.sha256());
    }
}
