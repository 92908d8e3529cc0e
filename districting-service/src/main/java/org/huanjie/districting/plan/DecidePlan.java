package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;

/** Submission by the office; return and approval by the committee. Publication is {@link PublishPlan}. */
@ApplicationScoped
class DecidePlan {
    private final Plans plans;
    private final PlanReview review;
    private final Grounds grounds;
    private final PlanHistory history;
    private final Audit audit;

    DecidePlan(Plans plans, PlanReview review, Grounds grounds, PlanHistory history, Audit audit) {
        this.plans = plans;
        this.review = review;
        this.grounds = grounds;
        this.history = history;
        this.audit = audit;
    }

    @Transactional
    Plan submit(UUID id, String reason, IfMatch seen, Caller caller) {
        Plan plan = plans.locked(id, caller.scope());
        Drafters.requireOffice(caller, plan.level());
        seen.require(plan.version());
        plan.submit(review.measure(plan).advised(), reason, caller);
        history.went(plan, PlanEntry.Kind.SUBMITTED, reason, caller);
        grounds.keep(plan);
        audit.record(caller, "plan-submitted", "plan", id, plan.division(), Map.of("reason", String.valueOf(reason)));
        return plan;
    }

    @Transactional
    Plan giveBack(UUID id, String reason, IfMatch seen, Caller caller) {
        Plan plan = ofCommittee(id, seen, caller);
        plan.giveBack();
        history.went(plan, PlanEntry.Kind.RETURNED, reason, caller);
        grounds.release(plan);
        audit.record(caller, "plan-returned", "plan", id, plan.division(), Map.of("reason", reason));
        return plan;
    }

    @Transactional
    Plan approve(UUID id, IfMatch seen, Caller caller) {
        Plan plan = ofCommittee(id, seen, caller);
        plan.approve(caller);
        history.went(plan, PlanEntry.Kind.APPROVED, null, caller);
        audit.record(caller, "plan-approved", "plan", id, plan.division(), Map.of());
        return plan;
    }

    private Plan ofCommittee(UUID id, IfMatch seen, Caller caller) {
        Plan plan = plans.locked(id, caller.scope());
        Drafters.requireCommittee(caller, plan.level());
        seen.require(plan.version());
        return plan;
    }
}
