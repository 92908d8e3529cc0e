package org.huanjie.registration.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;

/**
 * Removes registrations and puts them back (选民增减). It takes effect at once and waits for a second person: the review, or,
 * once the roll is published, the correction notice; until then the published roll stays as it is.
 */
@ApplicationScoped
public class AdjustVoter {
    private final Voters voters;
    private final Units units;
    private final RegisterVoter register;
    private final Elections elections;
    private final Adjustments adjustments;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Event<LockedVoterRemoved> lockedRemoved;

    AdjustVoter(
            Voters voters,
            Units units,
            RegisterVoter register,
            Elections elections,
            Adjustments adjustments,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Event<LockedVoterRemoved> lockedRemoved) {
        this.voters = voters;
        this.units = units;
        this.register = register;
        this.elections = elections;
        this.adjustments = adjustments;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.lockedRemoved = lockedRemoved;
    }

    /**
     * Who answers for it.
     *
     * @param enteredBy  the first person
     * @param approvedBy the second, where one has looked at it already; else null, as is the time
     */
    public record Hands(String enteredBy, String approvedBy, Instant approvedAt) {}

    /** @throws Refusal 422 if the ground lacks what the law asks for or lies in the future; 409 if it is removed already */
    @Transactional
    public Voter remove(
            UUID id, RemovalReason reason, LocalDate on, Proof proof, IfMatch seen, Hands hands, Caller caller) {
        reason.requireProof(proof);
        requirePast(on);
        Voter voter = locked(id, seen, caller.scope());
        if (voter.standing().status() == Voter.Status.LOCKED_BY_CERTIFICATE) {
            lockedRemoved.fire(new LockedVoterRemoved(id, caller.recorded()));
        }
        voter.remove(reason, on, hands);
        if (!reason.bars()) {
            voters.release(voter);
        }
        adjustments.settleProposal(voter.id(), hands.enteredBy());
        outbox.append(VoterEvent.removed(voter, voter.version() + 1, day(voter)));
        adjustments.record(voter, Adjustments.Kind.REMOVAL, reason.name(), on, proof, hands);
        voters.note(voter, hands.enteredBy(), "removed", Map.of("reason", reason));
        audit.record(caller, "voter-removed", "voter", id, voter.unit(), Map.of("reason", reason));
        return voter;
    }

    /**
     * @throws Refusal 422 if the reason does not undo the removal, begins after the election day, or the citizen is not of age;
     *                 409 if it is not removed, or the citizen is registered elsewhere by now
     */
    @Transactional
    public Voter restore(
            UUID id, RestorationReason reason, LocalDate on, Proof proof, IfMatch seen, Hands hands, Caller caller) {
        Voter voter = locked(id, seen, caller.scope());
        voter.standing().requireRemoved();
        reason.requireUndoes(voter.standing().removedFor());
        LocalDate day = day(voter);
        if (on.isAfter(day)) {
            throw Refusal.broken(
                            RemovalReason.Rules.DEPRIVED,
                            "rule-violated",
                            "至选举日尚未恢复选举权利",
                            "the right is back on " + on + ", after " + day)
                    .violation("on", "至选举日尚未恢复选举权利");
        }
        RegistrationRules.ofAge(voter.birthDate(), day);
        if (!voters.holds(voter) && !voters.claim(voter.citizenIndex(), voter.id(), voter.unit())) {
            throw register.registered(voters.liveUnit(voter.citizenIndex()), caller.scope());
        }
        voter.restore(reason, hands);
        outbox.append(VoterEvent.changed(voter, voter.version() + 1, day));
        adjustments.record(voter, Adjustments.Kind.RESTORATION, reason.name(), on, proof, hands);
        voters.note(voter, hands.enteredBy(), "restored", Map.of("reason", reason));
        audit.record(caller, "voter-restored", "voter", id, voter.unit(), Map.of("reason", reason));
        return voter;
    }

    private Voter locked(UUID id, IfMatch seen, Scope scope) {
        Voter voter = voters.visible(id, scope);
        units.lock(List.of(voter.unit()));
        voters.getEntityManager().refresh(voter);
        seen.require(voter.version());
        return voter;
    }

    private void requirePast(LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) {
            throw Refusal.broken(RemovalReason.Rules.REMOVE, "rule-violated", "变动日期不能晚于今天", on + " is after " + today)
                    .violation("on", "变动日期不能晚于今天");
        }
    }

    /** The day that ages and rights are measured on. */
    private LocalDate day(Voter voter) {
        return elections.openIn(voter.unit()).map(Election::electionDay).orElse(LocalDate.now(clock));
    }
}
