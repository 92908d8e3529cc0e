package org.huanjie.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.huanjie.kit.kafka.KafkaSettings;
import org.huanjie.kit.problem.Passing;

/**
 * Reads everything that this service's handlers apply once more, from the topics' beginning, beside the consumer and without
 * its group: the stored positions are not touched. Where the effects go is the caller's business, who wraps each chunk.
 */
@ApplicationScoped
public class Replay {
    private static final Duration POLL = Duration.ofMillis(200);
    /** Of one transaction; it holds no lock that anybody waits for. */
    private static final int BATCH = 5_000;

    private static final int FETCHED_BYTES = 8 << 20;

    private final Handlers handlers;
    private final Effects effects;
    private final KafkaSettings settings;
    private final EntityManager database;

    Replay(Handlers handlers, Effects effects, KafkaSettings settings, EntityManager database) {
        this.handlers = handlers;
        this.effects = effects;
        this.settings = settings;
        this.database = database;
    }

    /** Stands at the beginning of every topic. */
    public Reading begin() {
        return new Reading();
    }

    private Properties reader() {
        Properties reader = settings.consumer(null);
        reader.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        reader.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES);
        return reader;
    }

    /** One reading of all topics. */
    public final class Reading implements AutoCloseable {
        private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(reader());
        private final Map<TopicPartition, Long> next = new HashMap<>();
        private long events;
        private long skipped;

        private Reading() {
            List<TopicPartition> partitions = new ArrayList<>();
            handlers.topics()
                    .forEach(topic -> Optional.ofNullable(consumer.partitionsFor(topic)).orElse(List.of()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .forEach(partitions::add));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            next.putAll(consumer.beginningOffsets(partitions));
        }

        /** Events read so far. */
        public long events() {
            return events;
        }

        /** Of them those that no handler could apply; the consumer made them dead letters. */
        public long skipped() {
            return skipped;
        }

        /** How many records there are at most that are not read yet. */
        public long behind() {
            return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - next.get(end.getKey())))
                    .sum();
        }

        /**
         * Reads on and applies what comes.
         *
         * @param around runs the effect in its transaction; where that fails for good, once for each event
         */
        public void advance(Around around) {
            ConsumerRecords<String, String> records = consumer.poll(POLL);
            for (TopicPartition partition : records.partitions()) {
                List<ConsumerRecord<String, String>> batch = records.records(partition);
                long before = skipped;
                try {
                    around.effect(() -> effects.applyByType(batch, this::skip));
                } catch (RuntimeException e) {
                    if (Passing.is(e)) {
                        throw e;
                    }
                    skipped = before;
                    oneByOne(batch, around);
                }
                events += batch.size();
            }
            // also past markers of transactions, which are no records
            consumer.assignment().forEach(partition -> next.put(partition, consumer.position(partition)));
        }

        private void oneByOne(List<ConsumerRecord<String, String>> batch, Around around) {
            for (ConsumerRecord<String, String> record : batch) {
                try {
                    around.effect(() -> effects.apply(List.of(record), this::skip));
                } catch (RuntimeException e) {
                    if (Passing.is(e)) {
                        throw e;
                    }
                    skipped++;
                }
            }
        }

        private void skip(ConsumerRecord<String, String> record, String reason) {
            skipped++;
        }

        /**
         * In the running transaction, holds the service's consumers where they are, and says whether this reading is as far.
         * Nothing is applied elsewhere until that transaction ends.
         */
        @SuppressWarnings("unchecked")
        public boolean hasCaughtUp() {
            if (!QuarkusTransaction.isActive()) {
                throw new IllegalStateException("consumers are held by a transaction");
            }
            List<Tuple> stored = database.createNativeQuery("""
                            select topic, partition, next from consumer_position order by topic, partition for update
                            """, Tuple.class).getResultList();
            return stored.stream()
                    .allMatch(row -> next.getOrDefault(
                                    new TopicPartition(
                                            row.get("topic", String.class), row.get("partition", Integer.class)),
                                    0L)
                            >= row.get("next", Long.class));
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    /** Where an effect takes place. */
    @FunctionalInterface
    public interface Around {
        void effect(Runnable effect);
    }
}
