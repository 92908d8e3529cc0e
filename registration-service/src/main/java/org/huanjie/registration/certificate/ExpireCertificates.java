package org.huanjie.registration.certificate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.schedule.DueAgain;

/** Certificates are for one election: what is still out after its day, or once it is closed, has expired. */
@ApplicationScoped
class ExpireCertificates {
    private static final int AT_ONCE = 200;

    private final Certificates certificates;
    private final EndCertificate end;
    private final Clock clock;

    ExpireCertificates(Certificates certificates, EndCertificate end, Clock clock) {
        this.certificates = certificates;
        this.end = end;
        this.clock = clock;
    }

    /** One transaction for each, so that no unit is locked for long; the rest comes with the next round. */
    @DueAgain
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> certificates.due(LocalDate.now(clock), AT_ONCE));
        due.forEach(end::expire);
    }
}
