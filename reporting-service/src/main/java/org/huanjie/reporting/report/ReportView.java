package org.huanjie.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.reporting.figure.Figure;
import org.huanjie.reporting.stage.Stage;

/**
 * A report, as shown.
 *
 * @param stage   of a report on a stage; else null
 * @param edition which issued one of its kind it is, from 1; null while it is a draft
 * @param figures those its sentences name, as they stood
 * @param sha256  of the snapshot; the same for a draft and the report as it is issued
 */
record ReportView(
        UUID id,
        String election,
        ReportKind kind,
        @Schema(nullable = true) Stage stage,
        String title,
        String recipient,
        Instant asOf,
        Report.Status status,
        @Schema(nullable = true) Integer edition,
        List<ReportSection> sections,
        List<Figure> figures,
        String sha256) {
    static ReportView of(Report report) {
        Snapshot said = report.snapshot();
        return new ReportView(
                report.id(),
                said.election(),
                said.kind(),
                said.stage(),
                said.title(),
                said.recipient(),
                said.asOf(),
                report.status(),
                report.edition(),
                said.sections(),
                said.figures(),
                report.sha256());
    }
}
