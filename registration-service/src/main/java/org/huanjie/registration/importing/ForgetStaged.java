package org.huanjie.registration.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.schedule.DueAgain;

/**
 * Clears away the staged rows of imports that have ended, a chunk a transaction: nobody waits for it, no transaction holds up the
 * relay, and what a killed service has left is found by the next one.
 */
@ApplicationScoped
class ForgetStaged {
    private final EntityManager database;
    private final int chunk;

    ForgetStaged(EntityManager database, @ConfigProperty(name = "huanjie.import.chunk") int chunk) {
        this.database = database;
        this.chunk = chunk;
    }

    @DueAgain
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        for (Tuple ended : ended()) {
            UUID id = ended.get("id", UUID.class);
            int last = ended.get("last", Integer.class);
            for (int from = ended.get("first", Integer.class); from <= last; from += chunk) {
                int first = from;
                QuarkusTransaction.requiringNew().run(() -> delete(id, first));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> ended() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                                select import.id, staged.first, staged.last
                                  from import
                                  join lateral (select min(seq) as first, max(seq) as last
                                                  from import_row where import_row.import = import.id) as staged on staged.first is not null
                                 where import.status <> 'RUNNING'
                                 order by import.id
                                """, Tuple.class).getResultList());
    }

    private void delete(UUID id, int first) {
        database.createNativeQuery("delete from import_row where import = :id and seq between :first and :last")
                .setParameter("id", id)
                .setParameter("first", first)
                .setParameter("last", first + chunk - 1)
                .executeUpdate();
    }
}
