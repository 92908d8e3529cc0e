package org.huanjie.nomination.erasure;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.erasure.ErasureOrder;
import org.huanjie.kit.erasure.ErasureStatus;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;

/** Does an erasure, one course a transaction. After a crash it goes on with those that are left, and counts nothing twice. */
@ApplicationScoped
class ErasureJob implements JobHandler {
    private final Erasures erasures;
    private final EraseCourses courses;
    private final Retention retention;
    private final Audit audit;
    private final Clock clock;

    ErasureJob(Erasures erasures, EraseCourses courses, Retention retention, Audit audit, Clock clock) {
        this.erasures = erasures;
        this.courses = courses;
        this.retention = retention;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ErasureOrder.JOB;
    }

    @Override
    public Object run(JobRun run) {
        UUID id = run.input(ErasureOrder.Work.class).erasure();
        Erasure erasure = QuarkusTransaction.requiringNew().call(() -> erasures.findById(id));
        if (erasure.status() == ErasureStatus.APPROVED) {
            List<UUID> due = QuarkusTransaction.requiringNew()
                    .call(() -> courses.due(erasure.division(), retention.lastOver(erasure.asOf()), erasure.asOf()));
            for (UUID course : due) {
                QuarkusTransaction.requiringNew().run(() -> erase(id, course, run));
            }
            QuarkusTransaction.requiringNew().run(() -> end(id, run));
        }
        Extent done = QuarkusTransaction.requiringNew()
                .call(() -> erasures.findById(id).erased());
        return Map.of("id", id, "erased", done);
    }

    /** In the transaction of what was erased: counted if and only if it is gone. */
    private void erase(UUID id, UUID course, JobRun run) {
        Erasure erasure = erasures.findById(id);
        erasure.erased(courses.erase(course, LocalDate.now(clock)));
        run.save(erasure.erased().courses(), erasure.found().courses(), erasure.erased());
    }

    private void end(UUID id, JobRun run) {
        Erasure erasure = erasures.findById(id);
        erasure.done(clock.instant());
        audit.record(
                run.startedBy(), "erasure-done", "erasure", id, erasure.division(), Map.of("erased", erasure.erased()));
        Log.infof("erasure %s done: %s", id, erasure.erased());
    }
}
