package org.huanjie.acceptance.faults;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** A client that makes one change after the other, each once it was answered, until it is closed. */
final class Writer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Desk desk;
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;
    private volatile Throwable failure;

    private Writer(Desk desk) {
        this.desk = desk;
        this.thread = new Thread(this::run, desk.getClass().getSimpleName());
    }

    static Writer at(Desk desk) {
        Writer writer = new Writer(desk);
        writer.thread.start();
        return writer;
    }

    private void run() {
        try {
            while (!closed) {
                Answered answer = desk.next();
                accepted.addAndGet(answer.isAccepted() ? 1 : 0);
                repeated.addAndGet(answer.attempts() > 1 ? 1 : 0);
            }
        } catch (RuntimeException | AssertionError e) {
            failure = e;
        }
    }

    /** Returns when as many more changes were accepted. */
    void awaitMore(int changes) {
        int wanted = accepted.get() + changes;
        Awaitility.await(thread.getName() + " goes on")
                .atMost(PATIENCE)
                .failFast(this::requireHealth)
                .until(() -> accepted.get() >= wanted);
    }

    /** How many of its calls got no answer at first. */
    int repeated() {
        return repeated.get();
    }

    private void requireHealth() {
        if (failure != null) {
            throw new AssertionError(thread.getName() + " failed", failure);
        }
    }

    /** Returns when the last change is answered. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        requireHealth();
    }
}
