package org.huanjie.districting.plan;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When a plan took the steps of its course that still hold: one that was given back is neither submitted nor approved. */
record PlanDates(Instant created, Instant submitted, Instant approved, Instant superseded) {
    /** @param course steps of this plan, in order, maybe among those of others */
    static PlanDates of(Plan plan, List<PlanEntry> course) {
        Map<PlanEntry.Kind, Instant> at = new EnumMap<>(PlanEntry.Kind.class);
        for (PlanEntry step : course) {
            if (step.plan().equals(plan.id())) {
                at.put(step.kind(), step.at());
                if (step.kind() == PlanEntry.Kind.RETURNED) {
                    at.remove(PlanEntry.Kind.SUBMITTED);
                    at.remove(PlanEntry.Kind.APPROVED);
                }
            }
        }
        return new PlanDates(
                at.get(PlanEntry.Kind.CREATED),
                at.get(PlanEntry.Kind.SUBMITTED),
                at.get(PlanEntry.Kind.APPROVED),
                at.get(PlanEntry.Kind.SUPERSEDED));
    }
}
