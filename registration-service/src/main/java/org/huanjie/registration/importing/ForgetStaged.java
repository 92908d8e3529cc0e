package org.huanjie.registration.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.schedule.DueAgain;

/**
 * Clears away the staged rows of imports that have ended, a chunk a transaction: nobody waits for it, no transaction holds up the
 * relay, and what a killed service has left is found by the next one.
 */
@ApplicationScoped
class ForgetStaged {
    private final EntityManager database;
    private final ForgetRows rows;

    ForgetStaged(EntityManager database, ForgetRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @DueAgain
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        ended().forEach(id -> rows.after(ForgetRows.Table.IMPORT_ROW, id, 0));
    }

    /** In the order of the key, so that no plan reads the rows of another import, which is under way, to find none. */
    @SuppressWarnings("unchecked")
    private List<UUID> ended() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                                select import.id
                                  from import
                                 where import.status <> 'RUNNING'
                                   and (select import_row.seq from import_row
                                         where import_row.import = import.id
                                         order by import_row.import, import_row.seq limit 1) is not null
                                 order by import.id
                                """).getResultList());
    }
}
