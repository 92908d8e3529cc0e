package org.huanjie.kit.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.kafka.KafkaSettings;

/**
 * Keeps a relay at work: the replica that holds the advisory lock relays, the others stand by. Whatever goes wrong, the
 * relay is dropped and a new one takes over a moment later.
 */
@ApplicationScoped
class RelayLoop {
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('huanjie relay'))";
    private static final String UNLOCK = "select pg_advisory_unlock_all()";
    /** Its own process's commits wake the relay; it looks by itself for those of others, less often the longer none comes. */
    private static final long IDLE_MILLIS = 40;

    private static final long LONGEST_IDLE_MILLIS = 320;

    /** What comes close together goes in one Kafka transaction, which costs as much as many events do. */
    private static final long GATHER_MILLIS = 40;

    private static final long STAND_BY_MILLIS = 1_000;
    private static final int STEPS_BETWEEN_CLEANING = 5_000;

    private final AgroalDataSource database;
    private final KafkaSettings settings;
    private final Topics topics;
    private final EventNames names;
    private final RelayWakeUp wakeUp;
    private final OutboxCleaner cleaner;
    private final boolean enabled;
    private final Thread thread = new Thread(this::run, "relay");
    private volatile boolean stopped;

    RelayLoop(
            AgroalDataSource database,
            KafkaSettings settings,
            Topics topics,
            EventNames names,
            RelayWakeUp wakeUp,
            OutboxCleaner cleaner,
            @ConfigProperty(name = "huanjie.relay.enabled") boolean enabled) {
        this.database = database;
        this.settings = settings;
        this.topics = topics;
        this.names = names;
        this.wakeUp = wakeUp;
        this.cleaner = cleaner;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(5_000);
    }

    private void run() {
        boolean healthy = true;
        while (!stopped) {
            try (Connection connection = database.getConnection()) {
                if (lead(connection)) {
                    try {
                        healthy = true;
                        relay(connection);
                    } finally {
                        release(connection);
                    }
                }
                pause(STAND_BY_MILLIS);
            } catch (SQLException | KafkaException e) {
                if (healthy && !stopped) {
                    Log.warnf(
                            "events wait: the relay lost Kafka or the database and will take over again (%s)",
                            e.toString());
                }
                healthy = false;
                pause(STAND_BY_MILLIS);
            } catch (RuntimeException e) {
                if (!stopped) {
                    Log.error("events wait: the relay failed and will take over again", e);
                }
                pause(STAND_BY_MILLIS);
            }
        }
    }

    private void relay(Connection connection) throws SQLException {
        topics.ensure();
        KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings.producer("huanjie." + names.service() + ".relay"));
        try (Relay relay =
                new Relay(new OutboxReader(), new PublishedEnd(settings), topics.own(), names.source(), producer)) {
            relay.takeOver(connection);
            Log.infof("relaying events from %s", relay.position());
            int steps = 0;
            long idle = IDLE_MILLIS;
            while (!stopped) {
                int relayed = relay.step(connection);
                if (relayed < Relay.BATCH) {
                    if (relayed > 0) {
                        Thread.sleep(GATHER_MILLIS);
                    }
                    boolean woken = wakeUp.await(idle);
                    idle = woken || relayed > 0 ? IDLE_MILLIS : Math.min(2 * idle, LONGEST_IDLE_MILLIS);
                }
                if (steps++ % STEPS_BETWEEN_CLEANING == 0) {
                    cleaner.emptyRetiredDays(connection, relay.position());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean lead(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(LOCK)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void release(Connection connection) {
        try (PreparedStatement unlock = connection.prepareStatement(UNLOCK)) {
            unlock.execute();
        } catch (SQLException e) {
            Log.debugf("the lock went with its connection: %s", e.getMessage());
        }
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
