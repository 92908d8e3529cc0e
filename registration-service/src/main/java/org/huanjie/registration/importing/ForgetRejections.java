package org.huanjie.registration.importing;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.schedule.DueAgain;

/**
 * Forgets the rows of files that were not taken once there has been time to mend them (个人信息保护法 art. 19: no longer than is
 * needed). How many there were, and why, the import goes on to say.
 */
@ApplicationScoped
class ForgetRejections {
    private final Imports imports;
    private final ForgetRows rows;
    private final Clock clock;
    private final Duration kept;

    ForgetRejections(
            Imports imports,
            ForgetRows rows,
            Clock clock,
            @ConfigProperty(name = "huanjie.import.keep-rejections") Duration kept) {
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
        this.kept = kept;
    }

    /** The import says first that they are gone, so that nobody takes half of them for all. */
    @DueAgain
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        Instant now = clock.instant();
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> imports.withRejectionsBefore(now.minus(kept)));
        for (UUID id : due) {
            QuarkusTransaction.requiringNew().run(() -> imports.findById(id).forgetRejections(now));
            int gone = rows.after(ForgetRows.Table.IMPORT_REJECTION, id, 0);
            Log.infof("rejected rows of import %s forgotten: %d", id, gone);
        }
    }
}
