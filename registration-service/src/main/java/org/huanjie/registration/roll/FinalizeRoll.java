package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;

/** Makes a roll final: its count is the N that the turnout is measured on. From the last day of corrections on. */
@ApplicationScoped
class FinalizeRoll {
    static final Rule FREEZE = new Rule("R-66", "ROLL_FREEZE", "选举法 art. 45");

    private final Rolls rolls;
    private final Corrections corrections;
    private final Elections elections;
    private final EntityManager database;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    FinalizeRoll(
            Rolls rolls,
            Corrections corrections,
            Elections elections,
            EntityManager database,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.rolls = rolls;
        this.corrections = corrections;
        this.elections = elections;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Refusal 422 {@code finalization-too-early}; 409 while an objection is undecided, or a change waits that can
     *                 still be published, or the roll does not stand
     */
    @Transactional
    Roll freeze(UUID id, IfMatch seen, Caller caller) {
        rolls.ofCommittee(id, caller);
        Roll roll = rolls.locked(id, caller.scope());
        seen.require(roll.version());
        roll.requireStanding();
        whyNot(roll).ifPresent(refusal -> {
            throw refusal;
        });
        roll.freeze();
        outbox.append(RollEvent.Published.finalized(roll));
        audit.record(
                caller,
                "roll-finalized",
                "roll",
                id,
                roll.listed().division(),
                Map.of("count", roll.count(), "sha256", roll.sha256()));
        return roll;
    }

    /** What a caller is told that is in the way, Chinese; null for nothing. */
    String whyNotFinal(Roll roll) {
        if (roll.erasedAt() != null) {
            return "名单内容已按保存期限删除";
        }
        return switch (roll.status()) {
            case DRAFT -> "名单尚未公布";
            case SUPERSEDED -> "名单已有新的补正版本";
            case FINAL -> "名单已经定稿";
            case PUBLISHED -> whyNot(roll).map(Refusal::title).orElse(null);
        };
    }

    private Optional<Refusal> whyNot(Roll roll) {
        Election election = roll.under(elections.find(roll.election()).orElseThrow());
        LocalDate today = LocalDate.now(clock);
        LocalDate last = election.lastCorrection();
        if (today.isBefore(last)) {
            return Optional.of(Refusal.broken(
                    FREEZE,
                    "finalization-too-early",
                    "名单在补正截止日%s以前不能定稿。".formatted(last),
                    today + " is before " + last));
        }
        boolean correctable = roll.status() == Roll.Status.PUBLISHED && !today.isAfter(last);
        int waiting = correctable ? corrections.waiting(roll, election) : 0;
        if (waiting > 0) {
            return Optional.of(Refusal.conflict(
                    "changes-waiting", "尚有%d项变动未以补正公告公布".formatted(waiting), waiting + " change(s) wait"));
        }
        long undecided = undecided(roll.district());
        return undecided == 0
                ? Optional.empty()
                : Optional.of(Refusal.conflict(
                        "objections-open",
                        "尚有%d件申诉未作出决定".formatted(undecided),
                        undecided + " objection(s) are undecided"));
    }

    private long undecided(UUID district) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from objection where district = :district and status = 'RECEIVED'")
                        .setParameter("district", district)
                        .getSingleResult())
                .longValue();
    }
}
