package org.huanjie.kit.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.huanjie.kit.jobs.JobCancelled;
import org.huanjie.kit.jobs.JobHandler;
import org.huanjie.kit.jobs.JobRun;
import org.huanjie.kit.problem.Refusal;

/** Raises a counter step by step, a transaction each, and can be told to die or wait at a step. */
@ApplicationScoped
public class CountJob implements JobHandler {
    public static final String KIND = "COUNT";
    public static final int REFUSED = 13;
    /** Counted in one step. */
    public static final int AT_ONCE = 17;

    /** Searches until it is cancelled, and then raises the counter by what it found. */
    public static final int SEARCH = 19;

    record Input(UUID counter, int to) {}

    record Checkpoint(int done) {}

    record Counted(UUID id, int value) {}

    private final EntityManager database;
    private final Map<UUID, CountDownLatch> waits = new ConcurrentHashMap<>();
    private final Set<UUID> cuts = ConcurrentHashMap.newKeySet();

    CountJob(EntityManager database) {
        this.database = database;
    }

    /** The job waits before its third step until the latch is open. */
    public void waitFor(UUID counter, CountDownLatch latch) {
        waits.put(counter, latch);
    }

    /** The job's connection to the database is cut, once, in the middle of its third step. */
    public void cutConnection(UUID counter) {
        cuts.add(counter);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobRun run) throws Exception {
        Input input = run.input(Input.class);
        if (input.to() == REFUSED) {
            throw Refusal.unprocessable("unlucky", "不吉利", "to is " + input.to());
        }
        if (input.to() == AT_ONCE) {
            return run.once(Counted.class, () -> {
                raise(input.counter(), AT_ONCE);
                return new Counted(input.counter(), AT_ONCE);
            });
        }
        if (input.to() == SEARCH) {
            return search(run, input.counter());
        }
        int done = run.checkpoint(Checkpoint.class).map(Checkpoint::done).orElse(0);
        while (done < input.to()) {
            if (done == 2 && waits.containsKey(input.counter())) {
                waits.get(input.counter()).await();
            }
            int next = done + 1;
            QuarkusTransaction.requiringNew().run(() -> {
                raise(input.counter(), 1);
                if (next == 3 && cuts.remove(input.counter())) {
                    database.createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                            .getResultList();
                }
                run.save(next, input.to(), new Checkpoint(next));
            });
            done = next;
        }
        return new Counted(input.counter(), done);
    }

    private Object search(JobRun run, UUID counter) throws InterruptedException {
        for (int found = 1; ; found++) {
            try {
                run.progress(found, 0, new Counted(counter, found));
            } catch (JobCancelled e) {
                int best = found;
                run.keepOfCancelled(() -> {
                    raise(counter, best);
                    return new Counted(counter, best);
                });
                throw e;
            }
            Thread.sleep(20);
        }
    }

    private void raise(UUID counter, int by) {
        database.createNativeQuery("update counter set value = value + :by where id = :id")
                .setParameter("by", by)
                .setParameter("id", counter)
                .executeUpdate();
    }
}
