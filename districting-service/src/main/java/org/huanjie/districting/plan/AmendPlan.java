package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Elections;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;

/** Opens the change of a published plan (选区变动): a draft of the same districts on today's units, which holds once it is published itself. */
@ApplicationScoped
class AmendPlan {
    private final Plans plans;
    private final Elections elections;
    private final Grounds grounds;
    private final PlanHistory history;
    private final Audit audit;

    AmendPlan(Plans plans, Elections elections, Grounds grounds, PlanHistory history, Audit audit) {
        this.plans = plans;
        this.elections = elections;
        this.grounds = grounds;
        this.history = history;
        this.audit = audit;
    }

    @Transactional
    Plan amend(UUID id, String reason, IfMatch seen, Caller caller) {
        Plan plan = plans.locked(id, caller.scope());
        Drafters.requireOffice(caller, plan.level());
        seen.require(plan.version());
        if (elections.findById(plan.election()).status() == Election.Status.CLOSED) {
            throw Refusal.conflict("election-closed", "本次选举已经结束，选区不再变动", "the election is closed");
        }
        int number = plans.nextNumber(plan.election(), plan.level(), plan.division());
        Plan draft = plan.amend(Ids.next(), number, reason, plans.hasOpenAmendment(id), caller);
        draft.propose(grounds.onToday(plan), List.of(), caller);
        plans.persist(draft);
        history.went(draft, PlanEntry.Kind.CREATED, reason, caller);
        audit.record(
                caller,
                "plan-amendment-opened",
                "plan",
                draft.id(),
                plan.division(),
                Map.of("amends", id, "reason", reason));
        return draft;
    }
}
