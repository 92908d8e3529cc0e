package org.huanjie.nomination.byelection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.ByElectionEvent;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;

/** Moves the day of a by-election that is not voted on yet, or takes back the order of one that no list was published for. */
@ApplicationScoped
class ChangeByElection {
    private final Districts districts;
    private final Elections elections;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ChangeByElection(Districts districts, Elections elections, Outbox outbox, Audit audit, Clock clock) {
        this.districts = districts;
        this.elections = elections;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All days are counted anew from the new one; a list that is out must have been in time by it.
     *
     * @throws Refusal 409 {@code step-not-due} once the vote is open; 422 {@code rule-violated}, {@code election-day-past}, {@code in-future}
     */
    @Transactional
    District move(UUID district, UUID id, IfMatch seen, DayRequest request, Caller caller) {
        District course = course(district, id, seen, request.decidedOn(), caller);
        ByElectionRules.requireFuture(request.electionDay(), LocalDate.now(clock));
        Election general = elections.find(course.election()).orElseThrow();
        course.moveDay(
                request.electionDay(),
                request.decidedBy().strip(),
                request.decidedOn(),
                request.documentNo().strip(),
                general);
        outbox.append(ByElectionEvent.of(course, course.step(), List.of()));
        audit.record(
                caller,
                "by-election-moved",
                "district",
                id,
                course.division(),
                Map.of("electionDay", request.electionDay().toString(), "documentNo", request.documentNo()));
        return course;
    }

    /** @throws Refusal 409 {@code list-published} once the initial list is out; 422 {@code in-future} */
    @Transactional
    void revoke(UUID district, UUID id, IfMatch seen, RevocationRequest request, Caller caller) {
        District course = course(district, id, seen, request.decidedOn(), caller);
        CourseGuard.revocable(course);
        outbox.append(ByElectionEvent.revoked(course));
        districts.revoke(course);
        audit.record(
                caller,
                "by-election-revoked",
                "district",
                id,
                course.division(),
                Map.of("decidedBy", request.decidedBy(), "documentNo", request.documentNo()));
    }

    private District course(UUID district, UUID id, IfMatch seen, LocalDate decidedOn, Caller caller) {
        District of = districts.visibleForChange(district, caller.scope());
        District course = districts.visibleForChange(id, caller.scope());
        if (course.byElection().isEmpty() || !course.origin().equals(of.id())) {
            throw Refusal.notFound("by-election " + id + " of district " + district);
        }
        Decides.requireCommittee(caller, course);
        seen.require(course.version());
        ByElectionRules.requireDecided(decidedOn, LocalDate.now(clock));
        return course;
    }
}
