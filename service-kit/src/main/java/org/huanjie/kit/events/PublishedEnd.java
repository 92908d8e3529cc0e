package org.huanjie.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.huanjie.kit.kafka.KafkaSettings;

/** Finds the last event that was published, by the headers at the ends of the topics. */
class PublishedEnd {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int FIRST_STEP = 8;

    private final KafkaSettings settings;

    PublishedEnd(KafkaSettings settings) {
        this.settings = settings;
    }

    /** The highest position among committed records, {@link RelayPosition#START} where there are none. */
    RelayPosition of(List<String> topics) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings.consumer(null))) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(PublishedEnd::partition)
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            return partitions.stream()
                    .map(partition -> last(consumer, partition, begins.get(partition), ends.get(partition)))
                    .collect(Collectors.maxBy(RelayPosition::compareTo))
                    .orElse(RelayPosition.START);
        }
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    /** Looks back from the end in growing steps: transaction markers and aborted records take offsets too. */
    private static RelayPosition last(
            KafkaConsumer<String, String> consumer, TopicPartition partition, long begin, long end) {
        consumer.assign(List.of(partition));
        for (long back = FIRST_STEP; ; back *= 4) {
            long from = Math.max(begin, end - back);
            consumer.seek(partition, from);
            RelayPosition last = RelayPosition.START;
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    Header header = record.headers().lastHeader(RelayPosition.HEADER);
                    if (header != null) {
                        RelayPosition at = RelayPosition.parse(new String(header.value(), StandardCharsets.US_ASCII));
                        last = at.compareTo(last) > 0 ? at : last;
                    }
                }
            }
            if (!last.equals(RelayPosition.START) || from == begin) {
                return last;
            }
        }
    }
}
