package org.huanjie.registration.lookup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.huanjie.kit.keys.Keyring;
import org.huanjie.kit.schedule.DueAgain;

/** How often an address has asked in this minute, counted for all replicas together; addresses are kept as keyed hashes. */
@ApplicationScoped
class AskedTogether {
    private static final String ADDRESS = "lookup.address:";

    private final EntityManager database;
    private final Keyring keys;

    AskedTogether(EntityManager database, Keyring keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Counts, also where the question is refused later; real time, not the business clock's. */
    @Transactional(TxType.REQUIRES_NEW)
    int count(String address) {
        return (Integer) database.createNativeQuery("""
                        insert into lookup_asked as known (address, minute, asked)
                        values (:address, date_trunc('minute', clock_timestamp()), 1)
                        on conflict (address, minute) do update set asked = known.asked + 1
                        returning asked
                        """)
                .setParameter("address", keys.blindIndex(ADDRESS + address))
                .getSingleResult();
    }

    @DueAgain
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        database.createNativeQuery("delete from lookup_asked where minute < clock_timestamp() - interval '2 minutes'")
                .executeUpdate();
    }
}
