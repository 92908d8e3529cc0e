package org.huanjie.kit.events;

import java.util.List;

/**
 * The effect of one type of event on this service; a CDI bean, found by the kit. {@link #apply} runs in the transaction that
 * also stores the consumer's position, so the effect happens exactly once; it must still be safe to repeat, since a dead
 * letter may be retried later and a projection replayed: compare {@link Envelope#sequence()}.
 *
 * @param <T> what this service reads of the payload, a record of its own; fields that must be there are {@code @NotNull}.
 *            {@code Void} for a tombstone of a compacted topic, which says that its subject is erased and has no payload
 */
public interface EventHandler<T> {
    /** {@code org.huanjie.<service>.<event>.v1}. */
    String type();

    Class<T> payload();

    /** The topic it comes from; {@code huanjie.<service>.v1} by its type where not told otherwise. */
    default String topic() {
        String[] parts = type().split("\\.");
        return "huanjie." + parts[2] + ".v1";
    }

    /** Applies events of this type that follow each other in one partition, in their order, in the running transaction. */
    void apply(List<Envelope<T>> events);
}
