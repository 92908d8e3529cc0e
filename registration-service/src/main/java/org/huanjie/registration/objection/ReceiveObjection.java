package org.huanjie.registration.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.roll.PublishedRolls;
import org.huanjie.registration.voter.Voters;

/** Receives an objection within its time, and says until when the committee has to decide. */
@ApplicationScoped
class ReceiveObjection {
    /** @param voter the registration it is about, where there is one */
    record Form(UUID roll, Objection.Kind kind, UUID voter, Objections.Content content, LocalDate receivedOn) {}

    private final Objections objections;
    private final PublishedRolls rolls;
    private final Voters voters;
    private final Elections elections;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ReceiveObjection(
            Objections objections,
            PublishedRolls rolls,
            Voters voters,
            Elections elections,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.objections = objections;
        this.rolls = rolls;
        this.voters = voters;
        this.elections = elections;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 422 {@code unknown-roll}, {@code unknown-voter}, {@code objection-window-closed} */
    @Transactional
    Objection receive(Form form, Caller caller) {
        PublishedRolls.PublishedRoll roll = rolls.find(form.roll(), caller.scope())
                .orElseThrow(() -> Refusal.unprocessable(
                                "unknown-roll", "没有这份已公布的名单", "no published roll of the caller's scope")
                        .violation("roll", "没有这份已公布的名单"));
        requireKnown(form.voter(), voters, caller.scope());
        Election election = elections.find(roll.election()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        Objection objection = Objection.receive(
                roll,
                form.kind(),
                form.voter(),
                objections.seal(form.content()),
                form.receivedOn(),
                election.decideBy(form.receivedOn()),
                today,
                caller.sub());
        objections.persistAndFlush(objection);
        outbox.append(ObjectionEvent.received(objection, today));
        audit.record(
                caller,
                "objection-received",
                "objection",
                objection.id(),
                objection.contested().division(),
                Map.of("roll", roll.id(), "kind", form.kind(), "decideBy", objection.decideBy()));
        return objection;
    }

    static void requireKnown(UUID voter, Voters voters, Scope scope) {
        if (voter == null) {
            return;
        }
        try {
            voters.visible(voter, scope);
        } catch (Refusal unknown) {
            throw Refusal.unprocessable("unknown-voter", "没有这名选民", "no voter of the caller's scope")
                    .violation("voter", "没有这名选民");
        }
    }
}
