package org.huanjie.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;
import org.huanjie.registration.election.Elections;

/**
 * Takes a final roll up again for a by-election in the district. Nothing is told by it: what changes is told by the corrections that
 * follow, and that it is final again by its finalization.
 */
@ApplicationScoped
class ReopenRoll {
    static final Rule BY_ELECTION = new Rule("R-115", "BYE_ELECTION", "选举法 art. 57");

    private final Rolls rolls;
    private final Elections elections;
    private final Audit audit;
    private final Clock clock;

    ReopenRoll(Rolls rolls, Elections elections, Audit audit, Clock clock) {
        this.rolls = rolls;
        this.elections = elections;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 for the other level's committee; 409, 422 as {@link Roll#reopen}; 422 {@code rule-violated} for a day that is over */
    @Transactional
    Roll reopen(UUID id, IfMatch seen, ReopeningRequest request, Caller caller) {
        rolls.ofCommittee(id, caller);
        Roll roll = rolls.locked(id, caller.scope());
        seen.require(roll.version());
        LocalDate today = LocalDate.now(clock);
        if (!request.electionDay().isAfter(today)) {
            throw Refusal.broken(
                    BY_ELECTION, "rule-violated", "补选日应当晚于今天。", request.electionDay() + " is not after " + today);
        }
        roll.reopen(request.electionDay(), elections.find(roll.election()).orElseThrow());
        audit.record(
                caller,
                "roll-reopened",
                "roll",
                id,
                roll.listed().division(),
                Map.of("electionDay", request.electionDay().toString(), "documentNo", request.documentNo()));
        return roll;
    }
}
