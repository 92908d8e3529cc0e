package org.huanjie.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.kafka.KafkaSettings;
import org.huanjie.kit.problem.Refusal;

/**
 * Reads on what this service has published, for systems without Kafka. It reads committed records of the topic and not the
 * outbox: the topic keeps them for ever, in the order in which the relay has put them there, so nothing can come to lie before
 * what was read.
 */
@Singleton
class EventFeed {
    /** A reader holds a blocking thread while it waits, and there are 24 of them. */
    private static final int READERS = 6;

    private static final int BUSY_SECONDS = 5;

    /** Of a province's events a county's reader passes over most: enough for one request. */
    private static final int MOST_PASSED_OVER = 20_000;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final Topics topics;
    private final ObjectMapper json;
    private final Semaphore readers = new Semaphore(READERS);

    EventFeed(KafkaSettings settings, Topics topics, ObjectMapper json) {
        this.settings = settings;
        this.topics = topics;
        this.json = json;
    }

    /** @param next where to go on, also where there are no events: others' were passed over, or nothing came */
    record Batch(List<PublishedEvent> events, FeedPlace next) {}

    /**
     * The next events of the counties in a scope.
     *
     * @param limit how many at most
     * @param wait  how long to wait where there are none
     * @throws Refusal 429 while too many read, 503 while Kafka does not answer
     */
    Batch read(FeedPlace from, Scope scope, int limit, Duration wait) {
        if (!readers.tryAcquire()) {
            throw Refusal.tooMany("读取事件的请求过多，请稍后再试", BUSY_SECONDS);
        }
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(reader())) {
            return new Reading(consumer, scope, limit).from(from, wait);
        } catch (KafkaException e) {
            throw Refusal.unavailable("Kafka does not answer");
        } finally {
            readers.release();
        }
    }

    /** @throws Refusal 400 unless it is a topic of this service, its main one where none is named */
    String topic(String asked) {
        if (asked == null || asked.isEmpty()) {
            return topics.own().get(0);
        }
        if (!topics.own().contains(asked)) {
            throw Refusal.malformed("no topic of this service")
                    .violation("topic", "本服务的主题：" + String.join("、", topics.own()));
        }
        return asked;
    }

    private Properties reader() {
        Properties reader = settings.consumer(null);
        reader.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        reader.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return reader;
    }

    /** One request's way along the partitions. */
    private final class Reading {
        private final KafkaConsumer<String, String> consumer;
        private final Scope scope;
        private final int limit;
        private final List<PublishedEvent> found = new ArrayList<>();
        private Map<TopicPartition, Long> next;
        private int passedOver;

        Reading(KafkaConsumer<String, String> consumer, Scope scope, int limit) {
            this.consumer = consumer;
            this.scope = scope;
            this.limit = limit;
        }

        Batch from(FeedPlace place, Duration wait) {
            List<TopicPartition> partitions =
                    Optional.ofNullable(consumer.partitionsFor(place.topic())).orElse(List.of()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            next = place.within(consumer.beginningOffsets(partitions), ends);
            if (partitions.isEmpty()) {
                return new Batch(found, FeedPlace.beginning(place.topic()));
            }
            next.forEach(consumer::seek);
            long waitUntil = System.nanoTime() + wait.toNanos();
            long giveUp = waitUntil + PATIENCE.toNanos();
            while (!isEnough(ends, waitUntil, giveUp)) {
                take(consumer.poll(POLL));
            }
            return new Batch(found, FeedPlace.of(place.topic(), next));
        }

        private boolean isEnough(Map<TopicPartition, Long> ends, long waitUntil, long giveUp) {
            long now = System.nanoTime();
            if (found.size() == limit || passedOver >= MOST_PASSED_OVER || now - giveUp > 0) {
                return true;
            }
            boolean all = ends.entrySet().stream().allMatch(end -> next.get(end.getKey()) >= end.getValue());
            return all && (!found.isEmpty() || now - waitUntil >= 0);
        }

        private void take(ConsumerRecords<String, String> records) {
            for (TopicPartition partition : records.partitions()) {
                for (ConsumerRecord<String, String> record : records.records(partition)) {
                    if (found.size() == limit) {
                        return;
                    }
                    look(record);
                    next.put(partition, record.offset() + 1);
                }
            }
            // also past the markers of transactions, which are no records
            next.replaceAll((partition, offset) -> consumer.position(partition));
        }

        private void look(ConsumerRecord<String, String> record) {
            if (CloudEventRecord.header(record, "ce_type") == null) {
                return;
            }
            try {
                JsonNode data = record.value() == null ? null : json.readTree(record.value());
                if (isVisible(data)) {
                    found.add(PublishedEvent.of(record, data));
                } else {
                    passedOver++;
                }
            } catch (JsonProcessingException e) {
                passedOver++;
            }
        }

        /** That an id is no longer given to anybody has to reach whoever keeps it, and says nothing of a county. */
        private boolean isVisible(JsonNode data) {
            return data == null || scope.covers(data.path("county").asText());
        }
    }
}
