package org.huanjie.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Many clients at once, and something that happens to the service in their midst. */
final class Rush {
    private static final int CLIENTS = 4;

    private final PatientClient client;
    private final int early;
    private final Runnable fault;
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    private Rush(History history, int early, Runnable fault) {
        this.client = new PatientClient(history, this::answered);
        this.early = early;
        this.fault = fault;
    }

    /**
     * Lets clients do their work, each piece in its order, until all of it is answered.
     *
     * @param early after how many answers the fault comes
     */
    static void of(List<? extends Consumer<PatientClient>> work, History history, int early, Runnable fault) {
        Rush rush = new Rush(history, early, fault);
        rush.run(work);
        assertThat(rush.answers).as("calls answered before and after the fault").hasValueGreaterThan(early);
        assertThat(rush.repeated)
                .as("calls that the fault left without an answer")
                .hasPositiveValue();
    }

    private void answered(Answered answer) {
        if (answer.attempts() > 1) {
            repeated.incrementAndGet();
        }
        if (answers.incrementAndGet() == early) {
            fault.run();
        }
    }

    private void run(List<? extends Consumer<PatientClient>> work) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> all = new ArrayList<>();
            work.forEach(piece -> all.add(clients.submit(() -> piece.accept(client))));
            for (Future<?> piece : all) {
                piece.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            clients.shutdownNow();
        }
    }
}
