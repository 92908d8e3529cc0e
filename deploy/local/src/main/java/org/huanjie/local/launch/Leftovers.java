package org.huanjie.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        int services = endAll(process -> arguments(process).contains(mark(data)));
        // SIGTERM lets PostgreSQL wait for its clients: they went first
        String cluster = cluster(data).toString();
        int servers = endAll(process ->
                arguments(process).contains("-D") && arguments(process).contains(cluster));
        return services + servers + endBackends(data);
    }

    /**
     * Ends what is left of a PostgreSQL whose server process was killed: a backend in the middle of a long statement lives on
     * and keeps the shared memory, so that no new server can start.
     */
    static int endBackends(DataFolder data) {
        Path cluster = cluster(data);
        return endAll(process -> isPostgres(process) && worksIn(cluster, process));
    }

    private static Path cluster(DataFolder data) {
        return data.postgres().resolve("data");
    }

    private static int endAll(Predicate<ProcessHandle> ours) {
        List<ProcessHandle> left = ProcessHandle.allProcesses().filter(ours).toList();
        left.forEach(ProcessHandle::destroy);
        left.forEach(Leftovers::await);
        return left.size();
    }

    private static List<String> arguments(ProcessHandle process) {
        return process.info().arguments().map(Arrays::asList).orElse(List.of());
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
    }

    private static boolean worksIn(Path folder, ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"))
                    .equals(folder);
        } catch (IOException | UnsupportedOperationException notToBeSeen) {
            return false;
        }
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
