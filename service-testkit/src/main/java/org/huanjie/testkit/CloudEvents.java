package org.huanjie.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** Events as Kafka records: CloudEvents 1.0, binary mode. */
final class CloudEvents {
    private CloudEvents() {}

    static ProducerRecord<String, byte[]> write(String topic, Topic.Sent event) {
        byte[] payload = event.json() == null ? null : event.json().getBytes(UTF_8);
        var record = new ProducerRecord<>(topic, event.key(), payload);
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", event.id());
        header(record, "ce_type", event.type());
        header(record, "ce_source", event.source());
        header(record, "ce_subject", event.subject());
        header(record, "ce_time", event.time().toString());
        header(record, "ce_dataschema", event.dataschema());
        header(record, "ce_sequence", Long.toString(event.sequence()));
        header(record, "content-type", "application/json");
        if (!event.traceparent().isEmpty()) {
            header(record, "traceparent", event.traceparent());
        }
        return record;
    }

    static Topic.Sent read(ConsumerRecord<String, String> record) {
        String time = header(record, "ce_time");
        String sequence = header(record, "ce_sequence");
        return new Topic.Sent(
                record.key(),
                header(record, "ce_id"),
                header(record, "ce_type"),
                header(record, "ce_source"),
                header(record, "ce_subject"),
                time.isEmpty() ? null : Instant.parse(time),
                header(record, "ce_dataschema"),
                sequence.isEmpty() ? -1 : Long.parseLong(sequence),
                header(record, "traceparent"),
                record.value());
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
