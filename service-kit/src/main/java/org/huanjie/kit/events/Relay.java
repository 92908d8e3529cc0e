package org.huanjie.kit.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * Publishes committed events in causal order, each once. One instance works at a time; should two believe that it is they,
 * Kafka lets only the newer one commit (same {@code transactional.id}), and the newer one first looks where the older one
 * ended. Not thread-safe.
 */
class Relay implements AutoCloseable {
    static final int BATCH = 1_000;

    private final OutboxReader outbox;
    private final PublishedEnd published;
    private final List<String> topics;
    private final String source;
    private final KafkaProducer<String, String> producer;
    private RelayPosition position;

    /** @param producer transactional, of the id that all relays of this service share */
    Relay(
            OutboxReader outbox,
            PublishedEnd published,
            List<String> topics,
            String source,
            KafkaProducer<String, String> producer) {
        this.outbox = outbox;
        this.published = published;
        this.topics = topics;
        this.source = source;
        this.producer = producer;
    }

    /** Fences earlier relays, then goes to where the last of them ended. */
    void takeOver(Connection connection) throws SQLException {
        producer.initTransactions();
        RelayPosition stored = outbox.cursor(connection);
        RelayPosition found = published.of(topics);
        position = found.compareTo(stored) > 0 ? found : stored;
        outbox.moveCursor(connection, position);
    }

    /**
     * Publishes the next events.
     *
     * @return how many; fewer than {@link #BATCH} when none are left for now
     * @throws org.apache.kafka.common.KafkaException fenced, or Kafka is away: this relay is done for, nothing is lost
     */
    int step(Connection connection) throws SQLException {
        List<OutboxRow> rows = outbox.next(connection, position, BATCH);
        if (rows.isEmpty()) {
            outbox.nudge(connection, position);
        } else {
            publish(rows);
            advance(connection, rows);
        }
        return rows.size();
    }

    /** One Kafka transaction: all of them are there, or none. */
    void publish(List<OutboxRow> rows) {
        producer.beginTransaction();
        for (OutboxRow row : rows) {
            producer.send(CloudEventRecord.of(row, source));
        }
        producer.commitTransaction();
    }

    /** A crash before this is harmless: the records themselves say how far the relay was. */
    void advance(Connection connection, List<OutboxRow> rows) throws SQLException {
        position = rows.get(rows.size() - 1).position();
        outbox.moveCursor(connection, position);
    }

    RelayPosition position() {
        return position;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
