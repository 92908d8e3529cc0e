package org.huanjie.reporting.body;

import java.util.List;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/** How many members an election committee has by the election's rules, both bounds included. */
record CommitteeSize(Rule rule, int fewest, int most) {
    /** @param range as the rule writes it: {@code 9-15} */
    static CommitteeSize of(Rule rule, String range) {
        int dash = range.indexOf('-');
        return new CommitteeSize(
                rule, Integer.parseInt(range.substring(0, dash)), Integer.parseInt(range.substring(dash + 1)));
    }

    /** @throws Refusal 422 where one more would be too many */
    void requireRoom(Body body, long members) {
        if (members >= most) {
            throw Refusal.broken(List.of(rule.hard("选举委员会由%d至%d人组成，现任组成人员已有%d人。".formatted(fewest, most, members))
                    .subject(body.division())
                    .figure("members", members)
                    .figure("max", most)
                    .remedy("先登记有关组成人员的辞职")));
        }
    }

    /** What is to be said of its number: too few while members are still being appointed. */
    List<Finding> findings(Body body, long members) {
        if (members >= fewest && members <= most) {
            return List.of();
        }
        return List.of(rule.warn("选举委员会由%d至%d人组成，现任组成人员为%d人。".formatted(fewest, most, members))
                .subject(body.division())
                .figure("members", members)
                .figure("min", fewest)
                .figure("max", most));
    }
}
