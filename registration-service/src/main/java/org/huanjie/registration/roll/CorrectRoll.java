package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.huanjie.registration.voter.Units;

/**
 * Publishes what waits as the roll's next version with its notice (补正公告): whoever is added, removed or corrected is named
 * there, serials stay, the numbers follow from the version before. Rolls whose voters an amendment of the
 * districts moved to this one, or from it, are corrected in the same step, see {@link Transfers}; so are those that give up
 * voters to it by certificate, see {@link CertifiedMoves}.
 */
@ApplicationScoped
class CorrectRoll {
    static final Rule CORRECTION = new Rule("R-65", "ROLL_CORRECTION", "选举法 art. 28");
    static final Rule SERIALS = new Rule("R-68", "ROLL_STABLE_SERIAL", "practice");

    private final Rolls rolls;
    private final Corrections corrections;
    private final Transfers transfers;
    private final CertifiedMoves moves;
    private final NextVersions versions;
    private final Elections elections;
    private final Units units;
    private final Clock clock;

    CorrectRoll(
            Rolls rolls,
            Corrections corrections,
            Transfers transfers,
            CertifiedMoves moves,
            NextVersions versions,
            Elections elections,
            Units units,
            Clock clock) {
        this.rolls = rolls;
        this.corrections = corrections;
        this.transfers = transfers;
        this.moves = moves;
        this.versions = versions;
        this.elections = elections;
        this.units = units;
        this.clock = clock;
    }

    /** @param also next versions of the rolls that were corrected in the same step */
    record Corrected(Roll next, List<UUID> also) {}

    /**
     * @throws Refusal 403 for the other level's committee; 409 if it does not stand, nothing waits, a changed plan is not whole
     *                 here yet, or the caller entered a change that nobody else has looked at; 422 after the last day of
     *                 corrections
     */
    @Transactional
    Corrected correct(UUID id, IfMatch seen, Caller caller) {
        Roll roll = rolls.ofCommittee(id, caller);
        SortedSet<UUID> together = transfers.together(roll);
        units.lock(touched(together));
        together.forEach(each -> rolls.visible(each, caller.scope()));
        SortedSet<UUID> homes = roll.status() == Roll.Status.FINAL ? new TreeSet<>() : moves.homes(together);
        SortedSet<UUID> all = new TreeSet<>(together);
        all.addAll(homes);
        SortedMap<UUID, Roll> locked = rolls.locked(all);
        List<Roll> standing = together.stream().map(locked::get).toList();
        seen.require(roll.version());
        standing.forEach(Roll::requireStanding);
        Election election = roll.under(elections.find(roll.election()).orElseThrow());
        if (roll.status() == Roll.Status.PUBLISHED) {
            requireInTime(election, LocalDate.now(clock));
        }
        if (!homes.isEmpty()) {
            moves.requireStill(homes, together);
        }
        List<Roll> next =
                versions.write(standing, homes.stream().map(locked::get).toList(), Set.of(), caller);
        return new Corrected(
                next.get(standing.indexOf(roll)),
                next.stream()
                        .filter(each -> !each.previous().equals(id))
                        .map(Roll::id)
                        .toList());
    }

    private TreeSet<String> touched(SortedSet<UUID> together) {
        TreeSet<String> touched = new TreeSet<>();
        together.forEach(each -> {
            touched.addAll(rolls.unitsOf(rolls.findById(each).district()));
            touched.addAll(corrections.unitsOfEntries(each));
        });
        return touched;
    }

    private static void requireInTime(Election election, LocalDate today) {
        LocalDate last = election.lastCorrection();
        if (today.isAfter(last)) {
            String title = "补正应当在%s以前公布，已超过时限。".formatted(last);
            throw Refusal.broken(CORRECTION, "corrections-closed", title, today + " is after " + last);
        }
    }
}
