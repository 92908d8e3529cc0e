package org.huanjie.nomination.introduction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;

/** Records that candidates are to meet voters, and that they have met. */
@ApplicationScoped
class ArrangeMeeting {
    private final Districts districts;
    private final Meetings meetings;
    private final Candidates candidates;
    private final Calendars calendars;
    private final Audit audit;
    private final Clock clock;

    ArrangeMeeting(
            Districts districts,
            Meetings meetings,
            Candidates candidates,
            Calendars calendars,
            Audit audit,
            Clock clock) {
        this.districts = districts;
        this.meetings = meetings;
        this.candidates = candidates;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 409 {@code step-not-due}; 422 {@code in-future} */
    @Transactional
    VoterMeeting arrange(UUID id, MeetingRequest request, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        MeetingRules.requireBeforeVote(district);
        LocalDate today = LocalDate.now(clock);
        if (request.requestedOn() != null && request.requestedOn().isAfter(today)) {
            throw Refusal.unprocessable("in-future", "日期晚于今天", "it is " + today)
                    .violation("requestedOn", "不得晚于" + today);
        }
        VoterMeeting meeting = new VoterMeeting(
                Ids.next(), id, request.requestedOn(), request.requesters(), caller.sub(), clock.instant());
        meetings.persist(meeting);
        recorded("meeting-arranged", meeting, district, caller);
        return meeting;
    }

    /** @throws Refusal 409 {@code step-not-due}, {@code meeting-held}; 422 what {@link MeetingRules} refuses by */
    @Transactional
    VoterMeeting report(UUID id, UUID meetingId, IfMatch seen, VoterMeeting.Held held, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        VoterMeeting meeting = meetings.of(id, meetingId);
        seen.require(meeting.version());
        MeetingRules.requireCandidates(district);
        MeetingRules.require(
                held,
                district.initialListOn().orElseThrow(),
                calendars.of(district).electionDay(),
                LocalDate.now(clock),
                candidates.standing(id).stream().map(Candidate::id).collect(Collectors.toSet()));
        meeting.hold(held);
        recorded("meeting-held", meeting, district, caller);
        return meeting;
    }

    private void recorded(String act, VoterMeeting meeting, District district, Caller caller) {
        audit.record(
                caller, act, "voter-meeting", meeting.id(), district.division(), Map.of("district", district.id()));
    }
}
