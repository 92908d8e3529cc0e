package org.huanjie.registration.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.voter.LockVoter;

/** Issues a certificate, and locks the registration at home: one per voter and election. */
@ApplicationScoped
class IssueCertificate {
    private final Certificates certificates;
    private final LockVoter lockVoter;
    private final Elections elections;
    private final Divisions divisions;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    IssueCertificate(
            Certificates certificates,
            LockVoter lockVoter,
            Elections elections,
            Divisions divisions,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.certificates = certificates;
        this.lockVoter = lockVoter;
        this.elections = elections;
        this.divisions = divisions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param target division whose committee it is addressed to: a county, a township or a unit
     * @throws Refusal 422 for an unknown voter or division, a target that is home, or once rolls are not corrected any more; 409
     *                 if one stands for the citizen in this election, the voter is removed, or has open findings
     */
    @Transactional
    Certificate issue(UUID voter, String target, Caller caller) {
        LockVoter.Locked locked = lockVoter.lock(voter, caller);
        requireElsewhere(locked.unit(), target);
        Election election = elections.open(locked.unit());
        LocalDate today = LocalDate.now(clock);
        requireInTime(election, today);
        if (certificates.stands(locked.citizenIndex())) {
            throw LockVoter.stands();
        }
        CertificateNumber number = certificates.next(locked.unit().substring(0, 9), election.code());
        Certificate certificate = Certificate.issue(
                Ids.next(), number, election.code(), locked, target, caller.sub(), today, election.electionDay());
        certificates.persistAndFlush(certificate);
        outbox.append(CertificateEvent.issued(certificate));
        audit.record(
                caller,
                "certificate-issued",
                "certificate",
                certificate.id(),
                certificate.home(),
                Map.of("voter", voter, "target", target));
        return certificate;
    }

    private void requireElsewhere(String unit, String target) {
        if (target.length() < 6 || !divisions.exists(target)) {
            throw Refusal.unprocessable("unknown-division", "没有这个行政区划", "targetDivision is not known")
                    .violation("targetDivision", "行政区划代码不存在");
        }
        if (unit.startsWith(target)) {
            throw Refusal.unprocessable("target-is-home", "选民已在该区划登记，不需要选民资格证明", "targetDivision has the voter's unit")
                    .violation("targetDivision", "选民已在该区划登记");
        }
    }

    /** What is used later could not change the rolls any more. */
    static void requireInTime(Election election, LocalDate today) {
        LocalDate last = election.lastCorrection();
        if (today.isAfter(last)) {
            String title = "选民名单的补正已于%s截止，本次选举不能再办理选民资格转移。".formatted(last);
            throw Refusal.broken(Certificate.SEPARATED, "corrections-closed", title, today + " is after " + last);
        }
    }
}
