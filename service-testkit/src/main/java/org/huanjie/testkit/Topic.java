package org.huanjie.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/**
 * A probe of a real topic: sends events as another service would, reads what a service has published. Reads start from the
 * beginning each time and see committed records only. Other tests use the same topic: look for your own keys and subjects.
 */
public final class Topic {
    /** As the kit makes topics, {@code huanjie.kafka.partitions}. */
    private static final int PARTITIONS = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;

    private Topic(String name) {
        this.name = name;
    }

    /** @param name {@code huanjie.<service>.v1}; made if missing, the voters' topic as a compacted one */
    public static Topic named(String name) {
        Topic topic = new Topic(name);
        topic.create();
        return topic;
    }

    public String name() {
        return name;
    }

    /** An event that is not sent yet: of now, with a new id. See {@link #send(String, String, String, long, String)}. */
    public Sent event(String key, String type, String subject, long sequence, String json) {
        String service = name.split("\\.")[1];
        String fullType = type.contains(".") ? type : "org.huanjie." + service + "." + type + ".v1";
        return new Sent(
                key,
                UUID.randomUUID().toString(),
                fullType,
                "/huanjie/" + service,
                subject,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS),
                "/huanjie/" + service + "/schemas/" + Schemas.fileOf(fullType),
                sequence,
                "",
                json);
    }

    /**
     * Sends an event and returns when Kafka has it.
     *
     * @param key  the county's six digits; of the voters' topic the voter
     * @param type {@code org.huanjie.<service>.<event>.v1}, or only {@code <event>} of the topic's service
     * @param json the payload; null for a tombstone
     * @return what was sent, to be sent again or compared
     */
    public Sent send(String key, String type, String subject, long sequence, String json) {
        return send(event(key, type, subject, sequence, json));
    }

    /** Sends an event, the same one again if it was sent before. */
    public Sent send(Sent event) {
        send(CloudEvents.write(name, event));
        return event;
    }

    /** Sends whatever it is, for tests of what a consumer makes of nonsense. */
    public void send(ProducerRecord<String, byte[]> record) {
        try {
            Lazily.PRODUCER.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends text that is no event: no headers, perhaps no JSON. */
    public void sendRaw(String key, String value) {
        send(new ProducerRecord<>(name, key, value == null ? null : value.getBytes(UTF_8)));
    }

    /** All committed events so far, those of one key in their order. */
    public List<Sent> records() {
        List<Sent> all = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> all.add(CloudEvents.read(record)));
            }
        }
        return all;
    }

    /** The committed events about one subject, in their order. */
    public List<Sent> about(String subject) {
        return records().stream()
                .filter(event -> subject.equals(event.subject()))
                .toList();
    }

    /**
     * Waits up to 20 seconds for an event.
     *
     * @return the first that fits
     */
    public Sent await(Predicate<Sent> wanted) {
        return Awaitility.await("an event on " + name)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> first(wanted), Optional::isPresent)
                .orElseThrow();
    }

    /** The position behind the last committed record of each partition; the sum of all tells whether anything was added. */
    public Map<Integer, Long> end() {
        try (KafkaConsumer<String, String> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            Map<Integer, Long> ends = new TreeMap<>();
            consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
            return ends;
        }
    }

    private Optional<Sent> first(Predicate<Sent> wanted) {
        return records().stream().filter(wanted).findFirst();
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return consumer.partitionsFor(name).stream()
                .map(info -> new TopicPartition(name, info.partition()))
                .toList();
    }

    private void create() {
        NewTopic topic = new NewTopic(name, PARTITIONS, (short) 1);
        if (name.endsWith(".voters.v1")) {
            topic.configs(Map.of("cleanup.policy", "compact"));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Settings.bootstrapServers()))) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", Settings.bootstrapServers(),
                        "isolation.level", "read_committed",
                        "fetch.max.wait.ms", "50",
                        "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
    }

    /** One for all topics; its thread is a daemon and ends with the JVM. */
    private static final class Lazily {
        static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", Settings.bootstrapServers(), "acks", "all", "enable.idempotence", "true"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * An event as it is on the topic: CloudEvents 1.0, binary mode. What a foreign record lacks is empty, its
     * time null, its sequence -1.
     *
     * @param key         key of the record
     * @param dataschema  where the payload's schema is
     * @param sequence    version of the aggregate
     * @param traceparent W3C trace context
     * @param json        the payload as text; null for a tombstone
     */
    public record Sent(
            String key,
            String id,
            String type,
            String source,
            String subject,
            Instant time,
            String dataschema,
            long sequence,
            String traceparent,
            String json) {
        private static final ObjectMapper JSON = new ObjectMapper();

        /** The payload; of a tombstone a missing node. */
        public JsonNode data() {
            try {
                return json == null ? MissingNode.getInstance() : JSON.readTree(json);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + json, e);
            }
        }

        /** The same event, made at another time. */
        public Sent at(Instant time) {
            return new Sent(key, id, type, source, subject, time, dataschema, sequence, traceparent, json);
        }

        /** Whether it is of this kind: {@code district-published}, or the whole type. */
        public boolean is(String event) {
            return type.equals(event) || type.endsWith("." + event + ".v1");
        }
    }
}
