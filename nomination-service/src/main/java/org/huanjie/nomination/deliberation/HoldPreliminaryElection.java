package org.huanjie.nomination.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.CourseEvents;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Election;

/** Records a preliminary election where deliberation has not led to agreement. */
@ApplicationScoped
class HoldPreliminaryElection {
    private final Districts districts;
    private final Calendars calendars;
    private final Candidates candidates;
    private final PreliminaryElections preliminaries;
    private final CourseEvents events;
    private final Audit audit;
    private final Clock clock;

    HoldPreliminaryElection(
            Districts districts,
            Calendars calendars,
            Candidates candidates,
            PreliminaryElections preliminaries,
            CourseEvents events,
            Audit audit,
            Clock clock) {
        this.districts = districts;
        this.calendars = calendars;
        this.candidates = candidates;
        this.preliminaries = preliminaries;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PreliminaryElection record(UUID id, IfMatch seen, PreliminaryRequest record, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        seen.require(district.version());
        CourseGuard.preliminaryDue(district);
        Election election = calendars.of(district);
        Optional<PreliminaryElection> before = district.tied() ? preliminaries.last(id) : Optional.empty();
        List<UUID> standing =
                candidates.standing(id).stream().map(Candidate::id).toList();
        PreliminaryElection held = PreliminaryElection.held(Ids.next(), district, election, before, standing, record)
                .recorded(caller.sub(), clock.instant());
        district.holdPreliminary(record.on(), !held.outcome().isDecided());
        preliminaries.persist(held);
        events.append(district, DeliberationEvent.PreliminaryHeld.of(district, held));
        audit.record(
                caller,
                "preliminary-election-held",
                "district",
                id,
                district.division(),
                Map.of("round", held.round(), "tied", held.outcome().tied().size()));
        return held;
    }
}
