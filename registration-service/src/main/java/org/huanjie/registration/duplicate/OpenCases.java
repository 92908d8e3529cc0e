package org.huanjie.registration.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.huanjie.kit.events.Outbox;
import org.huanjie.registration.jsonb.Json;

/** Opens cases of two live registrations, each pair once, and tells of them. */
@ApplicationScoped
class OpenCases {
    /** A pair that may be one citizen. @param reasons for the clerk, as JSON; no numbers, no addresses */
    record Found(
            String first, String second, String firstUnit, String secondUnit, String kind, int score, String reasons) {
        static Found of(Tuple row) {
            return new Found(
                    row.get("first", String.class),
                    row.get("second", String.class),
                    row.get("first_unit", String.class),
                    row.get("second_unit", String.class),
                    row.get("kind", String.class),
                    row.get("score", Integer.class),
                    row.get("reasons", String.class));
        }
    }

    private final EntityManager database;
    private final Outbox outbox;

    OpenCases(EntityManager database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Transactional(TxType.MANDATORY)
    void open(List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        int opened = database.createNativeQuery("""
                        with opened as (
                            insert into duplicate (id, kind, status, score, reasons, first_voter, first_unit, second_voter, second_unit)
                            select uuidv7(), kind, 'OPEN', score, cast(reasons as jsonb), cast(first as uuid), "firstUnit",
                                   cast(second as uuid), "secondUnit"
                              from jsonb_to_recordset(cast(:found as jsonb))
                                   as told (first text, second text, "firstUnit" text, "secondUnit" text, kind text, score integer, reasons text)
                            on conflict do nothing
                            returning id, version, kind, first_unit, second_unit)
                        insert into outbox (topic, key, type, subject, sequence, payload)
                        select 'huanjie.registration.v1', left(first_unit, 6), 'org.huanjie.registration.duplicate-found.v1', id, version,
                               jsonb_build_object('county', left(first_unit, 6), 'duplicate', id, 'version', version, 'kind', kind,
                                   'divisions', jsonb_build_array(first_unit, second_unit), 'decision', null)
                          from opened
                        """)
                .setParameter("found", Json.write(found))
                .executeUpdate();
        if (opened > 0) {
            outbox.filled();
        }
    }
}
