package org.huanjie.registration.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.huanjie.kit.jobs.JobRun;

/**
 * Stages one chunk while the next one is read and sealed: the database and this process work at the same time. Chunks are
 * staged in their order, each in one transaction with its checkpoint; at most one is under way.
 */
final class StageBehind implements AutoCloseable {
    private final JobRun run;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "staging"));
    private Future<?> underWay;

    StageBehind(JobRun run) {
        this.run = run;
    }

    /**
     * Hands a chunk over, once the one before is staged.
     *
     * @param read rows read so far
     * @throws RuntimeException what the chunk before failed with
     */
    void next(Staging.Batch batch, int read) {
        awaitAll();
        underWay = worker.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            batch.copy();
            run.save(read, 0, new ImportJob.Checkpoint(ImportJob.Phase.READ, 0, read));
        }));
    }

    /** @throws RuntimeException what the last chunk failed with */
    void awaitAll() {
        if (underWay == null) {
            return;
        }
        try {
            underWay.get();
            underWay = null;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows are staged", e);
        }
    }

    /** Returns when nothing is under way any more, so that whoever comes next is alone with the staged rows. */
    @Override
    public void close() {
        worker.shutdown();
        boolean interrupted = false;
        while (!worker.isTerminated()) {
            try {
                worker.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
