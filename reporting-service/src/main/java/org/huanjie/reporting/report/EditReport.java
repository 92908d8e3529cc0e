package org.huanjie.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;

/** Changes passages of a draft by hand; the next report of its kind keeps them. */
@ApplicationScoped
class EditReport {
    private final Reports reports;
    private final Audit audit;

    EditReport(Reports reports, Audit audit) {
        this.reports = reports;
        this.audit = audit;
    }

    @Transactional
    Report edit(UUID id, String passage, IfMatch seen, PassageRequest request, Caller caller) {
        Report report = reports.visible(id, caller.scope());
        report.requirePassage(passage);
        seen.require(report.version());
        report.edit(passage, request.text().strip(), caller);
        audit.record(caller, "report-passage-edited", "report", id, report.county(), Map.of("passage", passage));
        return report;
    }

    @Transactional
    Report restore(UUID id, String passage, IfMatch seen, Caller caller) {
        Report report = reports.visible(id, caller.scope());
        report.requirePassage(passage);
        seen.require(report.version());
        report.restore(passage, caller);
        audit.record(caller, "report-passage-restored", "report", id, report.county(), Map.of("passage", passage));
        return report;
    }
}
