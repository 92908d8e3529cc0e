package org.huanjie.acceptance.suite;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What another system reads of the voters' topic. */
public final class VoterEvents {
    private static final String TOPIC = "huanjie.registration.voters.v1";

    private VoterEvents() {}

    /** How often each voter of a county was announced as registered. */
    public static Map<String, Integer> registeredIn(String county) {
        Map<String, Integer> times = new HashMap<>();
        Properties settings = new Properties();
        settings.put("bootstrap.servers", RunningSuite.get().kafka());
        settings.put("isolation.level", "read_committed");
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", StringDeserializer.class.getName());
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    if (isRegistration(record) && record.value().contains("\"" + county + "\"")) {
                        times.merge(record.key(), 1, Integer::sum);
                    }
                }
            }
        }
        return times;
    }

    private static boolean isRegistration(ConsumerRecord<String, String> record) {
        Header type = record.headers().lastHeader("ce_type");
        return record.value() != null
                && type != null
                && new String(type.value()).equals("org.huanjie.registration.voter-registered.v1");
    }
}
