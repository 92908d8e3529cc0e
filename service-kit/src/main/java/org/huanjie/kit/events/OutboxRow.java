package org.huanjie.kit.events;

import java.time.Instant;
import java.util.UUID;

/** An event as it waits for publication. */
record OutboxRow(
        RelayPosition position,
        String topic,
        String key,
        String type,
        UUID eventId,
        String subject,
        long sequence,
        Instant time,
        String payload,
        String traceparent) {}
