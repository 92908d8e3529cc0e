package org.huanjie.registration.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.voter.AdjustVoter;
import org.huanjie.registration.voter.Proof;
import org.huanjie.registration.voter.RemovalReason;
import org.huanjie.registration.voter.RestorationReason;
import org.huanjie.registration.voter.Voter;
import org.huanjie.registration.voter.Voters;

/**
 * Decides objections, keeps suits and judgments. One that is upheld changes the registration it is about at once; the roll
 * follows by its correction notice. A citizen who was never registered is registered by the desk.
 */
@ApplicationScoped
class SettleObjection {
    private final Objections objections;
    private final AdjustVoter adjust;
    private final Voters voters;
    private final Elections elections;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    SettleObjection(
            Objections objections,
            AdjustVoter adjust,
            Voters voters,
            Elections elections,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.objections = objections;
        this.adjust = adjust;
        this.voters = voters;
        this.elections = elections;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 for another level's committee, 409 for the one who received it or if it is decided */
    @Transactional
    Objection decide(UUID id, Objection.Outcome outcome, String reasons, UUID voter, IfMatch seen, Caller caller) {
        Objection objection = objections.locked(id, caller.scope());
        if (!caller.has(objection.contested().level().committee())) {
            throw Refusal.forbidden(
                    "decided by " + objection.contested().level().committee());
        }
        seen.require(objection.version());
        ReceiveObjection.requireKnown(voter, voters, caller.scope());
        LocalDate today = LocalDate.now(clock);
        objection.decide(outcome, objections.sealReasons(reasons), voter, today, caller);
        AdjustVoter.Hands both = new AdjustVoter.Hands(objection.receivedBy(), caller.sub(), clock.instant());
        carryOut(objection, outcome, both, caller);
        tell(objection, "objection-decided", Map.of("outcome", outcome, "late", objection.late(today)), caller);
        return objection;
    }

    @Transactional
    Objection sue(UUID id, LocalDate filedOn, String court, IfMatch seen, Caller caller) {
        Objection objection = objections.locked(id, caller.scope());
        seen.require(objection.version());
        objection.sue(filedOn, court, LocalDate.now(clock), election(objection));
        tell(objection, "lawsuit-recorded", Map.of("filedOn", filedOn), caller);
        return objection;
    }

    /** What the court orders waits for the correction notice as the second look. */
    @Transactional
    Objection judge(
            UUID id,
            LocalDate on,
            Objection.Outcome outcome,
            String document,
            UUID voter,
            IfMatch seen,
            Caller caller) {
        Objection objection = objections.locked(id, caller.scope());
        seen.require(objection.version());
        ReceiveObjection.requireKnown(voter, voters, caller.scope());
        objection.judge(on, outcome, document, voter, LocalDate.now(clock), election(objection));
        carryOut(objection, outcome, new AdjustVoter.Hands(caller.sub(), null, null), caller);
        tell(objection, "judgment-recorded", Map.of("outcome", outcome), caller);
        return objection;
    }

    private Election election(Objection objection) {
        return elections.find(objection.contested().election()).orElseThrow();
    }

    private void carryOut(Objection objection, Objection.Outcome outcome, AdjustVoter.Hands hands, Caller caller) {
        if (objection.voter() == null) {
            return;
        }
        Voter voter = voters.findById(objection.voter());
        LocalDate today = LocalDate.now(clock);
        String judgment = objection.lawsuit().map(Lawsuit::judgmentDocument).orElse(null);
        Proof proof = new Proof("申诉 " + objection.id(), null, null, judgment);
        if (outcome == Objection.Outcome.UPHELD_REMOVE && voter.live()) {
            adjust.remove(
                    voter.id(), RemovalReason.ERROR_CORRECTED, today, proof, IfMatch.ifGiven(null), hands, caller);
        } else if (outcome == Objection.Outcome.UPHELD_ADD && !voter.live()) {
            adjust.restore(
                    voter.id(), RestorationReason.ERROR_CORRECTED, today, proof, IfMatch.ifGiven(null), hands, caller);
        }
    }

    private void tell(Objection objection, String action, Map<String, ?> detail, Caller caller) {
        objections.flush();
        outbox.append(ObjectionEvent.decided(objection, LocalDate.now(clock)));
        audit.record(
                caller,
                action,
                "objection",
                objection.id(),
                objection.contested().division(),
                detail);
    }
}
