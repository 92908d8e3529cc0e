package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Event;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.voter.Units;

/** Publishes a roll through its {@link PublicationGate}; by the committee of its level, by another person than drafted it. */
@ApplicationScoped
class PublishRoll {
    private final Rolls rolls;
    private final PublicationGate gate;
    private final Elections elections;
    private final Units units;
    private final Transfers transfers;
    private final CertifiedMoves moves;
    private final NextVersions versions;
    private final RollNotice notice;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final int chunk;

    PublishRoll(
            Rolls rolls,
            PublicationGate gate,
            Elections elections,
            Units units,
            Transfers transfers,
            CertifiedMoves moves,
            NextVersions versions,
            RollNotice notice,
            Outbox outbox,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "huanjie.roll.chunk") int chunk) {
        this.rolls = rolls;
        this.gate = gate;
        this.elections = elections;
        this.units = units;
        this.transfers = transfers;
        this.moves = moves;
        this.versions = versions;
        this.notice = notice;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.chunk = chunk;
    }

    /**
     * Publishes it, and in the same step the corrections of rolls whose voters an amendment of the districts, or a certificate,
     * moved to it.
     *
     * @throws Refusal as {@link Roll#publish} and {@link CorrectRoll#correct}; 403 for the other level's committee
     */
    @Transactional
    Roll publish(UUID id, Roll.Polling polling, String reason, IfMatch seen, Caller caller) {
        Roll roll = rolls.ofCommittee(id, caller);
        SortedSet<UUID> together = transfers.together(roll);
        units.lock(together.stream()
                .flatMap(each -> rolls.unitsOf(rolls.findById(each).district()).stream())
                .toList());
        together.forEach(each -> rolls.visible(each, caller.scope()));
        SortedSet<UUID> homes = moves.homes(together);
        SortedSet<UUID> all = new TreeSet<>(together);
        all.addAll(homes);
        SortedMap<UUID, Roll> locked = rolls.locked(all);
        seen.require(roll.version());
        moves.requireStill(homes, together);
        Election election = elections.find(roll.election()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        roll.publish(
                polling, reason, gate.findings(roll), today, election.objectionsUntil(today), clock.instant(), caller);
        rolls.flush();
        outbox.append(events(roll, caller));
        audit.record(
                caller,
                "roll-published",
                "roll",
                id,
                roll.listed().division(),
                Map.of("count", roll.count(), "sha256", roll.sha256()));
        together.remove(id);
        versions.write(
                together.stream().map(locked::get).toList(),
                homes.stream().map(locked::get).toList(),
                Set.of(id),
                caller);
        return roll;
    }

    private List<Event> events(Roll roll, Caller caller) {
        List<Event> events = new ArrayList<>(List.of(RollEvent.Published.of(roll)));
        int chunks = Math.max(1, (roll.count() + chunk - 1) / chunk);
        for (int i = 1; i <= chunks; i++) {
            List<RollEvent.Entry> entries = rolls.entries(roll.id(), (i - 1) * chunk, chunk).stream()
                    .map(PublishRoll::entry)
                    .toList();
            events.add(RollEvent.Entries.of(roll, i, chunks, entries, List.of()));
        }
        events.add(notice.publish(roll, caller.sub()));
        return events;
    }

    private static RollEvent.Entry entry(Tuple row) {
        return new RollEvent.Entry(row.get("voter", UUID.class), row.get("serial", Integer.class));
    }
}
