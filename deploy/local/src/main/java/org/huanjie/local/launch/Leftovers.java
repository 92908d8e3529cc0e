package org.huanjie.local.launch;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * What a killed launcher left running. Each process carries its folder in its command line, so no other is ever taken for
 * one.
 */
public final class Leftovers {
    private static final int PATIENCE_SECONDS = 20;

    private Leftovers() {}

    /** The argument by which a service's process is known to belong to the folder. */
    static String mark(DataFolder data) {
        return "-Dhuanjie.data=" + data;
    }

    /**
     * Ends them, and then the PostgreSQL they used. Only to be called by who holds the folder's lock, or has seen that nobody
     * does.
     *
     * @return how many there were
     */
    public static int end(DataFolder data) {
        String cluster = data.postgres().resolve("data").toString();
        // SIGTERM lets PostgreSQL wait for its clients: they go first
        return endAll(arguments -> arguments.contains(mark(data)))
                + endAll(arguments -> arguments.contains("-D") && arguments.contains(cluster));
    }

    private static int endAll(Predicate<List<String>> ours) {
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(Arrays::asList)
                        .filter(ours)
                        .isPresent())
                .toList();
        left.forEach(ProcessHandle::destroy);
        left.forEach(Leftovers::await);
        return left.size();
    }

    private static void await(ProcessHandle process) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            process.destroyForcibly();
            exit.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
