package org.huanjie.local.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.huanjie.local.CannotRun;
import org.huanjie.testkit.embedded.EmbeddedKafka;
import org.huanjie.testkit.embedded.EmbeddedPostgres;

/** PostgreSQL and Kafka of one folder: durable, on free ports. PostgreSQL is started again should it die. */
final class Servers implements AutoCloseable {
    private static final List<String> DATABASES =
            Arrays.stream(Service.values()).map(Service::key).toList();

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

    private synchronized void watch() {
        ProcessHandle.of(postgres.pid()).ifPresent(process -> process.onExit().thenRun(this::revive));
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        int port = postgres.port();
        console.say("PostgreSQL died; it is started again");
        try {
            release(postgres);
            Leftovers.endBackends(data);
            postgres = EmbeddedPostgres.start(data.postgres(), port, true, password, DATABASES);
            watch();
        } catch (RuntimeException e) {
            console.say("PostgreSQL does not start again (" + e.getMessage() + "); end with Ctrl-C and see "
                    + data.postgres());
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
