package org.huanjie.registration.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.voter.AdjustVoter;
import org.huanjie.registration.voter.Proof;
import org.huanjie.registration.voter.RelocateVoter;
import org.huanjie.registration.voter.RemovalReason;
import org.huanjie.registration.voter.Voter;
import org.huanjie.registration.voter.Voters;

/**
 * Settles a duplicate in one transaction. Of a file's row: the first registration stays, or the citizen's one registration moves
 * to the second place. Of two live registrations: the other one is cancelled ({@code DUPLICATE_CANCELLED}), which a second person
 * reviews and a published roll follows by its correction, like any removal; or both stay, being two citizens.
 */
@ApplicationScoped
class ResolveDuplicate {
    private static final int COUNTY = 6;

    private final Duplicates duplicates;
    private final Voters voters;
    private final RelocateVoter relocate;
    private final AdjustVoter adjust;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ResolveDuplicate(
            Duplicates duplicates,
            Voters voters,
            RelocateVoter relocate,
            AdjustVoter adjust,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.duplicates = duplicates;
        this.voters = voters;
        this.relocate = relocate;
        this.adjust = adjust;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 for a township where one of the units is another's; that is the county office's matter */
    @Transactional
    Duplicate resolve(UUID id, Duplicate.Decision decision, String reason, IfMatch seen, Caller caller) {
        Duplicate duplicate = duplicates.locked(id, caller.scope());
        seen.require(duplicate.version());
        boolean first = caller.scope().covers(duplicate.firstUnit());
        boolean both = first && caller.scope().covers(duplicate.secondUnit());
        if (!both && !caller.has(Role.COUNTY_OFFICE)) {
            throw Refusal.forbidden("between townships the county's office decides");
        }
        String county = (first ? duplicate.firstUnit() : duplicate.secondUnit()).substring(0, COUNTY);
        boolean settled = duplicate.resolve(decision, reason, both, county, caller.sub(), clock.instant());
        if (settled) {
            outbox.append(DuplicateResolved.of(duplicate));
            carryOut(duplicate, caller);
        }
        audit.record(
                caller,
                settled ? "duplicate-resolved" : "duplicate-proposed",
                "duplicate",
                id,
                duplicate.firstUnit(),
                Map.of("decision", decision));
        return duplicate;
    }

    private void carryOut(Duplicate duplicate, Caller caller) {
        if (duplicate.secondVoter() == null) {
            if (duplicate.decision() == Duplicate.Decision.KEEP_SECOND) {
                relocate.relocate(duplicate.firstVoter(), duplicate.secondPlace(), caller);
            }
        } else if (duplicate.decision() != Duplicate.Decision.KEEP_BOTH) {
            boolean keepsFirst = duplicate.decision() == Duplicate.Decision.KEEP_FIRST;
            cancel(keepsFirst ? duplicate.secondVoter() : duplicate.firstVoter(), duplicate, caller);
        }
    }

    /** Also the other county's registration: both offices have said so. */
    private void cancel(UUID id, Duplicate duplicate, Caller caller) {
        Voter voter = voters.findById(id);
        if (voter.live()) {
            Caller there = new Caller.Recorded(caller.sub(), caller.name(), caller.roles(), voter.unit(), List.of());
            adjust.remove(
                    id,
                    RemovalReason.DUPLICATE_CANCELLED,
                    LocalDate.now(clock),
                    new Proof("重登处理：" + duplicate.reason(), null, null, null),
                    IfMatch.ifGiven(null),
                    new AdjustVoter.Hands(caller.sub(), null, null),
                    there);
        }
    }
}
