package org.huanjie.nomination.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.CourseEvents;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;

/**
 * Receives a nomination form. The district is locked first, so that forms of one district are judged one after the other: two
 * with the same signer at once cannot both count beyond the limit of R-76.
 */
@ApplicationScoped
class RecordNomination {
    private final Elections elections;
    private final Calendars calendars;
    private final Districts districts;
    private final GatherFacts gather;
    private final Nominations nominations;
    private final Candidates candidates;
    private final CourseEvents events;
    private final Audit audit;
    private final Clock clock;

    RecordNomination(
            Elections elections,
            Calendars calendars,
            Districts districts,
            GatherFacts gather,
            Nominations nominations,
            Candidates candidates,
            CourseEvents events,
            Audit audit,
            Clock clock) {
        this.elections = elections;
        this.calendars = calendars;
        this.districts = districts;
        this.gather = gather;
        this.nominations = nominations;
        this.candidates = candidates;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Nomination record(NominationRequest request, Caller caller) {
        Election general = elections
                .find(request.election())
                .orElseThrow(() -> Refusal.unprocessable("unknown-election", "未知的选举", "no such election is known here")
                        .violation("election", "未知的选举"));
        District district = districts
                .namedForChange(request.district(), caller.scope())
                .filter(found -> found.election().equals(general.code()))
                .orElseThrow(() -> Refusal.unprocessable(
                                "unknown-district", "未知的选区", "no such district of this election is known here")
                        .violation("district", "未知的选区"));
        Election election = calendars.of(district);
        if (!election.open() && district.byElection().isEmpty()) {
            throw Refusal.conflict("election-closed", "该选举已经结束", "the election is closed");
        }
        Form form = request.form();
        Facts facts = gather.of(form, district, election);
        Nomination nomination = Nomination.receive(Ids.next(), form, facts, caller.sub(), clock.instant());
        NominationEvent event = nomination.isAccepted() ? accept(nomination, district) : nomination.rejected();
        nominations.persist(nomination);
        events.append(district, event);
        audit.record(
                caller,
                event.name(),
                "nomination",
                nomination.id(),
                district.division(),
                Map.of("district", district.id(), "codes", event.codes()));
        return nomination;
    }

    private NominationEvent accept(Nomination nomination, District district) {
        Candidate candidate = candidates
                .of(district.id(), nomination.nominee())
                .map(known -> {
                    known.nominatedAgain();
                    return known;
                })
                .orElseGet(() -> {
                    Candidate fresh =
                            Candidate.nominated(Ids.next(), district, nomination.nominee(), nomination.particulars());
                    candidates.persist(fresh);
                    return fresh;
                });
        district.nominated(candidates.numberStanding(district.id()));
        return nomination.accept(candidate.id());
    }
}
