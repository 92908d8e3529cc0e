package org.huanjie.nomination.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.kit.problem.Finding;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.division.Divisions;
import org.huanjie.nomination.roll.Rolls;

/** Which voter groups of a district have not reported what they think of the initial list, R-88. */
@ApplicationScoped
public class GroupsLeft {
    private final Deliberations deliberations;
    private final Rolls rolls;
    private final Divisions divisions;

    GroupsLeft(Deliberations deliberations, Rolls rolls, Divisions divisions) {
        this.deliberations = deliberations;
        this.rolls = rolls;
        this.divisions = divisions;
    }

    /** What is left to do before the formal list is published: by the last round; nothing at other steps. */
    public Optional<Finding> beforeFormalList(District district) {
        return district.step() == Step.DELIBERATING
                ? deliberations
                        .last(district.id())
                        .flatMap(last -> reported(district, last).left())
                : Optional.empty();
    }

    /** As the report of a round is told. */
    List<Finding> of(District district, Deliberation round) {
        return reported(district, round).finding().stream().toList();
    }

    private GroupsReported reported(District district, Deliberation round) {
        Map<String, List<String>> groups = rolls.groups(district.origin());
        return new GroupsReported(
                groups,
                divisions.namesOf(groups.keySet()),
                round.opinions().stream().map(GroupOpinion::group).toList());
    }
}
