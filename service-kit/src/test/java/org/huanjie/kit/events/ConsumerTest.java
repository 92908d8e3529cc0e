package org.huanjie.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.sample.CounterRaised;
import org.huanjie.kit.sample.ForgetCounter;
import org.junit.jupiter.api.Test;

/** Each consumer applies each event's effect exactly once; a bad event holds up no other. */
@QuarkusTest
class ConsumerTest {
    private static final AtomicLong PARTITIONS = new AtomicLong();
    private static final Caller OPERATOR =
            new Caller.Recorded("operator-1", "operator", Set.of("operator"), "990000", List.of());

    private final Application application;
    private final Positions positions;
    private final DeadLetters deadLetters;
    private final EntityManager database;
    private final TopicPartition partition = new TopicPartition("consumer-test", (int) PARTITIONS.incrementAndGet());
    private final UUID counter = Ids.next();

    ConsumerTest(Application application, Positions positions, DeadLetters deadLetters, EntityManager database) {
        this.application = application;
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.database = database;
    }

    @Test
    void a_batch_is_applied_and_the_position_moves_with_it() {
        long from = positions.next(partition, 0);
        long next = application.apply(partition, from, List.of(raised(0, 1), raised(1, 2)));
        assertThat(next).isEqualTo(2);
        assertThat(positions.next(partition, 0)).isEqualTo(2);
        assertThat(shown()).containsExactly(2L, 2L);
    }

    @Test
    void a_batch_delivered_again_finds_its_position_moved_and_has_no_effect() {
        List<ConsumerRecord<String, String>> batch = List.of(raised(0, 1), raised(1, 2));
        application.apply(partition, positions.next(partition, 0), batch);
        assertThatExceptionOfType(PartitionLost.class).isThrownBy(() -> application.apply(partition, 0, batch));
        assertThat(shown()).containsExactly(2L, 2L);
    }

    @Test
    void killed_between_effect_and_position_leaves_neither() {
        long from = positions.next(partition, 0);
        QuarkusTransaction.begin();
        database.createNativeQuery("insert into shown_counter values (:id, 1, 1, 1)")
                .setParameter("id", counter)
                .executeUpdate();
        positions.advance(partition, from, 1);
        QuarkusTransaction.rollback();
        assertThat(positions.next(partition, 0)).isZero();
        application.apply(partition, from, List.of(raised(0, 1)));
        assertThat(shown()).containsExactly(1L, 1L);
    }

    @Test
    void a_late_older_event_changes_nothing() {
        application.apply(partition, positions.next(partition, 0), List.of(raised(0, 2), raised(1, 1)));
        assertThat(shown()).containsExactly(2L, 1L);
    }

    @Test
    void an_event_that_is_no_json_becomes_a_dead_letter_and_later_ones_go_on() {
        ConsumerRecord<String, String> bad = record(1, 2, "{ not json");
        application.apply(partition, positions.next(partition, 0), List.of(raised(0, 1), bad, raised(2, 3)));
        assertThat(shown()).containsExactly(3L, 2L);
        assertThat(letter(1).reason()).isEqualTo("not JSON");
    }

    @Test
    void an_event_without_a_field_that_must_be_there_becomes_a_dead_letter() {
        ConsumerRecord<String, String> bad =
                record(0, 1, "{\"county\":\"990123\",\"sequence\":1,\"value\":1,\"new\":true}");
        application.apply(partition, positions.next(partition, 0), List.of(bad, raised(1, 2)));
        assertThat(letter(0).reason()).contains("counter");
        assertThat(shown()).containsExactly(2L, 1L);
    }

    @Test
    void an_event_that_the_database_refuses_becomes_a_dead_letter_alone() {
        ConsumerRecord<String, String> bad = raised(1, 2, 2_000_000);
        long next =
                application.apply(partition, positions.next(partition, 0), List.of(raised(0, 1), bad, raised(2, 3)));
        assertThat(next).isEqualTo(3);
        assertThat(positions.next(partition, 0)).isEqualTo(3);
        assertThat(shown()).containsExactly(3L, 2L);
        assertThat(letter(1).reason()).isEqualTo("SQLSTATE 23514");
    }

