package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.events.Event;

/** Makes the districts of a plan everybody's, in place of those of the plan it amends. */
@ApplicationScoped
class PublishDistricts {
    private final Districts districts;

    PublishDistricts(Districts districts) {
        this.districts = districts;
    }

    /**
     * @param amended the plan whose districts give way; null where there is none
     * @return what others learn: districts that are gone, then every district of the plan, also one that stays as it was,
     *     since it is of this plan from now on
     */
    List<Event> publish(PlanReview.Measured measured, UUID amended) {
        Map<UUID, District> known = new LinkedHashMap<>();
        if (amended != null) {
            districts.ofPlan(amended).forEach(district -> known.put(district.id(), district));
        }
        Plan plan = measured.plan();
        List<Event> published = new ArrayList<>();
        for (PlannedDistrict planned : plan.districts()) {
            District district = known.remove(planned.id());
            if (district == null) {
                district = new District(planned.id());
                take(district, planned, measured);
                districts.persist(district);
            } else {
                take(district, planned, measured);
            }
            published.add(PlanEvent.DistrictPublished.of(plan, district));
        }
        List<Event> events = new ArrayList<>();
        for (District gone : known.values()) {
            events.add(PlanEvent.DistrictWithdrawn.of(plan, gone));
            districts.delete(gone);
        }
        events.addAll(published);
        return events;
    }

    private static void take(District district, PlannedDistrict planned, PlanReview.Measured measured) {
        district.take(
                measured.plan(),
                planned,
                PlanDistrictView.nameOf(planned, measured.terrain()),
                measured.terrain().basis(planned.units()),
                measured.terrain().population(planned.units()));
    }
}
