package org.huanjie.testkit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process of a data directory. It outlives a JVM that was killed, and holds the directory. */
final class Postmaster {
    /** Open transactions are rolled back and the data written out; this is seldom more than a second. */
    private static final int PATIENCE_SECONDS = 60;

    private Postmaster() {}

    /**
     * Stops a server that was left running on the directory, in order, and removes a pid file that speaks of no server.
     *
     * @throws IllegalStateException if the server does not stop
     */
    static void stopLeftover(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            Optional<ProcessHandle> left = serverOf(data, pidFile);
            if (left.isPresent()) {
                interrupt(left.get());
            } else {
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line is the server's process id. By now it may be another process's: that is looked at too. */
    private static Optional<ProcessHandle> serverOf(Path data, Path pidFile) throws IOException {
        String pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        if (!pid.matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> isServerOf(data, line))
                        .isPresent());
    }

    private static boolean isServerOf(Path data, String commandLine) {
        return commandLine.contains("postgres") && commandLine.contains(data.toString());
    }

    /** SIGINT is PostgreSQL's "fast" shutdown; Java itself can only send SIGTERM, which waits for every client to leave. */
    private static void interrupt(ProcessHandle server) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("an earlier PostgreSQL, process " + server.pid() + ", does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
