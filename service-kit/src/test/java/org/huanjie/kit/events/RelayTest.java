package org.huanjie.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.common.KafkaException;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.sample.RaiseCounter;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An event is published if and only if its transaction committed, once, in causal order. Each danger is met twice: by the
 * relay, which must come through, and by a wrong one, which must not, or the test proves nothing.
 */
@QuarkusTest
class RelayTest {
    private final RelayBench bench;
    private final RaiseCounter raise;
    private final Topic topic = Topic.named("huanjie.kit-test.v1");
    private final List<Connection> open = new ArrayList<>();

    RelayTest(RelayBench bench, RaiseCounter raise) {
        this.bench = bench;
        this.raise = raise;
    }

    @BeforeEach
    void empty() throws SQLException {
        bench.reset();
    }

    @org.junit.jupiter.api.AfterEach
    void closeTransactions() throws SQLException {
        for (Connection connection : open) {
            connection.setAutoCommit(true);
            connection.close();
        }
    }

    @Test
    void concurrent_writers_are_published_once_each_in_version_order() throws Exception {
        List<UUID> counters =
                IntStream.range(0, 4).mapToObj(i -> raise.create("990123")).toList();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try (Relay relay = bench.relay();
                Connection connection = bench.connection()) {
            relay.takeOver(connection);
            List<Future<?>> writes = IntStream.range(0, 160)
                    .<Future<?>>mapToObj(
                            i -> writers.submit(() -> raise.raise(counters.get(i % 4), 1, (i * 7 % 5) / 500.0)))
                    .toList();
            while (!writes.stream().allMatch(Future::isDone)) {
                relay.step(connection);
            }
            for (Future<?> write : writes) {
                write.get();
            }
            drain(relay, connection);
        } finally {
            writers.shutdown();
            assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        for (UUID counter : counters) {
            assertThat(sequences(counter))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 40).mapToObj(i -> (long) i).toList());
        }
    }

    @Test
    void a_late_commit_is_published() throws Exception {
        assertThat(publishedWithLateCommit(bench.relay())).containsExactlyInAnyOrder("early", "late");
    }

    @Test
    void a_naive_cursor_loses_the_late_commit() throws Exception {
        assertThat(publishedWithLateCommit(bench.relay(new RelayBench.NaiveReader())))
                .containsExactly("early");
    }

    /** The first to write commits last, after the relay has published what was written later. */
    private List<String> publishedWithLateCommit(Relay relay) throws SQLException {
        UUID late = Ids.next();
        UUID early = Ids.next();
        try (relay;
                Connection connection = bench.connection()) {
            relay.takeOver(connection);
            Connection slow = transaction();
            RelayBench.put(slow, late, 1);
            Connection quick = transaction();
            RelayBench.put(quick, early, 1);
            quick.commit();
            relay.step(connection);
            slow.commit();
            drain(relay, connection);
        }
        List<String> published = new ArrayList<>();
        if (!topic.about(early.toString()).isEmpty()) {
            published.add("early");
        }
        if (!topic.about(late.toString()).isEmpty()) {
            published.add("late");
        }
        return published;
    }

    /** Another transaction, begun later, ended before the event was written: its horizon is the next id to be given out. */
    @Test
    void an_event_does_not_wait_for_other_transactions_to_come() throws Exception {
        UUID counter = Ids.next();
        try (Relay relay = bench.relay();
                Connection connection = bench.connection()) {
            relay.takeOver(connection);
            Connection writer = transaction();
            write(writer);
            Connection other = transaction();
            write(other);
            other.commit();
            RelayBench.put(writer, counter, 1);
            writer.commit();
            relay.step(connection);
            relay.step(connection);
        }
        assertThat(sequences(counter)).containsExactly(1L);
    }

    @Test
    void a_tombstone_is_published_once_behind_what_it_erases() throws Exception {
        UUID erased = Ids.next();
        try (Relay relay = bench.relay();
                Connection connection = bench.connection()) {
            relay.takeOver(connection);
            tell(erased, 1, "counter-raised", "{}");
            tell(erased, 2, "counter-erased", null);
            drain(relay, connection);
        }
        try (Relay next = bench.relay();
                Connection connection = bench.connection()) {
            next.takeOver(connection);
            drain(next, connection);
        }
        List<Topic.Sent> told = topic.about(erased.toString());
        assertThat(told).extracting(Topic.Sent::sequence).containsExactly(1L, 2L);
        assertThat(told.get(0).json()).isNotNull();
        assertThat(told.get(1).json()).isNull();
    }

    @Test
    void what_is_rolled_back_is_never_published() throws Exception {
        UUID undone = Ids.next();
        try (Relay relay = bench.relay();
                Connection connection = bench.connection()) {
            relay.takeOver(connection);
            Connection transaction = transaction();
            RelayBench.put(transaction, undone, 1);
            relay.step(connection);
            transaction.rollback();
            drain(relay, connection);
        }
        assertThat(topic.about(undone.toString())).isEmpty();
    }

    /**
     * A transaction that began early, waited for another's commit and then wrote: its event belongs behind the other's,
     * although its transaction id is the smaller one, and although a third, still running transaction lies between the two.
     */
    @Test
    void an_early_transaction_that_saw_a_later_one_is_published_behind_it() throws Exception {
        UUID counter = Ids.next();
        try (Relay relay = bench.relay();
                Connection connection = bench.connection()) {
            relay.takeOver(connection);
            Connection begunFirst = transaction();
            write(begunFirst);
            Connection between = transaction();
            write(between);
            Connection begunLast = transaction();
            RelayBench.put(begunLast, counter, 1);
            begunLast.commit();
            RelayBench.put(begunFirst, counter, 2);
            begunFirst.commit();
            drain(relay, connection);
            between.commit();
            drain(relay, connection);
        }
        assertThat(sequences(counter)).containsExactly(1L, 2L);
    }

    @Test
    void a_relay_killed_before_it_moved_its_cursor_is_followed_without_repetition() throws Exception {
        assertThat(publishedWhenKilledBeforeTheCursor(bench.relay(), bench.relay()))
                .containsExactly(1L, 2L);
    }

    @Test
    void a_relay_that_trusts_its_cursor_alone_repeats() throws Exception {
        assertThat(publishedWhenKilledBeforeTheCursor(bench.unfenced(), bench.unfenced()))
                .containsExactly(1L, 1L, 2L);
    }

    private List<Long> publishedWhenKilledBeforeTheCursor(Relay killed, Relay next) throws SQLException {
        UUID counter = Ids.next();
        try (Connection connection = bench.connection()) {
            killed.takeOver(connection);
            commit(counter, 1);
            killed.publish(new OutboxReader().next(connection, killed.position(), Relay.BATCH));
            killed.close();
            next.takeOver(connection);
            commit(counter, 2);
            drain(next, connection);
            next.close();
        }
        return sequences(counter);
    }

    @Test
    void a_zombie_cannot_publish_any_more() throws Exception {
        UUID counter = Ids.next();
        try (Relay zombie = bench.relay();
                Relay next = bench.relay();
                Connection connection = bench.connection()) {
            zombie.takeOver(connection);
            commit(counter, 1);
            List<OutboxRow> inItsHands = new OutboxReader().next(connection, zombie.position(), Relay.BATCH);
            next.takeOver(connection);
            drain(next, connection);
            assertThatExceptionOfType(KafkaException.class).isThrownBy(() -> zombie.publish(inItsHands));
        }
        assertThat(sequences(counter)).containsExactly(1L);
    }

    @Test
    void a_zombie_without_fence_publishes_again() throws Exception {
        UUID counter = Ids.next();
        try (Relay zombie = bench.unfenced();
                Relay next = bench.unfenced();
                Connection connection = bench.connection()) {
            zombie.takeOver(connection);
            commit(counter, 1);
            List<OutboxRow> inItsHands = new OutboxReader().next(connection, zombie.position(), Relay.BATCH);
            next.takeOver(connection);
            drain(next, connection);
            zombie.publish(inItsHands);
        }
        assertThat(sequences(counter)).containsExactly(1L, 1L);
    }

    @Test
    void a_cursor_that_wakes_up_late_does_not_move_back() throws Exception {
        try (Connection connection = bench.connection()) {
            OutboxReader reader = new OutboxReader();
            RelayPosition start = reader.cursor(connection);
            RelayPosition ahead = new RelayPosition(start.horizon() + 10, 5);
            reader.moveCursor(connection, ahead);
            reader.moveCursor(connection, new RelayPosition(start.horizon() + 9, 99));
            assertThat(reader.cursor(connection)).isEqualTo(ahead);
        }
    }

    @Test
    void a_published_day_is_emptied_an_unpublished_one_stays() throws Exception {
        try (Connection connection = bench.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into outbox (weekday, topic, key, type, subject, sequence, payload)
                    select day, 'huanjie.kit-test.v1', '990123', 'x', 'y', 1, '{}' from generate_series(1, 2) as day
                    """);
            RelayPosition first = new RelayPosition(Long.MAX_VALUE, 0);
            OutboxCleaner cleaner = new OutboxCleaner();
            cleaner.emptyIfPublished(connection, 1, first);
            cleaner.emptyIfPublished(connection, 2, RelayPosition.START);
            try (var rows = statement.executeQuery("select weekday from outbox")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(2);
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void an_empty_batch_is_no_transaction() throws Exception {
        try (Relay relay = bench.relay();
                Connection connection = bench.connection()) {
            relay.takeOver(connection);
            assertThat(relay.step(connection)).isZero();
        }
        assertThatThrownBy(() -> RelayPosition.parse("no position")).isInstanceOf(RuntimeException.class);
    }

    private void commit(UUID counter, long sequence) throws SQLException {
        Connection transaction = transaction();
        RelayBench.put(transaction, counter, sequence);
        transaction.commit();
    }

    /** Of a topic that keeps the last state of each counter: its key is the counter's id. */
    private void tell(UUID counter, long sequence, String event, String payload) throws SQLException {
        Connection transaction = transaction();
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into outbox (topic, key, type, subject, sequence, payload)
                values ('huanjie.kit-test.v1', ?, 'org.huanjie.kit-test.' || ? || '.v1', ?, ?, cast(? as jsonb))
                """)) {
            insert.setString(1, counter.toString());
            insert.setString(2, event);
            insert.setString(3, counter.toString());
            insert.setLong(4, sequence);
            insert.setString(5, payload);
            insert.executeUpdate();
        }
        transaction.commit();
    }

    /** Takes a transaction id, as any change does. */
    private static void write(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    private Connection transaction() throws SQLException {
        Connection connection = bench.connection();
        connection.setAutoCommit(false);
        open.add(connection);
        return connection;
    }

    private static void drain(Relay relay, Connection connection) throws SQLException {
        while (relay.step(connection) > 0) {
            assertThat(relay.position()).isNotNull();
        }
    }

    private List<Long> sequences(UUID subject) {
        return topic.about(subject.toString()).stream()
                .map(Topic.Sent::sequence)
                .toList();
    }
}
