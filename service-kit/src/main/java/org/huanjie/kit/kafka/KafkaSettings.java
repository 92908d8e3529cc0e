package org.huanjie.kit.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How a service talks to Kafka; connection and credentials are the broker configuration of the service. */
@Singleton
public class KafkaSettings {
    private final Map<String, Object> broker;
    private final int partitions;
    private final short replication;
    private final List<String> compacted;
    private final Duration tombstonesKept;
    private final Duration compactedWithin;

    /**
     * @param compacted       topics of this service beside its main one, of which Kafka keeps the last event of each key
     * @param tombstonesKept  how long at least Kafka keeps the tombstone of an erased key
     * @param compactedWithin how long at most it keeps what was told of a key before
     */
    KafkaSettings(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "huanjie.kafka.partitions") int partitions,
            @ConfigProperty(name = "huanjie.kafka.replication") short replication,
            @ConfigProperty(name = "huanjie.events.compacted-topics") Optional<List<String>> compacted,
            @ConfigProperty(name = "huanjie.events.tombstones-kept") Duration tombstonesKept,
            @ConfigProperty(name = "huanjie.events.compacted-within") Duration compactedWithin) {
        this.broker = broker;
        this.partitions = partitions;
        this.replication = replication;
        this.compacted = compacted.orElse(List.of());
        this.tombstonesKept = tombstonesKept;
        this.compactedWithin = compactedWithin;
    }

    public int partitions() {
        return partitions;
    }

    public short replication() {
        return replication;
    }

    public List<String> compactedTopics() {
        return compacted;
    }

    /** Of a topic of which Kafka keeps the last event of each key: what is erased goes in time, and is told for long enough. */
    public Map<String, String> compaction() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.DELETE_RETENTION_MS_CONFIG, String.valueOf(tombstonesKept.toMillis()),
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, String.valueOf(compactedWithin.toMillis()));
    }

    public Properties admin() {
        Properties settings = base();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }

    /** @param transactionalId the same for every instance of a service, so that the newest fences the others; null for none */
    public Properties producer(String transactionalId) {
        Properties settings = base();
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // One append for each partition and transaction, since each is forced to the disk; a commit does not wait for
        // it.
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 512 * 1024);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 50);
        // A transaction that follows at once finds the broker still ending the one before.
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 10);
        if (transactionalId != null) {
            settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        }
        return settings;
    }

    /** @param group null for a reader without a group */
    public Properties consumer(String group) {
        Properties settings = base();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        // A topic that another service makes later is found soon.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 3_000);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        if (group != null) {
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        }
        return settings;
    }

    private Properties base() {
        Map<String, Object> kept = new HashMap<>(broker);
        kept.keySet().removeIf(key -> key.startsWith("key.") || key.startsWith("value.") || key.equals("group.id"));
        Properties settings = new Properties();
        settings.putAll(kept);
        return settings;
    }
}
