package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Event;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.district.Districts;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;

/**
 * Writes the next versions of rolls with their notices: one, or several that exchange voters. All give way before the first of
 * them is entered, so that a voter who goes from one to another is on neither meanwhile and on one in the end.
 */
@ApplicationScoped
class NextVersions {
    private final Rolls rolls;
    private final Corrections corrections;
    private final Districts districts;
    private final Elections elections;
    private final CorrectionNotice notice;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final int chunk;

    NextVersions(
            Rolls rolls,
            Corrections corrections,
            Districts districts,
            Elections elections,
            CorrectionNotice notice,
            Outbox outbox,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "huanjie.roll.chunk") int chunk) {
        this.rolls = rolls;
        this.corrections = corrections;
        this.districts = districts;
        this.elections = elections;
        this.notice = notice;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.chunk = chunk;
    }

    /**
     * @param old      locked rolls that stand
     * @param homes    locked rolls that give up voters to them by certificate, and change in nothing else
     * @param joined   rolls just published that take voters from them
     * @return the next version of each, of the homes last
     * @throws Refusal 409 if nothing waits for one of them, or the caller entered a change that nobody else has looked at
     */
    List<Roll> write(List<Roll> old, List<Roll> homes, Set<UUID> joined, Caller caller) {
        Map<Roll, Roll> next = new LinkedHashMap<>();
        Stream.concat(old.stream(), homes.stream()).forEach(roll -> next.put(roll, successor(roll, caller)));
        Set<UUID> takers = new TreeSet<>(joined); // homes give up, and take nobody in
        old.forEach(roll -> takers.add(next.get(roll).id()));
        next.forEach((before, after) -> enter(before, after, takers, homes.contains(before), caller));
        next.forEach((before, after) -> settle(before, after, caller));
        List<Roll> exchange = new ArrayList<>(old.stream().map(next::get).toList());
        joined.forEach(roll -> exchange.add(rolls.findById(roll)));
        Set<UUID> together = new TreeSet<>(joined);
        next.values().forEach(roll -> together.add(roll.id()));
        next.forEach((before, after) ->
                tell(before, after, homes.contains(before) ? List.of() : exchange, together, caller));
        return List.copyOf(next.values());
    }

    private Election election(Roll roll) {
        return roll.under(elections.find(roll.election()).orElseThrow());
    }

    private Roll successor(Roll roll, Caller caller) {
        ListedDistrict place =
                districts.now(roll.district()).map(ListedDistrict::of).orElseGet(roll::listed);
        Roll next = roll.correct(
                Ids.next(), place, election(roll).electionDay(), LocalDate.now(clock), clock.instant(), caller.sub());
        rolls.persistAndFlush(next);
        return next;
    }

    private void enter(Roll old, Roll next, Collection<UUID> together, boolean home, Caller caller) {
        if (corrections.enter(old, next, election(old), together, home) == 0) {
            throw next.status() == Roll.Status.FINAL
                    ? Refusal.conflict("roll-final", "名单已经定稿，只依人民法院判决补正", "only a court's order corrects a final roll")
                    : Refusal.conflict("nothing-to-correct", "没有需要补正的事项", "no change waits");
        }
        if (corrections.enteredBy(next.id(), caller.sub())) {
            throw Refusal.conflict(
                    "same-person", "经办人与决定人不能是同一人", "whoever publishes a correction has not entered its changes");
        }
    }

    private void settle(Roll old, Roll next, Caller caller) {
        corrections.copyEntries(old.id(), next.id());
        corrections.approve(next.id(), caller.sub());
        int highest = corrections.of(next.id()).stream()
                .mapToInt(Corrections.Row::serial)
                .max()
                .orElse(0);
        next.corrected(
                Arithmetic.of(old.count(), corrections.grounds(next.id())),
                Math.max(old.lastSerial(), highest),
                rolls.hash(next.id()));
    }

    /** @param exchange rolls that an amendment of the districts changes in the same step, which the notice names */
    private void tell(Roll old, Roll next, List<Roll> exchange, Collection<UUID> together, Caller caller) {
        List<Roll> others = exchange.stream().filter(roll -> roll != next).toList();
        outbox.append(events(next, others, caller));
        audit.record(
                caller,
                "roll-corrected",
                "roll",
                next.id(),
                next.listed().division(),
                Map.of(
                        "corrects",
                        old.id(),
                        "count",
                        next.count(),
                        "sha256",
                        next.sha256(),
                        "together",
                        together.stream()
                                .filter(roll -> !roll.equals(next.id()))
                                .toList()));
    }

    private List<Event> events(Roll next, List<Roll> others, Caller caller) {
        List<Corrections.Row> changes = corrections.of(next.id());
        List<RollEvent.Entry> added = of(changes, "ADD")
                .map(change -> new RollEvent.Entry(change.voter(), change.serial()))
                .toList();
        List<UUID> removed = of(changes, "REMOVE").map(Corrections.Row::voter).toList();
        List<Event> events = new ArrayList<>(List.of(RollEvent.Published.corrected(next)));
        int chunks = Math.max(1, (Math.max(added.size(), removed.size()) + chunk - 1) / chunk);
        for (int i = 1; i <= chunks; i++) {
            events.add(RollEvent.Entries.of(next, i, chunks, part(added, i), part(removed, i)));
        }
        if (next.status() == Roll.Status.FINAL) {
            events.add(RollEvent.Published.finalized(next));
        }
        List<Integer> numbers =
                others.stream().map(roll -> roll.listed().districtNumber()).toList();
        events.add(notice.publish(next, changes, numbers, caller.sub()));
        return events;
    }

    private static Stream<Corrections.Row> of(List<Corrections.Row> changes, String action) {
        return changes.stream().filter(change -> change.action().equals(action));
    }

    private <T> List<T> part(List<T> all, int number) {
        int from = Math.min(all.size(), (number - 1) * chunk);
        return all.subList(from, Math.min(all.size(), from + chunk));
    }
}
