package org.huanjie.acceptance.subscriber;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads huanjie's topics for another system: from the beginning the first time, then from where it was. It needs no consumer
 * group and commits nothing to Kafka; its position is kept where its effects are.
 */
public final class Subscriber {
    public static final String VOTERS = "huanjie.registration.voters.v1";
    public static final List<String> ALL = List.of(
            "huanjie.districting.v1",
            "huanjie.registration.v1",
            VOTERS,
            "huanjie.nomination.v1",
            "huanjie.reporting.v1");

    private final Properties settings = new Properties();
    private final Collection<String> topics;
    private final Map<TopicPartition, Long> positions;

    /**
     * @param brokers   {@code host:port}
     * @param topics    those to read, {@link #ALL} or some
     * @param positions next offset of each partition; empty to begin with. In a real system a table of its own database
     */
    public Subscriber(String brokers, Collection<String> topics, Map<TopicPartition, Long> positions) {
        this.topics = topics;
        this.positions = positions;
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        // What a transaction of the relay that failed has left is never seen.
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A stored position that the topic does not have: begin again, since effects may be repeated.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    }

    /** Applies what has come since the last time, up to the present end; a real subscriber polls on for ever. */
    public void catchUp(Consumer<ConsumerRecord<String, String>> effect) {
        try (KafkaConsumer<String, String> kafka =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> kafka.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            kafka.assign(partitions);
            partitions.forEach(partition -> kafka.seek(partition, positions.getOrDefault(partition, 0L)));
            Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> kafka.position(partition) < ends.get(partition))) {
                // In a real system each turn is one transaction of its database: effects and positions, or neither.
                kafka.poll(Duration.ofMillis(200)).forEach(effect);
                partitions.forEach(partition -> positions.put(partition, kafka.position(partition)));
            }
        }
    }
}
