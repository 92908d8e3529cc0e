package org.huanjie.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.jobs.Job;
import org.huanjie.kit.jobs.Jobs;

/** Starts a rebuild; of several one runs after another. */
@ApplicationScoped
class StartRebuild {
    private final Jobs jobs;
    private final Audit audit;

    StartRebuild(Jobs jobs, Audit audit) {
        this.jobs = jobs;
        this.audit = audit;
    }

    @Transactional
    Job start(Caller caller) {
        Job job = jobs.start(RebuildProjections.KIND, Map.of(), caller, caller.division(), "rebuild");
        audit.record(caller, "rebuild-started", "job", job.id(), caller.division(), Map.of());
        return job;
    }
}
