package org.huanjie.districting.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.access.Caller;

/**
 * @param version of the plan among those of its congress: 1, 2 …
 * @param amends  the published plan it is to take the place of, or did; null where it is no amendment
 */
record PlanView(
        UUID id,
        String election,
        Level level,
        String division,
        int version,
        Plan.Status status,
        int seats,
        int seatsToPlace,
        int districtCount,
        BigDecimal maxDeviation,
        String reason,
        String createdBy,
        String submittedBy,
        String decidedBy,
        LocalDate decidedOn,
        String documentNo,
        LocalDate publishedOn,
        UUID amends,
        String amendmentReason,
        List<Action> actions) {

    /** @param why what is in the way, Chinese; null where it is allowed */
    public record Action(String name, boolean allowed, String why) {}

    static PlanView of(PlanReview.Measured measured, List<Action> actions) {
        Plan plan = measured.plan();
        Plan.Decision decision = plan.decision();
        return new PlanView(
                plan.id(),
                plan.election(),
                plan.level(),
                plan.division(),
                plan.number(),
                plan.status(),
                plan.seats(),
                measured.seatsToPlace(),
                plan.districts().size(),
                measured.maxDeviation(),
                plan.reason(),
                plan.makers().createdBy(),
                plan.makers().submittedBy(),
                decision == null ? null : decision.decidedBy(),
                decision == null ? null : decision.decidedOn(),
                decision == null ? null : decision.documentNo(),
                plan.publishedOn(),
                plan.amends(),
                plan.amendment() == null ? null : plan.amendment().amendmentReason(),
                actions);
    }

    /** What the caller may do with it now, by the guards that the actions themselves call. */
    static List<Action> actions(Plan plan, boolean beingAmended, EditStack edits, Caller caller) {
        List<Action> actions = new ArrayList<>();
        boolean inScope = caller.scope().covers(plan.division());
        if (inScope && caller.has(Drafters.office(plan.level()))) {
            actions.add(action("edit", plan.course().whyNotSubmit()));
            actions.add(action("undo", plan.course().whyNotUndo(edits.done().size())));
            actions.add(action("redo", plan.course().whyNotRedo(edits.undone().size())));
            actions.add(action("proposals", plan.course().whyNotSubmit()));
            actions.add(action("submission", plan.course().whyNotSubmit()));
            actions.add(action("amendments", plan.course().whyNotAmend(beingAmended)));
        }
        if (inScope && caller.has(Drafters.committee(plan.level()))) {
            actions.add(action("return", plan.course().whyNotReturn()));
            actions.add(action("approval", plan.course().whyNotApprove(caller)));
            actions.add(action("publication", plan.course().whyNotPublish(caller)));
        }
        return actions;
    }

    private static Action action(String name, String why) {
        return new Action(name, why == null, why);
    }
}
