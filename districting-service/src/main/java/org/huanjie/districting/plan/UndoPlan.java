package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;

/** Takes edits of a draft back, and makes them again. Either is an edit itself: who does it does not decide on the plan. */
@ApplicationScoped
class UndoPlan {
    private final Plans plans;
    private final PlanHistory history;
    private final Terrain.Surveyor surveyor;
    private final Audit audit;

    UndoPlan(Plans plans, PlanHistory history, Terrain.Surveyor surveyor, Audit audit) {
        this.plans = plans;
        this.history = history;
        this.surveyor = surveyor;
        this.audit = audit;
    }

    /** @throws Refusal 409 {@code plan-status}, {@code nothing-to-undo}, {@code unit-gone} */
    @Transactional
    Plan undo(UUID id, int steps, IfMatch seen, Caller caller) {
        Plan plan = ofOffice(id, seen, caller);
        List<Integer> done = history.stack(id).done();
        plan.course().requireUndoable(done.size(), steps);
        for (int number : done.subList(0, steps)) {
            step(plan, number, history.line(id, number).change().back(), PlanEntry.Kind.UNDONE, caller);
        }
        audit.record(caller, "plan-undone", "plan", id, plan.division(), Map.of("steps", steps));
        return plan;
    }

    /** @throws Refusal 409 {@code plan-status}, {@code nothing-to-redo}, {@code unit-gone} */
    @Transactional
    Plan redo(UUID id, int steps, IfMatch seen, Caller caller) {
        Plan plan = ofOffice(id, seen, caller);
        List<Integer> undone = history.stack(id).undone();
        plan.course().requireRedoable(undone.size(), steps);
        for (int number : undone.subList(0, steps)) {
            step(plan, number, history.line(id, number).change(), PlanEntry.Kind.REDONE, caller);
        }
        audit.record(caller, "plan-redone", "plan", id, plan.division(), Map.of("steps", steps));
        return plan;
    }

    private Plan ofOffice(UUID id, IfMatch seen, Caller caller) {
        Plan plan = plans.locked(id, caller.scope());
        Drafters.requireOffice(caller, plan.level());
        seen.require(plan.version());
        return plan;
    }

    private void step(Plan plan, int number, PlanChange change, PlanEntry.Kind kind, Caller caller) {
        Terrain terrain = surveyor.of(plan.division());
        change.after().stream()
                .flatMap(district -> district.units().stream())
                .filter(unit -> !terrain.knows(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw Refusal.conflict("unit-gone", "这一步涉及的单位已经撤并，不能撤销或者恢复", unit + " is no unit any more");
                });
        history.moved(plan, kind, plan.apply(change, caller), number, caller);
    }
}
