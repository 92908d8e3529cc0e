package org.huanjie.testkit.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker, its own controller, in this JVM. Listens on 127.0.0.1 only. Topics are never made by merely asking for
 * them, and keep their records for ever unless they say otherwise.
 */
public final class EmbeddedKafka implements Closeable {
    /** The same for every start: a kept directory belongs to one cluster. */
    private static final String CLUSTER = "aHVhbmppZS1sb2NhbC0wMQ";

    private static final String NODE = "1";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** A broker for tests: what it acknowledged may be lost with the machine, not with the process. */
    public static EmbeddedKafka start(Path dir, int port) {
        return start(dir, port, false);
    }

    /**
     * Starts a broker and returns when it serves.
     *
     * @param dir     made if missing; one kept from an earlier run is taken up, also after a kill, also on another port
     * @param port    0 for a free one
     * @param durable whether a record is on the disk before it is acknowledged; there is no second broker to have it
     */
    public static EmbeddedKafka start(Path dir, int port, boolean durable) {
        QuietLogs.turnOn();
        int taken = FreePorts.orFree(port);
        Properties settings = settings(dir.toAbsolutePath(), taken, FreePorts.free(), durable);
        format(dir.toAbsolutePath());
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, taken);
    }

    /** {@code 127.0.0.1:<port>}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Stops in order: what was acknowledged is on the disk, and the next start needs no recovery. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path dir) {
        try {
            Files.createDirectories(dir);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setClusterId(CLUSTER)
                    .setNodeId(Integer.parseInt(NODE))
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(dir.toString())
                    .addDirectory(dir.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder cannot be prepared: " + dir, e);
        }
    }

    private static Properties settings(Path dir, int port, int controllerPort, boolean durable) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", NODE);
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("log.dirs", dir.toString());

        // one broker has one copy of everything, also of what it keeps for itself
        for (String own : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            settings.put(own + ".replication.factor", "1");
            settings.put(own + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");

        settings.put("auto.create.topics.enable", "false");
        settings.put("log.retention.ms", "-1");

        // quick to start, to stop and to give partitions out; small, since it shares a laptop
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("broker.session.timeout.ms", "1500");
        // a controller alone has nobody to tell twice a second that it is there
        settings.put("metadata.max.idle.interval.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");

        if (durable) {
            settings.put("log.flush.interval.messages", "1");
        }
        return settings;
    }
}
