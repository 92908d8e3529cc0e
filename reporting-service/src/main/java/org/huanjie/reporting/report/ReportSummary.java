package org.huanjie.reporting.report;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.reporting.stage.Stage;

/**
 * A report in a list.
 *
 * @param edition which issued one of its kind it is, from 1; null while it is a draft
 * @param open    how much is to be settled before it is issued: 【待补】 and passages to be looked at again
 */
record ReportSummary(
        UUID id,
        String election,
        ReportKind kind,
        @Schema(nullable = true) Stage stage,
        Instant asOf,
        Report.Status status,
        @Schema(nullable = true) Integer edition,
        int open,
        String sha256) {
    static ReportSummary of(Report report) {
        return new ReportSummary(
                report.id(),
                report.election(),
                report.kind(),
                report.stage(),
                report.asOf(),
                report.status(),
                report.edition(),
                report.open(),
                report.sha256());
    }
}
