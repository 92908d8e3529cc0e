package org.huanjie.testkit.embedded;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Looks after a server that is being started by the present thread: should it die before it answers, or not answer at all, the
 * thread is interrupted, which ends its wait.
 */
final class StartWatch {
    private static final long LOOK_MILLIS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final Thread starting = Thread.currentThread();
    private boolean ended;
    private boolean hopeless;

    private StartWatch(Path data) {
        this.data = data;
    }

    static StartWatch of(Path data) {
        StartWatch watch = new StartWatch(data);
        Thread thread = new Thread(watch::run, "postgres-start");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    private synchronized void run() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean seen = false;
        try {
            while (!ended && !hopeless) {
                // there was no such file before the start
                seen |= Postmaster.isNamedIn(data);
                hopeless = seen && Postmaster.of(data).isEmpty() || System.nanoTime() > until;
                if (hopeless) {
                    starting.interrupt();
                } else {
                    wait(LOOK_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    /** Ends the watch; by the thread that began it, which is not interrupted any more. */
    synchronized void end() {
        ended = true;
        notifyAll();
        if (hopeless) {
            Thread.interrupted();
        }
    }

    synchronized boolean wasInVain() {
        return hopeless;
    }
}
