package org.huanjie.registration.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.schedule.DueAgain;

/**
 * Ends imports whose job has ended without them: cancelled, also while it waited, or failed for a reason of the system. What its
 * chunks had applied stays and is counted; the file and what was staged of it are forgotten.
 */
@ApplicationScoped
class SweepImports {
    private static final Caller SYSTEM = new Caller.Recorded("registration", "户籍文件导入", Set.of(), "", List.of());

    private final EntityManager database;
    private final EndImport end;

    SweepImports(EntityManager database, EndImport end) {
        this.database = database;
        this.end = end;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @DueAgain
    void sweep() {
        for (Tuple left : QuarkusTransaction.requiringNew().call(this::left)) {
            Import.Status how = Import.Status.valueOf(left.get("status", String.class));
            int applied = ((Number) left.get("applied")).intValue();
            end.endEarly(left.get("id", UUID.class), how, applied, SYSTEM);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> left() {
        return database.createNativeQuery("""
                        select file.id, job.status,
                               case job.checkpoint ->> 'phase'
                                    when 'APPLY' then cast(job.checkpoint ->> 'done' as integer)
                                    when 'PROPOSE' then cast(job.checkpoint ->> 'total' as integer)
                                    else 0
                               end as applied
                          from import as file
                          join job on job.kind = :kind and job.input ->> 'importId' = cast(file.id as text)
                         where file.status = 'RUNNING' and job.status in ('CANCELLED', 'FAILED')
                        """, Tuple.class)
                .setParameter("kind", ImportJob.KIND)
                .getResultList();
    }
}
