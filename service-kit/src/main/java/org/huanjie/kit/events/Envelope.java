package org.huanjie.kit.events;

import java.time.Instant;

/**
 * A consumed event with what its CloudEvents headers say.
 *
 * @param id       unique for the event, the same on redelivery
 * @param type     {@code org.huanjie.<service>.<event>.v1}
 * @param subject  the aggregate it speaks of
 * @param sequence version of that aggregate; an older one arriving late must change nothing
 * @param time     when it was made
 * @param key      key of the record
 * @param place    where it lies, so that anybody can read it again
 * @param data     the payload, as this service reads it; null of a tombstone
 */
public record Envelope<T>(
        String id, String type, String subject, long sequence, Instant time, String key, Place place, T data) {

    /** A record of a topic. */
    public record Place(String topic, int partition, long offset) {}

    /** The same event, read in another way. */
    public <R> Envelope<R> with(R other) {
        return new Envelope<>(id, type, subject, sequence, time, key, place, other);
    }
}
