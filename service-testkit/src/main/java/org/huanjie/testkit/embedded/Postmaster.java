package org.huanjie.testkit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        try {
            Optional<ProcessHandle> left = of(data);
            if (left.isPresent()) {
                interrupt(left.get());
            } else {
                Files.deleteIfExists(pidFile(data));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server that works on the directory. */
    static Optional<ProcessHandle> of(Path data) {
        // by now the process id may be another process's: that is looked at too
        return named(data)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> isServerOf(data, line))
                        .isPresent());
    }

    /** Whether the directory's pid file speaks of a server, alive or not. */
    static boolean isNamedIn(Path data) {
        return named(data).isPresent();
    }

    /** By the pid file's first line; what is not a server but a step of its making writes a negative number. */
    private static Optional<Long> named(Path data) {
        try {
            String pid = Files.readString(pidFile(data))
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            return pid.matches("\\d+") ? Optional.of(Long.valueOf(pid)) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
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
