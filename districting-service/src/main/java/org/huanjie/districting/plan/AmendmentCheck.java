package org.huanjie.districting.plan;

import java.time.LocalDate;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;

/**
 * a change of districts after their notice needs a new one; once rolls must be out it needs a reason and the committee's
 * decision, since the rolls move with it. This service knows the day by which rolls are published, not the rolls.
 */
final class AmendmentCheck {
    static final Rule AFTER_NOTICE = new Rule("R-35", "DIST_CHANGE_AFTER_NOTICE", "practice");

    private AmendmentCheck() {}

    /**
     * @param amended the published plan
     * @param rollDay by which rolls are published
     */
    static Finding of(Plan amended, LocalDate rollDay, LocalDate today) {
        Finding finding = today.isAfter(rollDay)
                ? AFTER_NOTICE
                        .warn("选民名单公布期限%s已过，变动选区须由选举委员会决定，并重新编制选民名单。".formatted(rollDay))
                        .figure("rollsPublishedBy", rollDay)
                        .remedy("说明理由，经选举委员会决定后另行公告")
                : AFTER_NOTICE
                        .info("第%d版选区划分已于%s公告，变动选区须另行公告。".formatted(amended.number(), amended.publishedOn()))
                        .remedy("批准后另行公告");
        return finding.figure("amends", amended.number()).figure("publishedOn", amended.publishedOn());
    }
}
