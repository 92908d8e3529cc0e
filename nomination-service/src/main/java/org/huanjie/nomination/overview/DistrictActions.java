package org.huanjie.nomination.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.nomination.course.PublishFormalList;
import org.huanjie.nomination.course.PublishInitialList;
import org.huanjie.nomination.district.Action;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.poll.CertifyResult;
import org.huanjie.nomination.poll.OpenVoting;

/** What a caller may do with a district now, by the guards of the actions themselves. */
@ApplicationScoped
class DistrictActions {
    private final PublishInitialList publishInitialList;
    private final PublishFormalList publishFormalList;
    private final OpenVoting openVoting;
    private final CertifyResult certifyResult;

    DistrictActions(
            PublishInitialList publishInitialList,
            PublishFormalList publishFormalList,
            OpenVoting openVoting,
            CertifyResult certifyResult) {
        this.publishInitialList = publishInitialList;
        this.publishFormalList = publishFormalList;
        this.openVoting = openVoting;
        this.certifyResult = certifyResult;
    }

    List<Action> of(District district, Caller caller) {
        return List.of(
                Action.of("nominations", () -> {
                    requireRecorder(caller);
                    CourseGuard.openForNominations(district);
                }),
                Action.of("initial-list", () -> publishInitialList.guard(district, caller)),
                Action.of("deliberations", () -> {
                    requireRecorder(caller);
                    CourseGuard.deliberationDue(district);
                }),
                Action.of("preliminary-election", () -> {
                    requireRecorder(caller);
                    CourseGuard.preliminaryDue(district);
                }),
                Action.of("formal-list", () -> publishFormalList.guard(district, caller)),
                Action.of("voting", () -> openVoting.guard(district, caller)),
                Action.of("counts", () -> {
                    requireRecorder(caller);
                    CourseGuard.counting(district);
                }),
                Action.of("certification", () -> certifyResult.guard(district, caller)),
                Action.of("decisions", () -> {
                    Decides.requireCommittee(caller, district);
                    CourseGuard.decisionDue(district);
                }),
                Action.of("by-elections", () -> {
                    Decides.requireCommittee(caller, district);
                    CourseGuard.seatsDecided(district);
                }));
    }

    private static void requireRecorder(Caller caller) {
        Decides.requireRole(caller, Role.TOWNSHIP_OFFICE, Role.DISTRICT_TEAM);
    }
}
