package org.huanjie.kit.audit;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.huanjie.kit.schedule.DueAgain;

/** Seals what was committed, every other second. */
@ApplicationScoped
class AuditSealer {
    private final AuditChain chain;

    AuditSealer(AuditChain chain) {
        this.chain = chain;
    }

    @DueAgain
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void seal() throws SQLException {
        while (chain.seal() > 0) {
            Log.debug("audit rows sealed");
        }
    }
}
