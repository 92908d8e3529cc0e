package org.huanjie.nomination.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.kit.problem.Finding;
import org.huanjie.nomination.deliberation.GroupsLeft;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.introduction.IntroductionDuty;

/** Shows districts by their election's calendar as of today. */
@ApplicationScoped
public class DistrictViews {
    private final Calendars calendars;
    private final GroupsLeft groups;
    private final IntroductionDuty introduction;
    private final TellLeaving leaving;
    private final Clock clock;

    DistrictViews(
            Calendars calendars, GroupsLeft groups, IntroductionDuty introduction, TellLeaving leaving, Clock clock) {
        this.calendars = calendars;
        this.groups = groups;
        this.introduction = introduction;
        this.leaving = leaving;
        this.clock = clock;
    }

    /** With what the voters are still owed: that all groups are heard, introductions, word of who has left. */
    public DistrictView of(District district) {
        DistrictView view = DistrictView.of(district, calendars.seen(district), LocalDate.now(clock));
        List<Finding> also = new ArrayList<>(introduction.left(district));
        groups.beforeFormalList(district).ifPresent(also::add);
        also.addAll(leaving.untold(district));
        return view.missingToo(also);
    }

    /** @param known elections read before, for lists of districts of the general election; filled here */
    public DistrictView of(District district, Map<String, Optional<Election>> known) {
        return DistrictView.of(
                district,
                known.computeIfAbsent(district.election(), election -> calendars.seen(district)),
                LocalDate.now(clock));
    }
}
