package org.huanjie.kit.events;

import jakarta.inject.Singleton;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes this replica's relay when one of its transactions has committed. Other replicas' commits are found by polling:
 * {@code NOTIFY} would take a lock of the whole cluster in every writer's commit.
 */
@Singleton
class RelayWakeUp {
    private final TransactionManager transactions;
    private final Semaphore news = new Semaphore(0);

    RelayWakeUp(TransactionManager transactions) {
        this.transactions = transactions;
    }

    void afterCommit() {
        try {
            transactions.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        news.release();
                    }
                }
            });
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("no running transaction", e);
        }
    }

    /** Waits for a commit, or until the time is over. @return whether there was a commit */
    boolean await(long millis) throws InterruptedException {
        boolean woken = news.tryAcquire(millis, TimeUnit.MILLISECONDS);
        news.drainPermits();
        return woken;
    }
}
