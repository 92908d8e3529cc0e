package org.huanjie.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.table.Tables;

/** Issues a report. */
@ApplicationScoped
class IssueReport {
    private final Reports reports;
    private final Tables tables;
    private final Outbox outbox;
    private final Audit audit;

    IssueReport(Reports reports, Tables tables, Outbox outbox, Audit audit) {
        this.reports = reports;
        this.tables = tables;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    Report issue(UUID id, IfMatch seen, Caller caller) {
        Report report = reports.visible(id, caller.scope());
        seen.require(report.version());
        outbox.append(report.issue(
                reports.editions(report) + 1, tables.all(new FigureScope(report.election(), report.county())), caller));
        audit.record(caller, "report-issued", "report", id, report.county(), Map.of("sha256", report.sha256()));
        return report;
    }
}
