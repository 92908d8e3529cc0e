package org.huanjie.reporting.lag;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One source topic.
 *
 * @param position next offset to apply, summed over partitions
 * @param end      end of the topic, summed likewise; null while Kafka is away
 * @param behind   events not applied yet; markers of transactions, which take offsets too, are none
 * @param seconds  age of the oldest of them, 0 where there is none
 */
public record LagView(
        String topic,
        long position,
        @Schema(nullable = true) Long end,
        @Schema(nullable = true) Long behind,
        @Schema(nullable = true) Long seconds) {}
