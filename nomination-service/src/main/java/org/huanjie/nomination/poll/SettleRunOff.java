package org.huanjie.nomination.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;

/** The committee settles the list of a run-off that votes alone do not give. */
@ApplicationScoped
class SettleRunOff {
    private final Districts districts;
    private final Polls polls;
    private final Audit audit;

    SettleRunOff(Districts districts, Polls polls, Audit audit) {
        this.districts = districts;
        this.polls = polls;
        this.audit = audit;
    }

    @Transactional
    District settle(UUID id, IfMatch seen, DecisionRequest request, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        Decides.requireCommittee(caller, district);
        seen.require(district.version());
        CourseGuard.decisionDue(district);
        polls.certification(id, district.round()).orElseThrow().decide(request.decision());
        district.decided();
        audit.record(
                caller,
                "run-off-settled",
                "district",
                id,
                district.division(),
                Map.of("candidates", request.candidates(), "documentNo", request.documentNo()));
        return district;
    }
}
