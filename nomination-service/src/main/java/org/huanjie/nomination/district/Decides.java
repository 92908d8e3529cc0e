package org.huanjie.nomination.district;

import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/** Who may decide in a district. */
public final class Decides {
    static final Rule BODY_DUTIES = new Rule("R-03", "BODY_DUTIES", "选举法第十一条");

    private Decides() {}

    /** @throws Refusal 403 unless the caller is the election committee of the district's congress, R-03 */
    public static void requireCommittee(Caller caller, District district) {
        boolean committee =
                caller.has(district.level().committeeRole()) && caller.scope().covers(district.division());
        if (!committee) {
            throw Refusal.forbidden("only the election committee of this congress decides, R-03")
                    .with(BODY_DUTIES.hard("该事项由本级选举委员会办理。"));
        }
    }

    /** @throws Refusal 403 unless the caller has one of the roles, for guards that speak for an endpoint */
    public static void requireRole(Caller caller, String... roles) {
        if (!caller.has(roles)) {
            throw Refusal.forbidden("none of the token's roles may do this");
        }
    }
}
