package org.huanjie.registration.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.duplicate.SettleByMove;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.voter.MoveVoter;
import org.huanjie.registration.voter.Units;
import org.huanjie.registration.voter.Voters;

/** Registers the holder at the target and ends the registration at home, in one transaction. */
@ApplicationScoped
class UseCertificate {
    private final Certificates certificates;
    private final Voters voters;
    private final Units units;
    private final MoveVoter move;
    private final SettleByMove duplicates;
    private final Elections elections;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    UseCertificate(
            Certificates certificates,
            Voters voters,
            Units units,
            MoveVoter move,
            SettleByMove duplicates,
            Elections elections,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.certificates = certificates;
        this.voters = voters;
        this.units = units;
        this.move = move;
        this.duplicates = duplicates;
        this.elections = elections;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param number what stands on the paper that was shown; null where the desk has it by its id
     * @throws Refusal 403 for the office at home; 409 if it has ended; 422 for another number, a unit outside of the target or
     *                 of the caller's scope, who is not the holder, not of age there, or once rolls are not corrected any more
     */
    @Transactional
    Certificate use(UUID id, String number, MoveVoter.Arrival to, IfMatch seen, Caller caller) {
        Certificate certificate = certificates.visible(id, caller.scope());
        requireTarget(certificate, caller);
        units.lock(List.of(voters.findById(certificate.voter()).unit(), to.unit()));
        certificates.lock(certificate);
        seen.require(certificate.version());
        certificate.requireOut();
        if (number != null && !number.equals(certificate.number())) {
            throw Refusal.unprocessable("certificate-differs", "编号与该选民资格证明不符", "certificate is another number")
                    .violation("certificate", "编号与该选民资格证明不符");
        }
        if (!to.unit().startsWith(certificate.target())) {
            throw Refusal.unprocessable("unit-not-of-target", "该选民资格证明不是开往这里的", "unit is outside of the target")
                    .violation("unit", "不在选民资格证明写明的区划内");
        }
        Election election = elections.open(to.unit());
        LocalDate today = LocalDate.now(clock);
        IssueCertificate.requireInTime(election, today);
        UUID registered = move.move(
                certificate.voter(),
                to,
                new MoveVoter.Paper(certificate.number(), certificate.issuedBy(), today),
                election,
                caller);
        certificate.use(registered, to.unit(), caller.sub(), today);
        certificates.flush();
        duplicates.settle(certificate.voter(), to.unit(), caller.sub());
        outbox.append(CertificateEvent.used(certificate, election.code()));
        audit.record(
                caller,
                "certificate-used",
                "certificate",
                id,
                to.unit(),
                Map.of("voter", certificate.voter(), "registered", registered));
        return certificate;
    }

    /** Who may see it as the one it is addressed to. */
    static void requireTarget(Certificate certificate, Caller caller) {
        boolean addressed = caller.scope().covers(certificate.target())
                || Certificates.above(caller.scope()).contains(certificate.target());
        if (!addressed) {
            throw Refusal.forbidden("that is done where the certificate is addressed to");
        }
    }
}
