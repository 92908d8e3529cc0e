package org.huanjie.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.Jobs;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.election.Elections;

/** Starts the writing of a report. */
@ApplicationScoped
class DraftReport {
    private final Elections elections;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    DraftReport(Elections elections, Jobs jobs, Audit audit, Clock clock) {
        this.elections = elections;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 400 for a stage of which there is no report; 422 for an unknown election, or a day for which no figures are kept */
    @Transactional
    Job draft(ReportRequest request, Caller caller) {
        String county = request.election().substring(0, 6);
        if (!caller.scope().covers(county) || elections.find(request.election()).isEmpty()) {
            throw Refusal.unprocessable("unknown-election", "选举不存在", "no such election: " + request.election())
                    .violation("election", "请填写本县已公布的选举");
        }
        if (request.stage() != null
                && (request.kind() != ReportKind.STAGE || !Frames.REPORTED.contains(request.stage()))) {
            throw Refusal.malformed("a report of kind STAGE has one of the stages " + Frames.REPORTED)
                    .violation("stage", "阶段汇报的阶段：选区划分、选民登记、提名推荐或者投票选举");
        }
        LocalDate today = LocalDate.now(clock);
        if (request.asOf() != null && !request.asOf().equals(today)) {
            throw Refusal.unprocessable("as-of-not-kept", "只能以当日为截止日期", "figures stand as of " + today)
                    .violation("asOf", "请填写今天，或者不填");
        }
        Job job = jobs.start(WriteReport.KIND, request, caller, county, "report-" + request.election());
        audit.record(caller, "report-drafted", "report", job.id(), county, Map.of("kind", request.kind()));
        return job;
    }
}
