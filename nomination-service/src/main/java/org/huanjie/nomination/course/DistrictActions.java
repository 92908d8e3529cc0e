package org.huanjie.nomination.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.nomination.district.Action;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;

/** What a caller may do with a district now, by the guards of the actions themselves. */
@ApplicationScoped
class DistrictActions {
    private final PublishInitialList publishInitialList;
    private final PublishFormalList publishFormalList;

    DistrictActions(PublishInitialList publishInitialList, PublishFormalList publishFormalList) {
        this.publishInitialList = publishInitialList;
        this.publishFormalList = publishFormalList;
    }

    List<Action> of(District district, Caller caller) {
        return List.of(
                Action.of("nominations", () -> {
                    requireRecorder(caller);
                    district.requireOpenForNominations();
                }),
                Action.of("initial-list", () -> publishInitialList.guard(district, caller)),
                Action.of("deliberations", () -> {
                    requireRecorder(caller);
                    district.requireDeliberationDue();
                }),
                Action.of("preliminary-election", () -> {
                    requireRecorder(caller);
                    district.requirePreliminaryDue();
                }),
                Action.of("formal-list", () -> publishFormalList.guard(district, caller)));
    }

    private static void requireRecorder(Caller caller) {
        Decides.requireRole(caller, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM);
    }
}
