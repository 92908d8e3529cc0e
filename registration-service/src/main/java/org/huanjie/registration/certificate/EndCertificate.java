package org.huanjie.registration.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.voter.LockVoter;
import org.huanjie.registration.voter.LockedVoterRemoved;
import org.huanjie.registration.voter.Units;
import org.huanjie.registration.voter.Voters;

/** Ends a certificate that nobody used: the registration at home is free again. */
@ApplicationScoped
class EndCertificate {
    /** Who answers for what time does. */
    private static final Caller CALENDAR = new Caller.Recorded("calendar", "选举日历", Set.of(), "", List.of());

    private final Certificates certificates;
    private final Voters voters;
    private final Units units;
    private final LockVoter lockVoter;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    EndCertificate(
            Certificates certificates,
            Voters voters,
            Units units,
            LockVoter lockVoter,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.certificates = certificates;
        this.voters = voters;
        this.units = units;
        this.lockVoter = lockVoter;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** The holder gives it back, at either desk. */
    @Transactional
    Certificate giveBack(UUID id, IfMatch seen, Caller caller) {
        Certificate certificate = locked(certificates.visible(id, caller.scope()), seen);
        return end(certificate, Certificate.Status.RETURNED, null, caller);
    }

    /** The target does not register the holder. @throws Refusal 403 for the office at home */
    @Transactional
    Certificate refuse(UUID id, String reason, IfMatch seen, Caller caller) {
        Certificate certificate = certificates.visible(id, caller.scope());
        UseCertificate.requireTarget(certificate, caller);
        return end(locked(certificate, seen), Certificate.Status.REFUSED, reason, caller);
    }

    /** Home takes it back, as where it is lost. @throws Refusal 403 for the office at the target */
    @Transactional
    Certificate revoke(UUID id, String reason, IfMatch seen, Caller caller) {
        Certificate certificate = certificates.visible(id, caller.scope());
        if (!caller.scope().covers(certificate.home())) {
            throw Refusal.forbidden("that is done where the certificate was issued");
        }
        return end(locked(certificate, seen), Certificate.Status.VOID, reason, caller);
    }

    /** The election day has passed, or the election is closed; nothing where somebody else was faster. */
    @Transactional
    void expire(UUID id) {
        Certificate certificate = certificates.findById(id);
        units.lock(List.of(voters.findById(certificate.voter()).unit()));
        certificates.lock(certificate);
        if (certificate.status() == Certificate.Status.ISSUED) {
            end(certificate, Certificate.Status.EXPIRED, null, CALENDAR);
        }
    }

    /** Whoever is removed has no certificate; the registration is not freed by that. In the removal's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void voidWith(@Observes LockedVoterRemoved removed) {
        certificates.out(removed.voter()).ifPresent(certificate -> {
            certificates.lock(certificate);
            certificate.end(Certificate.Status.VOID, "选民已除名", removed.by().sub(), LocalDate.now(clock));
            tell(certificate, removed.by());
        });
    }

    private Certificate locked(Certificate certificate, IfMatch seen) {
        units.lock(List.of(voters.findById(certificate.voter()).unit()));
        certificates.lock(certificate);
        seen.require(certificate.version());
        return certificate;
    }

    private Certificate end(Certificate certificate, Certificate.Status how, String reason, Caller caller) {
        certificate.end(how, reason, caller.sub(), LocalDate.now(clock));
        lockVoter.unlock(certificate.voter(), caller.sub());
        tell(certificate, caller);
        return certificate;
    }

    private void tell(Certificate certificate, Caller by) {
        certificates.flush();
        outbox.append(CertificateEvent.ended(certificate));
        audit.record(
                by,
                "certificate-ended",
                "certificate",
                certificate.id(),
                certificate.home(),
                Map.of("voter", certificate.voter(), "how", certificate.status()));
    }
}
