package org.huanjie.kit.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 in Kafka's binary mode: attributes are headers, the payload is the value. */
final class CloudEventRecord {
    private CloudEventRecord() {}

    static ProducerRecord<String, String> of(OutboxRow row, String source) {
        ProducerRecord<String, String> record = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.eventId().toString());
        put(headers, "ce_type", row.type());
        put(headers, "ce_source", source);
        put(headers, "ce_subject", row.subject());
        put(headers, "ce_time", row.time().toString());
        put(headers, "ce_dataschema", schema(row.type()));
        put(headers, "ce_sequence", Long.toString(row.sequence()));
        put(headers, "content-type", "application/json");
        if (row.traceparent() != null) {
            put(headers, "traceparent", row.traceparent());
        }
        put(headers, RelayPosition.HEADER, row.position().toString());
        return record;
    }

    /** Where the contract describes {@code org.huanjie.<service>.<event>.v1}: a reference relative to the suite. */
    private static String schema(String type) {
        return type.replaceFirst("^org\\.huanjie\\.([^.]+)\\.(.+)$", "/huanjie/$1/schemas/$2.json");
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    static long sequence(ConsumerRecord<String, String> record) {
        try {
            return Long.parseLong(String.valueOf(header(record, "ce_sequence")));
        } catch (NumberFormatException e) {
            throw new BadEvent("ce_sequence is no number");
        }
    }

    static Instant time(ConsumerRecord<String, String> record) {
        try {
            return OffsetDateTime.parse(String.valueOf(header(record, "ce_time")))
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new BadEvent("ce_time is no time");
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
