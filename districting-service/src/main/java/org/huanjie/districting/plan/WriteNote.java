package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/** Notes on plans (备注): of those who draw them and those who decide on them, for one another, in every status. */
@ApplicationScoped
class WriteNote {
    private final Plans plans;
    private final PlanNotes notes;
    private final PlanLine line;
    private final Audit audit;
    private final Clock clock;

    WriteNote(Plans plans, PlanNotes notes, PlanLine line, Audit audit, Clock clock) {
        this.plans = plans;
        this.notes = notes;
        this.line = line;
        this.audit = audit;
        this.clock = clock;
    }

    /** A note, and what the plan's districts are when it is read. */
    record Read(PlanNote note, Plan plan) {}

    /**
     * @param district number of the district it is about; null for the plan as a whole
     * @throws Refusal 422 {@code unknown-district} where the plan has no such district
     */
    @Transactional
    Read write(UUID id, Integer district, String text, Caller caller) {
        Plan plan = plans.within(id, caller.scope());
        Drafters.requireEither(caller, plan.level());
        PlannedDistrict about = district == null
                ? null
                : plan.find(district)
                        .orElseThrow(
                                () -> Refusal.unprocessable("unknown-district", "没有这个选区", "no district " + district)
                                        .violation("district", "选区编号不存在"));
        PlanNote note = new PlanNote(Ids.next(), plan, about, text, caller, clock.instant());
        notes.persist(note);
        audit.record(
                caller,
                "plan-note-written",
                "plan",
                id,
                plan.division(),
                district == null ? Map.of("note", note.id()) : Map.of("note", note.id(), "district", district));
        return new Read(note, plan);
    }

    /** Notes of every version of the plan. @param district number of a district of this version; null for all */
    @Transactional
    List<Read> list(UUID id, Integer district, Caller caller, PageRequest page) {
        Plan plan = plans.within(id, caller.scope());
        if (district != null && plan.find(district).isEmpty()) {
            return List.of();
        }
        UUID about = district == null ? null : plan.find(district).orElseThrow().id();
        return notes.list(line.of(id), about, page).stream()
                .map(note -> new Read(note, plan))
                .toList();
    }
}
