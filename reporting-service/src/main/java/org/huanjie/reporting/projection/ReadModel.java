package org.huanjie.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.reporting.jsonb.Json;

/** Writes projections, a batch of events as one parameter of one statement, and keeps where each event lies that they are made of. */
@ApplicationScoped
public class ReadModel implements Projection {
    private static final String KEEP = """
            insert into told_event (subject, sequence, county, id, type, topic, partition, "offset", time)
            select split_part(type, '.', 3) || '/' || subject, sequence, key, id, type, place ->> 'topic', cast(place ->> 'partition' as integer),
                   cast(place ->> 'offset' as bigint), time
              from jsonb_to_recordset(cast(:told as jsonb))
                   as told (subject text, sequence bigint, key text, id text, type text, place jsonb, time timestamptz)
            on conflict do nothing
            """;

    record Told(long sequence, Object data) {}

    private final EntityManager database;

    ReadModel(EntityManager database) {
        this.database = database;
    }

    /**
     * Hands the events of one type to a projection.
     *
     * @param show set-based upserts for the batch, harmless for what is old or comes again
     */
    public <T> EventHandler<T> handler(String type, Class<T> payload, Consumer<List<Envelope<T>>> show) {
        return new Shown<>(type, payload, events -> {
            keep(events);
            show.accept(events);
        });
    }

    /**
     * The same for totals: of a batch only the newest event under each key is shown and kept, since no row is made of the others.
     *
     * @param key what a row stands for
     */
    public <T> EventHandler<T> handler(
            String type, Class<T> payload, Function<Envelope<T>, ?> key, Consumer<List<Envelope<T>>> show) {
        EventHandler<T> all = handler(type, payload, show);
        return new Shown<>(type, payload, events -> all.apply(newest(events, key)));
    }

    private static <T> List<Envelope<T>> newest(List<Envelope<T>> events, Function<Envelope<T>, ?> key) {
        return List.copyOf(events.stream()
                .collect(Collectors.toMap(
                        key,
                        event -> event,
                        BinaryOperator.maxBy(Comparator.comparingLong(Envelope::sequence)),
                        LinkedHashMap::new))
                .values());
    }

    private <T> void keep(List<Envelope<T>> events) {
        database.createNativeQuery(KEEP)
                .setParameter(
                        "told",
                        Json.write(
                                events.stream().map(event -> event.with(null)).toList()))
                .executeUpdate();
    }

    /**
     * Runs an upsert over {@code jsonb_to_recordset(cast(:told as jsonb)) as told (sequence bigint, data jsonb)}; it keeps the
     * newest of a batch itself and lets only a higher sequence change a row.
     */
    public <T> void show(String upsert, List<Envelope<T>> events) {
        database.createNativeQuery(upsert)
                .setParameter(
                        "told",
                        Json.write(events.stream()
                                .map(event -> new Told(event.sequence(), event.data()))
                                .toList()))
                .executeUpdate();
    }

    @Override
    public List<String> tables() {
        return List.of("told_event");
    }
}