    @Test
    void a_commit_that_was_cut_off_is_tried_again_and_no_dead_letter() {
        long from = positions.next(partition, 0);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> application.apply(partition, from, List.of(raised(0, 1), raised(1, 2, 44))));
        assertThat(positions.next(partition, 0)).isEqualTo(from);
        assertThat(shown()).isEmpty();
    }

    @Test
    void a_tombstone_erases_and_is_no_dead_letter() {
        application.apply(partition, positions.next(partition, 0), List.of(raised(0, 1), erased(1, 2, null)));
        assertThat(shown()).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void what_is_no_tombstone_and_says_so_becomes_a_dead_letter() {
        ConsumerRecord<String, String> empty = record(1, 2, null);
        application.apply(partition, positions.next(partition, 0), List.of(raised(0, 1), empty, erased(2, 3, "{}")));
        assertThat(shown()).containsExactly(1L, 1L);
        assertThat(letter(1).reason()).isEqualTo("no payload");
        assertThat(letter(2).reason()).isEqualTo("a tombstone with a payload");
    }

    @Test
    void types_nobody_reads_are_passed_over() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_type", "org.huanjie.kit-test.something-new.v1".getBytes());
        ConsumerRecord<String, String> unknown = record(0, "{}", headers);
        assertThat(application.apply(partition, positions.next(partition, 0), List.of(unknown)))
                .isEqualTo(1);
    }

    @Test
    void a_dead_letter_can_be_retried_once_it_can_work_and_is_then_settled() {
        application.apply(partition, positions.next(partition, 0), List.of(raised(0, 1, 2_000_000)));
        DeadLetter letter = letter(0);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> deadLetters.retry(letter.id(), OPERATOR))
                .satisfies(refusal -> assertThat(refusal.slug()).isEqualTo("dead-letter-still-bad"));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update dead_letter set payload = :payload where id = :id")
                        .setParameter("payload", payload(1, 7))
                        .setParameter("id", letter.id())
                        .executeUpdate());
        assertThat(deadLetters.retry(letter.id(), OPERATOR).status()).isEqualTo("RETRIED");
        assertThat(shown()).containsExactly(7L, 1L);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> deadLetters.discard(letter.id(), "twice", OPERATOR))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(409));
    }

    private ConsumerRecord<String, String> raised(long offset, long sequence) {
        return raised(offset, sequence, (int) sequence);
    }

    private ConsumerRecord<String, String> raised(long offset, long sequence, int value) {
        return record(offset, sequence, payload(sequence, value));
    }

    private String payload(long sequence, int value) {
        return "{\"counter\":\"%s\",\"county\":\"990123\",\"sequence\":%d,\"value\":%d}"
                .formatted(counter, sequence, value);
    }

    private ConsumerRecord<String, String> erased(long offset, long sequence, String payload) {
        return record(offset, sequence, ForgetCounter.TYPE, payload);
    }

    private ConsumerRecord<String, String> record(long offset, long sequence, String payload) {
        return record(offset, sequence, CounterRaised.TYPE, payload);
    }

    private ConsumerRecord<String, String> record(long offset, long sequence, String type, String payload) {
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        "ce_id", Ids.next().toString(),
                        "ce_type", type,
                        "ce_subject", counter.toString(),
                        "ce_sequence", Long.toString(sequence),
                        "ce_time", "2026-11-24T08:00:00Z")
                .forEach((name, value) -> headers.add(name, value.getBytes()));
        return record(offset, payload, headers);
    }

    private ConsumerRecord<String, String> record(long offset, String payload, RecordHeaders headers) {
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                "990123",
                payload,
                headers,
                Optional.empty());
    }

    /** Value shown and number of effects; empty where nothing was applied. */
    private List<Long> shown() {
        List<Long> shown = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            for (Object row : database.createNativeQuery("select value, applied from shown_counter where id = :id")
                    .setParameter("id", counter)
                    .getResultList()) {
                Object[] columns = (Object[]) row;
                shown.add(((Number) columns[0]).longValue());
                shown.add(((Number) columns[1]).longValue());
            }
        });
        return shown;
    }

    private DeadLetter letter(long offset) {
        return letters().stream()
                .filter(letter -> letter.offset() == offset)
                .findFirst()
                .orElseThrow();
    }

    private List<DeadLetter> letters() {
        return deadLetters.open(new UUID(0, 0), 500).stream()
                .filter(letter ->
                        letter.topic().equals(partition.topic()) && letter.partition() == partition.partition())
                .toList();
    }
}
