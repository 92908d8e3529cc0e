package org.huanjie.reporting.report;

import java.util.UUID;
import org.huanjie.kit.events.Event;

/** A report was issued; the hash is of what it said. */
record ReportIssued(String county, String election, long version, UUID report, ReportKind kind, String sha256)
        implements Event {
    @Override
    public String name() {
        return "report-issued";
    }

    @Override
    public String subject() {
        return report.toString();
    }

    @Override
    public long sequence() {
        return version;
    }
}
