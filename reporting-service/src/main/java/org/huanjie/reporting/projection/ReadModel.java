package org.huanjie.reporting.projection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.huanjie.kit.events.Envelope;
import org.huanjie.reporting.jsonb.Json;

/** Writes projections: a batch of events as one parameter of one statement. */
@ApplicationScoped
public class ReadModel {
    record Told(long sequence, Object data) {}

    private final EntityManager database;

    ReadModel(EntityManager database) {
        this.database = database;
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
}
