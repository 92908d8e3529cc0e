package org.huanjie.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huanjie.local.CannotRun;
import org.huanjie.testkit.embedded.TemporaryFolders;
import org.huanjie.testkit.token.TokenMint;

/**
 * Everything that runs for one folder. Started in the order lock, ports, PostgreSQL and Kafka, services; closed in reverse.
 */
public final class Suite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int POLL_MILLIS = 200;
    private static final int HOPELESS_DEATHS = 3;

    private final Path home;
    private final DataFolder data;
    private final int port;
    private final Keys keys;
    private final Console console;
    /** Held while things are started or ended, so that an end in the middle of a start leaves nothing behind. */
    private final Object phase = new Object();

    private final Readiness readiness = new Readiness();
    private final List<Supervisor> supervisors = new ArrayList<>();
    private final Map<Service, Integer> deaths = new HashMap<>();

    private FolderLock lock;
    private Servers servers;
    private SuiteState state;
    private volatile boolean closed;

    /**
     * @param home the checkout with the built services
     * @param port of the first service; the others follow
     */
    public Suite(Path home, DataFolder data, int port, Console console) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.keys = Keys.of(data);
        this.console = console;
        this.state = SuiteState.starting(port);
    }

    /**
     * Starts everything and returns when all four services are ready.
     *
     * @throws CannotRun if the folder or a port is in use, or something does not start; what was started has then to be closed
     */
    public void start() throws IOException {
        synchronized (phase) {
            requireOpen();
            lock = FolderLock.acquire(data);
            if (Leftovers.end(data) > 0) {
                console.say("ended what an earlier run had left");
            }
            Ports.requireFree(port);
            console.say("starting PostgreSQL and Kafka in " + data);
            servers = Servers.start(data, keys, console);
            update(before -> before.with(servers.kafkaAddress(), servers.postgresAddress()));
            console.say("starting the four services, logs in " + data.logs());
            for (Service service : Service.values()) {
                start(service);
            }
        }
        awaitReady();
    }

    /**
     * Empties a folder.
     *
     * @throws CannotRun if a suite runs on it
     */
    public static void clear(DataFolder data) throws IOException {
        if (!Files.exists(data.root())) {
            return;
        }
        try (FolderLock held = FolderLock.acquire(data)) {
            Leftovers.end(data);
            TemporaryFolders.delete(data.root());
        }
    }

    private void requireOpen() {
        if (closed) {
            throw CannotRun.failed("ended before it had started");
        }
    }

    private void start(Service service) throws IOException {
        Map<String, String> environment = new HashMap<>(servers.environment(service));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(service.port(port)));
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", keys.mint().publicKey());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", TokenMint.ISSUER);
        environment.put("QUARKUS_OTEL_SDK_DISABLED", "true");
        environment.put("HUANJIE_KEYS_DATA", keys.data());
        environment.put("HUANJIE_KEYS_INDEX", keys.index());
        environment.put("HUANJIE_CLOCK_ADJUSTABLE", "true");
        // here the whole public asks from one address
        environment.put("HUANJIE_HTTP_PUBLIC_PER_MINUTE", "100000");
        // glibc keeps an arena per thread otherwise, which is memory nobody uses
        environment.put("MALLOC_ARENA_MAX", "2");
        ServiceLaunch launch = new ServiceLaunch(service, home, data, environment);
        launch.tidyLog();
        Supervisor supervisor = new Supervisor(service.key(), launch, new Supervisor.Observer() {
            @Override
            public void started(long pid) {
                update(before -> before.with(service, pid));
            }

            @Override
            public void died(int exitCode, Duration pause) {
                noteDeath(service);
                console.say(service.key() + " died (exit code " + exitCode + "), started again in " + pause.toSeconds()
                        + " s; see " + data.log(service));
            }
        });
        supervisors.add(supervisor);
        supervisor.start();
    }

    private void awaitReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Set<Service> waiting = EnumSet.allOf(Service.class);
        while (!waiting.isEmpty()) {
            waiting.removeIf(service -> readiness.of(url(service)));
            for (Service service : waiting) {
                if (deathsOf(service) >= HOPELESS_DEATHS || System.nanoTime() > until) {
                    throw CannotRun.failed(
                            service.key() + " does not start; its log ends with\n" + tail(data.log(service)));
                }
            }
            requireOpen();
            if (!waiting.isEmpty()) {
                pause();
            }
        }
    }

    public URI url(Service service) {
        return service.url(port);
    }

    public DataFolder data() {
        return data;
    }

    public Keys keys() {
        return keys;
    }

    /** Process ids, memory and addresses as they are now. */
    public synchronized SuiteState state() {
        return state;
    }

    private synchronized void update(UnaryOperator<SuiteState> change) {
        state = change.apply(state);
        try {
            state.save(data);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + data, e);
        }
    }

    private synchronized void noteDeath(Service service) {
        deaths.merge(service, 1, Integer::sum);
    }

    private synchronized int deathsOf(Service service) {
        return deaths.getOrDefault(service, 0);
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotRun.failed("interrupted");
        }
    }

    /** Ends everything in reverse order. May be called at any time, by any thread, more than once. */
    @Override
    public void close() {
        synchronized (phase) {
            if (closed) {
                return;
            }
            closed = true;
            supervisors.parallelStream().forEach(Supervisor::close);
            if (servers != null) {
                servers.close();
            }
            try {
                if (lock != null) {
                    lock.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
