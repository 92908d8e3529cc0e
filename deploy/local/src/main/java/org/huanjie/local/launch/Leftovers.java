package org.huanjie.local.launch;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Services that a killed launcher left running. Each carries its folder in its command line, so no other process is ever
 * taken for one.
 */
public final class Leftovers {
    private static final int PATIENCE_SECONDS = 10;

    private Leftovers() {}

    /** The argument by which a service's process is known to belong to the folder. */
    static String mark(DataFolder data) {
        return "-Dhuanjie.data=" + data;
    }

    /** Ends them; only to be called by who holds the folder's lock, or has seen that nobody does. */
    public static int end(DataFolder data) {
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(mark(data)))
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
