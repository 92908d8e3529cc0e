package org.huanjie.reporting.lag;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Compares stored positions with the ends of the topics, and counts what lies between. */
@ApplicationScoped
public class Lag {
    static final List<String> TOPICS =
            List.of("huanjie.districting.v1", "huanjie.registration.v1", "huanjie.nomination.v1");

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Beyond it the count is of offsets: who is that far behind needs no exact number. */
    private static final long COUNTED = 2_000;

    /** Seconds by which the read models may be behind and still be called up to date. */
    private static final long RECENT = 30;

    private final Map<String, Object> broker;
    private final EntityManager database;

    Lag(@Identifier("default-kafka-broker") Map<String, Object> broker, EntityManager database) {
        this.broker = broker;
        this.database = database;
    }

    /** @param now real time: ages of events are */
    record Stored(Map<TopicPartition, Long> positions, Instant now) {}

    @Transactional
    @SuppressWarnings("unchecked")
    Stored stored() {
        List<Tuple> rows = database.createNativeQuery(
                        "select topic, partition, next from consumer_position", Tuple.class)
                .getResultList();
        Map<TopicPartition, Long> positions = new HashMap<>();
        rows.forEach(row -> positions.put(
                new TopicPartition(row.get("topic", String.class), row.get("partition", Integer.class)),
                row.get("next", Long.class)));
        Instant now =
                (Instant) database.createNativeQuery("select clock_timestamp()").getSingleResult();
        return new Stored(positions, now);
    }

    /** How it stands now; takes a moment, since Kafka is asked. */
    public List<LagView> now() {
        return of(stored());
    }

    /** Whether Kafka is there and nothing has waited here for long. */
    public boolean isUpToDate() {
        return now().stream().allMatch(topic -> topic.seconds() != null && topic.seconds() < RECENT);
    }

    List<LagView> of(Stored stored) {
        List<LagView> views = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings())) {
            TOPICS.forEach(topic -> views.add(of(topic, stored, consumer)));
        } catch (KafkaException e) {
            views.clear();
            TOPICS.forEach(topic -> views.add(new LagView(topic, position(topic, stored), null, null, null)));
        }
        return views;
    }

    private static LagView of(String topic, Stored stored, KafkaConsumer<String, String> consumer) {
        List<TopicPartition> partitions =
                Optional.ofNullable(consumer.partitionsFor(topic, PATIENCE)).orElse(List.of()).stream()
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        long behind = 0;
        Instant oldest = stored.now();
        for (TopicPartition partition : partitions) {
            long next = stored.positions().getOrDefault(partition, 0L);
            long end = ends.get(partition);
            Unapplied unapplied = next < end ? unapplied(consumer, partition, next, end) : new Unapplied(0, oldest);
            behind += unapplied.count();
            oldest = unapplied.oldest().isBefore(oldest) ? unapplied.oldest() : oldest;
        }
        long end = ends.values().stream().mapToLong(Long::longValue).sum();
        long seconds = Math.max(0, Duration.between(oldest, stored.now()).toSeconds());
        return new LagView(topic, position(topic, stored), end, behind, seconds);
    }

    private record Unapplied(long count, Instant oldest) {}

    private static Unapplied unapplied(
            KafkaConsumer<String, String> consumer, TopicPartition partition, long next, long end) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, next);
        long count = 0;
        Instant oldest = Instant.MAX;
        while (consumer.position(partition, PATIENCE) < end) {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                if (record.offset() < end) {
                    count++;
                    Instant at = Instant.ofEpochMilli(record.timestamp());
                    oldest = at.isBefore(oldest) ? at : oldest;
                }
            }
            if (count >= COUNTED) {
                return new Unapplied(end - next, oldest);
            }
        }
        return new Unapplied(count, oldest);
    }

    private static long position(String topic, Stored stored) {
        return stored.positions().entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Properties settings() {
        Properties settings = new Properties();
        broker.forEach((key, value) -> {
            if (!key.startsWith("key.") && !key.startsWith("value.") && !key.equals("group.id")) {
                settings.put(key, value);
            }
        });
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }
}
