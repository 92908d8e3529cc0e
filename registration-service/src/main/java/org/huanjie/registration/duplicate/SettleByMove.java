package org.huanjie.registration.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.huanjie.kit.events.Outbox;

/** Settles what a move has settled: a citizen listed at the place that is his now, by certificate, is no duplicate (W-19). */
@ApplicationScoped
public class SettleByMove {
    private final EntityManager database;
    private final Outbox outbox;

    SettleByMove(EntityManager database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * In the running transaction.
     *
     * @param voter the registration that has ended
     * @param unit  where the citizen is registered now
     */
    @Transactional(TxType.MANDATORY)
    public void settle(UUID voter, String unit, String by) {
        int settled = database.createNativeQuery("""
                        with settled as (
                            update duplicate
                               set status = 'RESOLVED', version = version + 1, decision = 'KEEP_SECOND',
                                   reason = '凭选民资格证明登记', decided_by = :by, decided_at = clock_timestamp()
                             where first_voter = :voter and second_unit = :unit and kind = 'SAME_ID' and status <> 'RESOLVED'
                            returning id, version, kind, first_unit, second_unit, decision)
                        insert into outbox (topic, key, type, subject, sequence, payload)
                        select 'huanjie.registration.v1', left(first_unit, 6), 'org.huanjie.registration.duplicate-resolved.v1',
                               id, version,
                               jsonb_build_object('county', left(first_unit, 6), 'duplicate', id, 'version', version, 'kind', kind,
                                   'divisions', jsonb_build_array(first_unit, second_unit), 'decision', decision)
                          from settled
                        """)
                .setParameter("voter", voter)
                .setParameter("unit", unit)
                .setParameter("by", by)
                .executeUpdate();
        if (settled > 0) {
            outbox.filled();
        }
    }
}
