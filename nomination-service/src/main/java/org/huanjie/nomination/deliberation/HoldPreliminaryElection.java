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
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;

/** Records a preliminary election where deliberation has not led to agreement. */
@ApplicationScoped
class HoldPreliminaryElection {
    private final Districts districts;
    private final Elections elections;
    private final Candidates candidates;
    private final PreliminaryElections preliminaries;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    HoldPreliminaryElection(
            Districts districts,
            Elections elections,
            Candidates candidates,
            PreliminaryElections preliminaries,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.districts = districts;
        this.elections = elections;
        this.candidates = candidates;
        this.preliminaries = preliminaries;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    PreliminaryElection record(UUID id, IfMatch seen, PreliminaryRequest record, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        seen.require(district.version());
        CourseGuard.preliminaryDue(district);
        Election election = elections.find(district.election()).orElseThrow();
        Optional<PreliminaryElection> before = district.tied() ? preliminaries.last(id) : Optional.empty();
        List<UUID> standing =
                candidates.standing(id).stream().map(Candidate::id).toList();
        PreliminaryElection held = PreliminaryElection.held(Ids.next(), district, election, before, standing, record)
                .recorded(caller.sub(), clock.instant());
        district.holdPreliminary(record.on(), !held.outcome().isDecided());
        preliminaries.persist(held);
        outbox.append(DeliberationEvent.PreliminaryHeld.of(district, held));
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
