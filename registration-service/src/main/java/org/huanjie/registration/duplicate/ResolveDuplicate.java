package org.huanjie.registration.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.voter.RelocateVoter;

/** Settles a duplicate: the first registration stays, or the citizen's one registration moves to the second place. */
@ApplicationScoped
class ResolveDuplicate {
    private final Duplicates duplicates;
    private final RelocateVoter relocate;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ResolveDuplicate(Duplicates duplicates, RelocateVoter relocate, Outbox outbox, Audit audit, Clock clock) {
        this.duplicates = duplicates;
        this.relocate = relocate;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 for a township where one of the units is another's; that is the county office's matter */
    @Transactional
    Duplicate resolve(UUID id, Duplicate.Decision decision, String reason, IfMatch seen, Caller caller) {
        Duplicate duplicate = duplicates.locked(id, caller.scope());
        seen.require(duplicate.version());
        boolean both =
                caller.scope().covers(duplicate.firstUnit()) && caller.scope().covers(duplicate.secondUnit());
        if (!both && !caller.has(Role.COUNTY_OFFICE)) {
            throw Refusal.forbidden("between townships the county's office decides");
        }
        duplicate.resolve(decision, reason, caller.sub(), clock.instant());
        outbox.append(DuplicateResolved.of(duplicate));
        if (decision == Duplicate.Decision.KEEP_SECOND) {
            relocate.relocate(duplicate.firstVoter(), duplicate.secondPlace(), caller);
        }
        audit.record(
                caller, "duplicate-resolved", "duplicate", id, duplicate.firstUnit(), Map.of("decision", decision));
        return duplicate;
    }
}
