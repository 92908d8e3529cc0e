package org.huanjie.nomination.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.CourseEvents;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.nomination.Nominations;
import org.huanjie.nomination.notice.NoticeKind;
import org.huanjie.nomination.notice.Notices;

/** Publishes the initial list: all who were lawfully nominated, nobody added or dropped, by surname strokes. */
@ApplicationScoped
public class PublishInitialList {
    private final Districts districts;
    private final Calendars calendars;
    private final Nominations nominations;
    private final Candidates candidates;
    private final Notices notices;
    private final CourseEvents events;
    private final Audit audit;
    private final Clock clock;

    PublishInitialList(
            Districts districts,
            Calendars calendars,
            Nominations nominations,
            Candidates candidates,
            Notices notices,
            CourseEvents events,
            Audit audit,
            Clock clock) {
        this.districts = districts;
        this.calendars = calendars;
        this.nominations = nominations;
        this.candidates = candidates;
        this.notices = notices;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal what {@link #guard} and the law refuse by */
    @Transactional
    public District publish(UUID id, IfMatch seen, ListRequest request, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        Decides.requireCommittee(caller, district);
        seen.require(district.version());
        guard(district, caller);
        LocalDate today = LocalDate.now(clock);
        Election election = calendars.of(district);
        List<Candidate> listed = candidates.standing(id);
        district.publishInitialList(election, today, request.reason());
        for (int i = 0; i < listed.size(); i++) {
            listed.get(i).listInitially(i + 1);
        }
        events.append(
                district,
                ListEvent.of("initial-list-published", district, listed, today),
                () -> notices.publishList(
                        NoticeKind.INITIAL_LIST,
                        district,
                        election,
                        listed,
                        false,
                        new Notices.Publication(request.documentNo(), today, caller.sub())));
        candidates.leftUntold(id).forEach(left -> left.leavingTold(today)); // by the list's notice
        audit.record(
                caller,
                "initial-list-published",
                "district",
                id,
                district.division(),
                Map.of(
                        "candidates",
                        listed.size(),
                        "reason",
                        district.initialListReason().orElse("")));
        return district;
    }

    /** What the action refuses by, and what {@code actions} shows. */
    public void guard(District district, Caller caller) {
        Decides.requireCommittee(caller, district);
        TwoPersons.require(caller, nominations.recordersOf(district.id()));
        CourseGuard.initialListDue(district, calendars.of(district), LocalDate.now(clock));
    }
}
