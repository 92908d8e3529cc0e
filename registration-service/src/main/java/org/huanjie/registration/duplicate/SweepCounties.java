package org.huanjie.registration.duplicate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.huanjie.kit.schedule.DueAgain;

/** Looks through counties where somebody was entered since the last time: what two files, or a file and a desk, entered at once. */
@ApplicationScoped
class SweepCounties {
    private final EntityManager database;
    private final FindDuplicates find;

    SweepCounties(EntityManager database, FindDuplicates find) {
        this.database = database;
        this.find = find;
    }

    @DueAgain
    @Scheduled(
            every = "{huanjie.duplicate.sweep}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        QuarkusTransaction.requiringNew().call(this::due).forEach(find::sweep);
    }

    @SuppressWarnings("unchecked")
    private List<String> due() {
        return database.createNativeQuery("""
                        select total.county
                          from unit_total as total
                          left join duplicate_sweep as seen on seen.county = total.county
                         group by total.county, seen.places
                        having sum(total.places) > coalesce(seen.places, 0)
                         order by total.county
                        """).getResultList();
    }
}
