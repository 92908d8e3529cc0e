package org.huanjie.kit.jobs;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.problem.Passing;
import org.huanjie.kit.problem.Problem;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.TraceId;

/** Does the jobs: a few threads that claim, work and finish, and one that keeps their leases. */
@ApplicationScoped
class JobWorkers {
    private static final long IDLE_MILLIS = 250;
    private static final long HEARTBEAT_MILLIS = 3_000;

    private final JobTable table;
    private final Jobs jobs;
    private final Map<String, JobHandler> handlers;
    private final int size;
    private final Set<JobTable.Claim> running = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    JobWorkers(
            JobTable table,
            Jobs jobs,
            @All List<JobHandler> handlers,
            @ConfigProperty(name = "huanjie.jobs.workers") int size) {
        this.table = table;
        this.jobs = jobs;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.size = size;
    }

    void start(@Observes StartupEvent started) {
        if (handlers.isEmpty()) {
            return;
        }
        for (int i = 1; i <= size; i++) {
            threads.add(new Thread(this::work, "job-" + i));
        }
        threads.add(new Thread(this::keepLeases, "job-leases"));
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Unfinished jobs keep their checkpoint; another replica, or this one after its start, goes on. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        for (Thread thread : threads) {
            thread.join(4_000);
        }
    }

    private void work() {
        boolean healthy = true;
        while (idle(IDLE_MILLIS)) {
            try {
                Optional<JobTable.Claim> claim = table.claim();
                while (claim.isPresent() && stopping.getCount() > 0) {
                    execute(claim.get());
                    claim = table.claim();
                }
                healthy = true;
            } catch (SQLException | RuntimeException e) {
                if (healthy && stopping.getCount() > 0) {
                    Log.warnf(
                            "jobs wait: the database does not answer (%s)",
                            e.getClass().getSimpleName());
                }
                healthy = false;
            }
        }
    }

    private void execute(JobTable.Claim claim) throws SQLException {
        ManagedContext request = Arc.container().requestContext();
        running.add(claim);
        TraceId.resume(claim.traceId());
        request.activate();
        try {
            if (table.hopeless(claim)) {
                fail(claim, Refusal.of(500, "job-crashed", "任务多次中断，未能完成", "too many executions died"));
                return;
            }
            JobHandler handler = handlers.get(claim.kind());
            Object result = handler.run(new LeasedRun(claim, table, jobs));
            table.finish(claim, Job.Status.SUCCEEDED, result == null ? null : jobs.write(result), null);
        } catch (JobCancelled e) {
            Log.infof("job %s of kind %s stopped: %s", claim.id(), claim.kind(), e.getMessage());
        } catch (Refusal e) {
            fail(claim, e);
        } catch (Exception e) {
            if (stopping.getCount() == 0) {
                return; // the lease runs out, the next start goes on
            }
            if (Passing.is(e)) {
                Log.warnf(
                        e,
                        "job %s of kind %s interrupted; goes on when its lease has run out",
                        claim.id(),
                        claim.kind());
                return;
            }
            Log.errorf(e, "job %s of kind %s failed", claim.id(), claim.kind());
            fail(claim, Refusal.of(500, "internal-error", "系统内部错误", "the log has the reason under this trace id"));
        } finally {
            request.terminate();
            TraceId.end();
            running.remove(claim);
        }
    }

    private void fail(JobTable.Claim claim, Refusal refusal) throws SQLException {
        Problem problem = Problem.of(refusal, "/api/v1/jobs/" + claim.id(), claim.traceId());
        table.finish(claim, Job.Status.FAILED, null, jobs.write(problem));
    }

    private void keepLeases() {
        while (idle(HEARTBEAT_MILLIS)) {
            for (JobTable.Claim claim : running) {
                try {
                    table.extend(claim);
                } catch (SQLException | RuntimeException e) {
                    Log.debugf("lease of job %s not extended: %s", claim.id(), e.getMessage());
                }
            }
        }
    }

    private boolean idle(long millis) {
        try {
            return !stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
