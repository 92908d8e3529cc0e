package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Event;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.voter.Units;

/**
 * Publishes what waits as the roll's next version with its notice (补正公告): whoever is added, removed or corrected is named
 * there, serials stay, the numbers follow from the version before.
 */
@ApplicationScoped
class CorrectRoll {
    static final Rule CORRECTION = new Rule("R-65", "ROLL_CORRECTION", "选举法 art. 28");
    static final Rule SERIALS = new Rule("R-68", "ROLL_STABLE_SERIAL", "practice");

    private final Rolls rolls;
    private final Corrections corrections;
    private final Elections elections;
    private final Units units;
    private final CorrectionNotice notice;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final int chunk;

    CorrectRoll(
            Rolls rolls,
            Corrections corrections,
            Elections elections,
            Units units,
            CorrectionNotice notice,
            Outbox outbox,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "huanjie.roll.chunk") int chunk) {
        this.rolls = rolls;
        this.corrections = corrections;
        this.elections = elections;
        this.units = units;
        this.notice = notice;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.chunk = chunk;
    }

    /**
     * @return the next version
     * @throws Refusal 403 for the other level's committee; 409 if it does not stand, nothing waits, or the caller entered a
     *                 change that nobody else has looked at; 422 after the last day of corrections
     */
    @Transactional
    Roll correct(UUID id, IfMatch seen, Caller caller) {
        Roll roll = rolls.ofCommittee(id, caller);
        TreeSet<String> touched = new TreeSet<>(rolls.unitsOf(roll.district()));
        touched.addAll(corrections.unitsOfEntries(id));
        units.lock(touched);
        roll = rolls.locked(id, caller.scope());
        seen.require(roll.version());
        roll.requireStanding();
        Election election = elections.find(roll.election()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        if (roll.status() == Roll.Status.PUBLISHED) {
            requireInTime(election, today);
        }
        Roll next = next(roll, election, today, caller);
        outbox.append(events(next, caller));
        audit.record(
                caller,
                "roll-corrected",
                "roll",
                next.id(),
                next.listed().division(),
                Map.of("corrects", id, "count", next.count(), "sha256", next.sha256()));
        return next;
    }

    private static void requireInTime(Election election, LocalDate today) {
        LocalDate last = election.lastCorrection();
        if (today.isAfter(last)) {
            String title = "补正应当在%s以前公布，已超过时限。".formatted(last);
            throw Refusal.broken(CORRECTION, "corrections-closed", title, today + " is after " + last);
        }
    }

    private Roll next(Roll roll, Election election, LocalDate today, Caller caller) {
        UUID nextId = Ids.next();
        Roll next = roll.correct(nextId, election.electionDay(), today, clock.instant(), caller.sub());
        rolls.persistAndFlush(next);
        if (corrections.enter(roll, next, election) == 0) {
            throw next.status() == Roll.Status.FINAL
                    ? Refusal.conflict("roll-final", "名单已经定稿，只依人民法院判决补正", "only a court's order corrects a final roll")
                    : Refusal.conflict("nothing-to-correct", "没有需要补正的事项", "no change waits");
        }
        if (corrections.enteredBy(nextId, caller.sub())) {
            throw Refusal.conflict(
                    "same-person", "经办人与决定人不能是同一人", "whoever publishes a correction has not entered its changes");
        }
        corrections.copyEntries(roll.id(), nextId);
        corrections.approve(nextId, caller.sub());
        int highest = corrections.of(nextId).stream()
                .mapToInt(Corrections.Row::serial)
                .max()
                .orElse(0);
        next.corrected(
                Arithmetic.of(roll.count(), corrections.grounds(nextId)),
                Math.max(roll.lastSerial(), highest),
                rolls.hash(nextId));
        return next;
    }

    private List<Event> events(Roll next, Caller caller) {
        List<Corrections.Row> changes = corrections.of(next.id());
        List<RollEvent.Entry> added = changes.stream()
                .filter(change -> change.action().equals("ADD"))
                .map(change -> new RollEvent.Entry(change.voter(), change.serial()))
                .toList();
        List<UUID> removed = changes.stream()
                .filter(change -> change.action().equals("REMOVE"))
                .map(Corrections.Row::voter)
                .toList();
        List<Event> events = new ArrayList<>(List.of(RollEvent.Published.corrected(next)));
        int chunks = Math.max(1, (Math.max(added.size(), removed.size()) + chunk - 1) / chunk);
        for (int i = 1; i <= chunks; i++) {
            events.add(RollEvent.Entries.of(next, i, chunks, part(added, i), part(removed, i)));
        }
        if (next.status() == Roll.Status.FINAL) {
            events.add(RollEvent.Published.finalized(next));
        }
        events.add(notice.publish(next, changes, caller.sub()));
        return events;
    }

    private <T> List<T> part(List<T> all, int number) {
        int from = Math.min(all.size(), (number - 1) * chunk);
        return all.subList(from, Math.min(all.size(), from + chunk));
    }
}
