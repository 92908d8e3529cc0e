package org.huanjie.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.kafka.KafkaSettings;
import org.huanjie.kit.kafka.MissingTopics;
import org.huanjie.kit.keys.Keyring;
import org.huanjie.kit.schedule.DueAgain;

/**
 * Tells the end of the chain to a topic of its own, now and then, so that rewriting all of the chain is found, too. Each
 * replica does: the same checkpoint twice does no harm.
 */
@ApplicationScoped
class AuditCheckpoints {
    private static final Duration POLL = Duration.ofMillis(200);

    private final AuditChain chain;
    private final KafkaSettings settings;
    private final MissingTopics topics;
    private final Keyring keys;
    private final ObjectMapper json;
    private final String service;
    private volatile long told;
    private volatile boolean waits;

    AuditCheckpoints(
            AuditChain chain,
            KafkaSettings settings,
            MissingTopics topics,
            Keyring keys,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.chain = chain;
        this.settings = settings;
        this.topics = topics;
        this.keys = keys;
        this.json = json;
        this.service = application.replaceFirst("-service$", "");
    }

    String topic() {
        return "huanjie." + service + ".audit.v1";
    }

    @DueAgain
    @Scheduled(every = "{huanjie.audit.checkpoint-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() throws SQLException {
        Optional<AuditChain.End> end = chain.end().filter(now -> now.records() > told);
        if (end.isEmpty()) {
            return;
        }
        try {
            send(AuditCheckpoint.signed(
                    service,
                    end.get().records(),
                    end.get().hash(),
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS),
                    keys));
            told = end.get().records();
            waits = false;
        } catch (KafkaException e) {
            if (!waits) {
                Log.warnf("audit checkpoints wait: Kafka is away (%s)", e.toString());
            }
            waits = true;
        }
    }

    private void send(AuditCheckpoint checkpoint) {
        topics.make(List.of(new NewTopic(topic(), Optional.of(1), Optional.of(settings.replication()))
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"))));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings.producer(null))) {
            producer.send(new ProducerRecord<>(topic(), service, json.writeValueAsString(checkpoint)))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("not taken", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("checkpoint cannot be written", e);
        }
    }

    /**
     * All that were told so far and are signed by this service; what anybody else has put there is passed over.
     *
     * @return empty where Kafka does not answer
     */
    Optional<List<AuditCheckpoint>> told() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings.consumer(null))) {
            List<TopicPartition> partitions =
                    Optional.ofNullable(consumer.partitionsFor(topic())).orElse(List.of()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<AuditCheckpoint> told = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(record -> read(record).ifPresent(told::add));
            }
            return Optional.of(told);
        } catch (KafkaException e) {
            Log.warnf("audit verified without its checkpoints: Kafka does not answer (%s)", e.toString());
            return Optional.empty();
        }
    }

    private Optional<AuditCheckpoint> read(ConsumerRecord<String, String> record) {
        try {
            return Optional.ofNullable(json.readValue(String.valueOf(record.value()), AuditCheckpoint.class))
                    .filter(checkpoint -> service.equals(checkpoint.service()) && checkpoint.isSigned(keys));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
