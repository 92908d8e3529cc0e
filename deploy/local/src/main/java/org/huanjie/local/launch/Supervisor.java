package org.huanjie.local.launch;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one process running: starts it again when it has died, after a second the first time, then with pauses that grow to
 * eight seconds as long as it dies young.
 */
final class Supervisor implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration GROWN_UP = Duration.ofSeconds(60);
    private static final long PATIENCE_SECONDS = 12;

    /** Starts the process, each time anew. */
    interface Launch {
        Process start() throws IOException;
    }

    /** Is told what happens; called by the supervising thread. */
    interface Observer {
        void started(long pid);

        /** @param pause until it is started again */
        void died(int exitCode, Duration pause);
    }

    private final Launch launch;
    private final Observer observer;
    private final Thread thread;
    private Process process;
    private boolean stopping;

    Supervisor(String name, Launch launch, Observer observer) {
        this.launch = launch;
        this.observer = observer;
        this.thread = new Thread(this::supervise, "supervise-" + name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void supervise() {
        Duration pause = FIRST_PAUSE;
        try {
            while (true) {
                long since = System.nanoTime();
                Process running = launchUnlessStopping();
                if (running == null) {
                    return;
                }
                observer.started(running.pid());
                int exitCode = running.waitFor();
                boolean young = System.nanoTime() - since < GROWN_UP.toNanos();
                pause = young ? pause : FIRST_PAUSE;
                if (sleepUnlessStopping(exitCode, pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot start a process", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process launchUnlessStopping() throws IOException {
        process = stopping ? null : launch.start();
        return process;
    }

    /** @return whether it is stopping */
    private synchronized boolean sleepUnlessStopping(int exitCode, Duration pause) throws InterruptedException {
        // Ctrl-C reaches the child first: give our own shutdown a moment before calling it a death
        wait(200);
        if (!stopping) {
            observer.died(exitCode, pause);
            wait(pause.toMillis());
        }
        return stopping;
    }

    /** Asks the process to end, and ends it if it does not; it is not started again. */
    @Override
    public void close() {
        Process last = stop();
        if (last == null) {
            return;
        }
        last.destroy();
        try {
            if (!last.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                last.destroyForcibly();
                last.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process stop() {
        stopping = true;
        notifyAll();
        return process;
    }
}
