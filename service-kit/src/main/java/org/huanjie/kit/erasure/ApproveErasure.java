package org.huanjie.kit.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.Jobs;
import org.huanjie.kit.problem.Refusal;

/** The second person's word: from here on it is done. */
@ApplicationScoped
public class ApproveErasure {
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    ApproveErasure(Jobs jobs, Audit audit, Clock clock) {
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param locked finds the erasure in the caller's scope, or refuses, and locks it
     * @throws Refusal 409 {@code same-person}, {@code erasure-settled}
     */
    @Transactional
    public Job approve(Supplier<? extends ErasureOrder> locked, IfMatch seen, Caller caller) {
        ErasureOrder erasure = locked.get();
        seen.require(erasure.version());
        erasure.approve(caller, clock.instant());
        Job job = jobs.start(
                ErasureOrder.JOB,
                new ErasureOrder.Work(erasure.id()),
                caller,
                erasure.division(),
                "erasure-" + erasure.division());
        erasure.worksIn(job.id());
        audit.record(
                caller,
                "erasure-approved",
                "erasure",
                erasure.id(),
                erasure.division(),
                Map.of("found", erasure.found()));
        return job;
    }
}
