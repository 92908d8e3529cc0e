package org.huanjie.local.launch;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.huanjie.local.CannotRun;
import org.huanjie.testkit.embedded.EmbeddedKafka;
import org.huanjie.testkit.embedded.EmbeddedPostgres;

/** PostgreSQL and Kafka of one folder: durable, on free ports. PostgreSQL is started again whenever it dies. */
final class Servers implements AutoCloseable {
    private static final List<String> DATABASES =
            Arrays.stream(Service.values()).map(Service::key).toList();

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private final DataFolder data;
    private final String password;
    private final EmbeddedKafka kafka;
    private final Console console;
    private EmbeddedPostgres postgres;
    private boolean closed;

    private Servers(DataFolder data, String password, EmbeddedPostgres postgres, EmbeddedKafka kafka, Console console) {
        this.data = data;
        this.password = password;
        this.postgres = postgres;
        this.kafka = kafka;
        this.console = console;
    }

    static Servers start(DataFolder data, Keys keys, Console console) {
        String password = keys.postgresPassword();
        CompletableFuture<EmbeddedKafka> starting =
                CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(data.kafka(), 0, true));
        EmbeddedPostgres postgres;
        try {
            postgres = EmbeddedPostgres.start(data.postgres(), 0, true, password, DATABASES);
        } catch (RuntimeException e) {
            starting.thenAccept(EmbeddedKafka::close);
            throw CannotRun.failed("PostgreSQL does not start in " + data.postgres() + ": " + e.getMessage(), e);
        }
        try {
            Servers servers = new Servers(data, password, postgres, starting.join(), console);
            servers.watch();
            return servers;
        } catch (CompletionException e) {
            postgres.close();
            throw CannotRun.failed("Kafka does not start in " + data.kafka() + ": " + e.getCause(), e);
        }
    }

    synchronized String postgresAddress() {
        return "127.0.0.1:" + postgres.port();
    }

    String kafkaAddress() {
        return kafka.bootstrapServers();
    }

    /** What a service has to be told to find them. */
    synchronized Map<String, String> environment(Service service) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.key()),
                "QUARKUS_DATASOURCE_USERNAME", service.key(),
                "QUARKUS_DATASOURCE_PASSWORD", password,
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    }

    private void watch() {
        ProcessHandle.of(postgres.pid())
                .map(ProcessHandle::onExit)
                .orElse(CompletableFuture.completedFuture(null))
                .thenRun(() -> new Thread(this::revive, "revive-postgres").start());
    }

    /** Tries until it succeeds: a server may be killed again while it starts, and what held it up may pass. */
    private void revive() {
        Duration pause = FIRST_PAUSE;
        while (!isAliveAgain()) {
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private synchronized boolean isAliveAgain() {
        if (closed) {
            return true;
        }
        console.say("PostgreSQL died; it is started again");
        try {
            release(postgres);
            Leftovers.endBackends(data);
            postgres = EmbeddedPostgres.start(data.postgres(), postgres.port(), true, password, DATABASES);
            watch();
            return true;
        } catch (RuntimeException e) {
            console.say(
                    "PostgreSQL does not start (" + e.getMessage() + "), which is tried again; see " + data.postgres());
            return false;
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    /** A dead server still has to give up its folder; that there is nothing to stop is known. */
    private static void release(EmbeddedPostgres dead) {
        try {
            dead.close();
        } catch (RuntimeException nothingToStop) {
            // expected
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        postgres.close();
        kafka.close();
    }
}
