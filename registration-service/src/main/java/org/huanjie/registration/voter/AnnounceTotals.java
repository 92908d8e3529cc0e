package org.huanjie.registration.voter;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.schedule.DueAgain;

/** Tells units' totals a moment after they changed: at most once a second per unit, however many voters changed. */
@ApplicationScoped
class AnnounceTotals {
    private final EntityManager database;
    private final Outbox outbox;
    private final Clock clock;

    AnnounceTotals(EntityManager database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A unit that is being changed is left to the next round. */
    @DueAgain
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tell() {
        int told = database.createNativeQuery("""
                        with due as (
                            select unit from unit_total
                             where announced < version
                             order by unit
                             limit 500
                               for update skip locked),
                        told as (
                            update unit_total as total
                               set announced = version
                              from due
                             where total.unit = due.unit
                            returning total.*)
                        insert into outbox (topic, key, type, subject, sequence, payload)
                        select 'huanjie.registration.v1', county, 'org.huanjie.registration.unit-registration-changed.v1',
                               unit, version,
                               jsonb_build_object('county', county, 'unit', unit, 'version', version, 'voters', voters,
                                   'approved', approved, 'women', women, 'minority', minority, 'away', away, 'mismatch', mismatch,
                                   'on', cast(:today as text))
                          from told
                         order by unit
                        """)
                .setParameter("today", LocalDate.now(clock).toString())
                .executeUpdate();
        if (told > 0) {
            outbox.filled();
        }
    }
}
