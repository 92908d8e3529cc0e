package org.huanjie.nomination.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Step;

/**
 * Whether a district's formal candidates have been introduced as the law wants it before it votes, R-93: each with a text, and in meetings
 * with voters where voters have asked for one or the province holds them always.
 */
@ApplicationScoped
public class IntroductionDuty {
    static final Rule DUTY = new Rule("R-93", "INTRO_DUTY", "选举法第三十四条");

    private static final String ALWAYS = "meetingsAlways";

    private final EntityManager database;
    private final Meetings meetings;
    private final Calendars calendars;

    IntroductionDuty(EntityManager database, Meetings meetings, Calendars calendars) {
        this.database = database;
        this.meetings = meetings;
        this.calendars = calendars;
    }

    /** What is left to do; nothing unless the vote on the formal list comes next. */
    public List<Finding> left(District district) {
        if (district.step() != Step.FORMAL_LIST) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        List<VoterMeeting> all = meetings.ofDistrict(district.id());
        long asked = all.stream()
                .filter(meeting ->
                        meeting.requestedOn().isPresent() && meeting.held().isEmpty())
                .count();
        if (asked > 0) {
            findings.add(DUTY.warn("选民要求代表候选人与选民见面，尚有%d次没有组织。".formatted(asked)).figure("requests", asked));
        }
        boolean always = calendars.of(district).rule(ALWAYS, false);
        if (always
                && asked == 0
                && all.stream().noneMatch(meeting -> meeting.held().isPresent())) {
            findings.add(DUTY.warn("应当组织代表候选人与选民见面，尚未组织。"));
        }
        withoutText(district.id()).forEach(name -> findings.add(DUTY.info("代表候选人%s尚无介绍材料。".formatted(name))));
        return List.copyOf(findings);
    }

    private List<String> withoutText(UUID district) {
        return database.createQuery(
                        "select c.particulars.name from Candidate c where c.district = :district and c.status = :formal"
                                + " and not exists (select 1 from Introduction i where i.candidate = c.id) order by c.place",
                        String.class)
                .setParameter("district", district)
                .setParameter("formal", Candidate.Status.FORMAL)
                .getResultList();
    }
}
