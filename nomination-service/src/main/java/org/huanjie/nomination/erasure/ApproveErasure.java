package org.huanjie.nomination.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.Jobs;
import org.huanjie.kit.problem.Refusal;

/** The second person's word: from here on it is done. */
@ApplicationScoped
class ApproveErasure {
    private final Erasures erasures;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    ApproveErasure(Erasures erasures, Jobs jobs, Audit audit, Clock clock) {
        this.erasures = erasures;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 404; 409 {@code same-person}, {@code erasure-settled} */
    @Transactional
    Job approve(UUID id, IfMatch seen, Caller caller) {
        Erasure erasure = erasures.locked(id, caller.scope());
        seen.require(erasure.version());
        erasure.approve(caller, clock.instant());
        Job job = jobs.start(
                ErasureJob.KIND, new ErasureJob.Input(id), caller, erasure.division(), "erasure-" + erasure.division());
        erasure.worksIn(job.id());
        audit.record(caller, "erasure-approved", "erasure", id, erasure.division(), Map.of("found", erasure.found()));
        return job;
    }
}
