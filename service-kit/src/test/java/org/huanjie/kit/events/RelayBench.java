package org.huanjie.kit.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.huanjie.kit.kafka.KafkaSettings;

/** Makes relays, right ones and wrong ones, and looks at what they publish from. */
@ApplicationScoped
public class RelayBench {
    /** The cursor everybody writes first: go on behind the highest id seen. Loses what commits late. */
    static class NaiveReader extends OutboxReader {
        private static final String BY_ID = """
                select horizon, id, topic, key, type, event_id, subject, sequence, time, payload, traceparent
                  from outbox
                 where cast(? as xid8) is not null and id > ?
                 order by id
                 limit ?
                """;

        @Override
        List<OutboxRow> next(Connection connection, RelayPosition after, int limit) throws SQLException {
            return read(connection, BY_ID, after, limit);
        }
    }

    /** Looks nowhere before it goes on: a relay that does not ask what its predecessor published. */
    static class Blind extends PublishedEnd {
        Blind(KafkaSettings settings) {
            super(settings);
        }

        @Override
        RelayPosition of(List<String> topics) {
            return RelayPosition.START;
        }
    }

    private final AgroalDataSource database;
    private final KafkaSettings settings;
    private final Topics topics;
    private final EventNames names;

    RelayBench(AgroalDataSource database, KafkaSettings settings, Topics topics, EventNames names) {
        this.database = database;
        this.settings = settings;
        this.topics = topics;
        this.names = names;
    }

    Connection connection() throws SQLException {
        return database.getConnection();
    }

    /** An empty outbox, whose cursor stands at its end. */
    void reset() throws SQLException {
        topics.ensure();
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate outbox");
            statement.execute("update relay_cursor set horizon = pg_snapshot_xmax(pg_current_snapshot()), id = 0");
        }
    }

    Relay relay() {
        return relay(new OutboxReader());
    }

    Relay relay(OutboxReader reader) {
        return new Relay(
                reader, new PublishedEnd(settings), topics.own(), names.source(), producer("relay-under-test"));
    }

    /** A relay of its own transactional id that trusts the stored cursor alone. */
    Relay unfenced() {
        return new Relay(
                new OutboxReader(),
                new Blind(settings),
                topics.own(),
                names.source(),
                producer("relay-" + UUID.randomUUID()));
    }

    private KafkaProducer<String, String> producer(String id) {
        return new KafkaProducer<>(settings.producer(id));
    }

    /** An event put into the outbox by a transaction that the test holds open. */
    static void put(Connection transaction, UUID subject, long sequence) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into outbox (topic, key, type, subject, sequence, payload)
                values ('huanjie.kit-test.v1', '990123', 'org.huanjie.kit-test.counter-raised.v1', ?, ?, cast(? as jsonb))
                """)) {
            insert.setString(1, subject.toString());
            insert.setLong(2, sequence);
            insert.setString(
                    3,
                    "{\"counter\":\"%s\",\"county\":\"990123\",\"sequence\":%d,\"value\":%d}"
                            .formatted(subject, sequence, sequence));
            insert.executeUpdate();
        }
    }
}
