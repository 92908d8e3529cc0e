package org.huanjie.testkit.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL 18 server of its own, of this user, on the loopback interface. As root it runs in a user namespace (the server
 * refuses root), so that needs {@code unshare -U}.
 */
public final class EmbeddedPostgres implements Closeable {
    /** What the owners of the databases log in with unless told otherwise. */
    public static final String PASSWORD = "huanjie";

    /** PostgreSQL's own folder inside the one given. */
    static final String DATA = "data";

    /** Written when the first start was complete; a folder without it is begun anew. */
    private static final String COMPLETE = "complete";

    /** So that it is our watch that ends a wait in vain. */
    private static final Duration LONGER_THAN_WATCHED = Duration.ofSeconds(120);

    /**
     * A county of 200,000 voters is held in memory, and its import is not held up by checkpoints. Of a laptop's few cores none is idle
     * for a part of somebody's query.
     */
    private static final Map<String, String> ON_DISK = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "shared_buffers", "384MB",
            "max_wal_size", "4GB",
            "checkpoint_timeout", "15min",
            "random_page_cost", "1.1",
            "max_parallel_workers_per_gather", "0");

    private static final Map<String, String> IN_MEMORY =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final Path dir;
    private final boolean temporary;

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, Path dir, boolean temporary) {
        this.server = server;
        this.dir = dir;
        this.temporary = temporary;
    }

    /** As below, with {@link #PASSWORD}. */
    public static EmbeddedPostgres start(Path dir, int port, boolean durable, List<String> databases) {
        return start(dir, port, durable, PASSWORD, databases);
    }

    /**
     * Starts a server and returns when it answers and has the databases. Each has an owner of its own name.
     *
     * @param dir      null for a temporary one; one kept from an earlier run is taken up: a server that a killed run left
     *                 behind is stopped first
     * @param port     0 for a free one
     * @param durable  whether a commit is on the disk when it is acknowledged; then the password is asked for, too
     * @param password of all owners and of {@code postgres}; for a kept directory always the same
     * @throws IllegalStateException if another process that is alive uses the directory, or the server dies while it starts
     */
    public static EmbeddedPostgres start(Path dir, int port, boolean durable, String password, List<String> databases) {
        QuietLogs.turnOn();
        boolean temporary = dir == null;
        Path home =
                (temporary ? TemporaryFolders.create() : dir).toAbsolutePath().normalize();
        Path data = home.resolve(DATA);
        try {
            takeUp(home, data);
            var server = startWatched(builder(home, data, FreePorts.orFree(port), durable, password), data);
            try {
                new Databases(server.getPostgresDatabase(), password).create(databases);
                if (durable) {
                    new Databases(server.getPostgresDatabase(), password).askForPasswords(data);
                }
            } catch (SQLException | IOException | RuntimeException e) {
                server.close();
                throw e;
            }
            Files.writeString(home.resolve(COMPLETE), "");
            return new EmbeddedPostgres(server, home, temporary);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not take its databases", e);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start, see " + log(home), e);
        }
    }

    /** The library itself would wait a minute for a server that has died, and then keep its lock on the folder. */
    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres startWatched(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder, Path data) throws IOException {
        StartWatch watch = StartWatch.of(data);
        io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
        try {
            server = builder.start();
        } finally {
            watch.end();
        }
        if (watch.wasInVain()) {
            server.close();
            throw new IllegalStateException(
                    "PostgreSQL died while it started, or does not answer; see " + log(data.getParent()));
        }
        return server;
    }

    /** Without user and password: the owner has the database's name. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public int port() {
        return server.getPort();
    }

    /** Where all of it lies. */
    public Path directory() {
        return dir;
    }

    /** Process id of the server. */
    public long pid() {
        try (var lines = Files.lines(dir.resolve(DATA).resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server; open transactions are rolled back. A temporary directory goes with it. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (temporary) {
                TemporaryFolders.delete(dir);
            }
        }
    }

    private static void takeUp(Path home, Path data) throws IOException {
        requireUnused(data.resolve("epg-lock"));
        Postmaster.stopLeftover(data);
        if (!Files.exists(home.resolve(COMPLETE))) {
            TemporaryFolders.delete(data);
        }
        Files.createDirectories(home);
    }

    /** The library holds a lock on this file while its JVM lives. */
    private static void requireUnused(Path lockFile) throws IOException {
        if (!Files.exists(lockFile)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("another process uses " + lockFile.getParent());
            }
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException("this process already uses " + lockFile.getParent(), e);
        }
    }

    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder(
            Path home, Path data, int port, boolean durable, String password) throws IOException {
        var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(binaries().toFile())
                .setPort(port)
                .setPGStartupWait(LONGER_THAN_WATCHED)
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", password)
                .setServerConfig("max_connections", "200")
                // its sockets would lie in the common temporary folder, where another user's may bar the way
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(Redirect.appendTo(log(home).toFile()))
                .setErrorRedirector(Redirect.appendTo(log(home).toFile()));
        (durable ? ON_DISK : IN_MEMORY).forEach(builder::setServerConfig);
        return builder;
    }

    private static Path log(Path home) {
        return home.resolve("postgres.log");
    }

    /** The unpacked binaries, some 60 MB: in the user's cache, since what others can write to must not be run. */
    private static Path binaries() throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "huanjie");
        try {
            Files.createDirectories(cache);
            // the library opens the folder it unpacks to for everyone
            Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
            return cache.resolve("postgresql");
        } catch (IOException e) {
            return TemporaryFolders.create(); // a user without a home
        }
    }
}
