package org.huanjie.kit.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.kit.access.Caller;

/** The execution of a claimed job. */
class LeasedRun implements JobRun {
    private final JobTable.Claim claim;
    private final JobTable table;
    private final Jobs jobs;
    private volatile String checkpoint;

    LeasedRun(JobTable.Claim claim, JobTable table, Jobs jobs) {
        this.claim = claim;
        this.table = table;
        this.jobs = jobs;
        this.checkpoint = claim.checkpoint();
    }

    @Override
    public UUID id() {
        return claim.id();
    }

    @Override
    public Caller startedBy() {
        return jobs.read(claim.startedBy(), Caller.Recorded.class);
    }

    @Override
    public <T> T input(Class<T> type) {
        return jobs.read(claim.input(), type);
    }

    @Override
    public void progress(long processed, long total) {
        QuarkusTransaction.requiringNew().run(() -> store(processed, total, null, null));
    }

    @Override
    public void progress(long processed, long total, Object soFar) {
        String written = jobs.write(soFar);
        QuarkusTransaction.requiringNew().run(() -> store(processed, total, null, written));
    }

    @Override
    public void save(long processed, long total, Object state) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("a checkpoint belongs into the transaction of its chunk");
        }
        String written = jobs.write(state);
        store(processed, total, written, null);
        checkpoint = written;
    }

    private void store(long processed, long total, String state, String soFar) {
        try {
            if (!table.progress(claim, processed, total, state, soFar)) {
                throw new JobCancelled("job " + claim.id() + " was cancelled or taken over");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("progress cannot be stored", e);
        }
    }

    @Override
    public <T> Optional<T> checkpoint(Class<T> type) {
        return Optional.ofNullable(checkpoint).map(text -> jobs.read(text, type));
    }

    @Override
    public <T> T once(Class<T> type, Supplier<T> work) {
        return checkpoint(type)
                .orElseGet(() -> QuarkusTransaction.requiringNew().call(() -> {
                    T result = work.get();
                    save(1, 1, result);
                    return result;
                }));
    }

    @Override
    public void keepOfCancelled(Supplier<?> work) {
        QuarkusTransaction.requiringNew().run(() -> {
            try {
                if (table.isOwnAndCancelled(claim)) {
                    table.keep(claim, jobs.write(work.get()));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("what was found cannot be stored", e);
            }
        });
    }
}
