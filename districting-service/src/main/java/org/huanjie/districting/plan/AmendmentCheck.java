package org.huanjie.districting.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.districting.roll.PublishedRolls;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;

/**
 * a change of districts after their notice needs a new one; once rolls are out, or must be, it needs a reason and the
 * committee's decision, since voters move from roll to roll with it.
 */
final class AmendmentCheck {
    static final Rule AFTER_NOTICE = new Rule("R-35", "DIST_CHANGE_AFTER_NOTICE", "practice");

    private AmendmentCheck() {}

    /**
     * @param amended the published plan
     * @param rolls   of its congress that are out
     * @param rollDay by which rolls are published
     */
    static Finding of(Plan amended, Optional<PublishedRolls.Out> rolls, LocalDate rollDay, LocalDate today) {
        Finding finding = rolls.map(AmendmentCheck::rollsAreOut)
                .orElseGet(() -> today.isAfter(rollDay)
                        ? AFTER_NOTICE
                                .warn("选民名单公布期限%s已过，变动选区须由选举委员会决定，并重新编制选民名单。".formatted(rollDay))
                                .figure("rollsPublishedBy", rollDay)
                                .remedy("说明理由，经选举委员会决定后另行公告")
                        : AFTER_NOTICE
                                .info("第%d版选区划分已于%s公告，变动选区须另行公告。".formatted(amended.number(), amended.publishedOn()))
                                .remedy("批准后另行公告"));
        return finding.figure("amends", amended.number()).figure("publishedOn", amended.publishedOn());
    }

    private static Finding rollsAreOut(PublishedRolls.Out rolls) {
        return AFTER_NOTICE
                .warn("自%s起已有%d个选区公布选民名单，变动选区须由选举委员会决定；选民随所在单位转列，以补正公告公布。".formatted(rolls.first(), rolls.districts()))
                .figure("rollsPublished", rolls.districts())
                .figure("rollsPublishedFrom", rolls.first())
                .remedy("说明理由，经选举委员会决定后另行公告，并公布选民名单补正公告");
    }
}
