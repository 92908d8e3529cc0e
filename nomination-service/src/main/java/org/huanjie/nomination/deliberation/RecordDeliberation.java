package org.huanjie.nomination.deliberation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.CourseEvents;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;

/** Records a round of deliberation. */
@ApplicationScoped
class RecordDeliberation {
    private final Districts districts;
    private final Candidates candidates;
    private final Deliberations deliberations;
    private final CourseEvents events;
    private final Audit audit;
    private final Clock clock;

    RecordDeliberation(
            Districts districts,
            Candidates candidates,
            Deliberations deliberations,
            CourseEvents events,
            Audit audit,
            Clock clock) {
        this.districts = districts;
        this.candidates = candidates;
        this.deliberations = deliberations;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Deliberation record(UUID id, IfMatch seen, DeliberationRequest report, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        seen.require(district.version());
        Set<UUID> standing = candidates.standing(id).stream().map(Candidate::id).collect(Collectors.toSet());
        district.deliberate(report.round(), report.on(), report.conclusion());
        Deliberation deliberation = new Deliberation(Ids.next(), id, report, standing, caller.sub(), clock.instant());
        deliberations.persist(deliberation);
        events.append(district, DeliberationEvent.Recorded.of(district, deliberation));
        audit.record(
                caller,
                "deliberation-recorded",
                "district",
                id,
                district.division(),
                Map.of("round", report.round(), "conclusion", report.conclusion()));
        return deliberation;
    }
}
