package org.huanjie.kit.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An event that could not be applied.
 *
 * @param reason why, without values of the event
 * @param status {@code OPEN}, {@code RETRIED} or {@code DISCARDED}
 */
record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        String eventId,
        String type,
        String subject,
        Long sequence,
        Instant time,
        String reason,
        String status,
        Instant foundAt,
        String settledBy,
        String settledWhy,
        @JsonIgnore long version,
        @JsonIgnore String key,
        @JsonIgnore String payload) {

    static DeadLetter of(Tuple row) {
        return new DeadLetter(
                row.get("id", UUID.class),
                row.get("topic", String.class),
                ((Number) row.get("partition")).intValue(),
                ((Number) row.get("offset")).longValue(),
                row.get("event_id", String.class),
                row.get("type", String.class),
                row.get("subject", String.class),
                row.get("sequence") == null ? null : ((Number) row.get("sequence")).longValue(),
                instant(row.get("time")),
                row.get("reason", String.class),
                row.get("status", String.class),
                instant(row.get("found_at")),
                row.get("settled_by", String.class),
                row.get("settled_why", String.class),
                ((Number) row.get("version")).longValue(),
                row.get("key", String.class),
                row.get("payload", String.class));
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }

    @JsonIgnore
    Map<String, byte[]> headers() {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        put(headers, "ce_id", eventId);
        put(headers, "ce_type", type);
        put(headers, "ce_subject", subject);
        put(headers, "ce_sequence", sequence);
        put(headers, "ce_time", time);
        return headers;
    }

    private static void put(Map<String, byte[]> headers, String name, Object value) {
        if (value != null) {
            headers.put(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
