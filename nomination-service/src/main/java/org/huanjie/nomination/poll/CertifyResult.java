package org.huanjie.nomination.poll;

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
import org.huanjie.kit.events.Event;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.deputy.Deputies;
import org.huanjie.nomination.deputy.Deputy;
import org.huanjie.nomination.district.ByElectionEvent;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.notice.Notices;
import org.huanjie.nomination.result.Result;
import org.huanjie.nomination.result.ResultRules;
import org.huanjie.nomination.result.RunOffRules;
import org.huanjie.nomination.result.Votes;

/** Certifies what two equal counts mean by law; the certifier has entered neither. */
@ApplicationScoped
public class CertifyResult {
    private final Districts districts;
    private final Calendars calendars;
    private final Polls polls;
    private final TellCount tell;
    private final Candidates candidates;
    private final Deputies deputies;
    private final Notices notices;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    CertifyResult(
            Districts districts,
            Calendars calendars,
            Polls polls,
            TellCount tell,
            Candidates candidates,
            Deputies deputies,
            Notices notices,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.districts = districts;
        this.calendars = calendars;
        this.polls = polls;
        this.tell = tell;
        this.candidates = candidates;
        this.deputies = deputies;
        this.notices = notices;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal what {@link #guard} and the law refuse by */
    @Transactional
    public Certification certify(UUID id, IfMatch seen, CertificationRequest request, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        Decides.requireCommittee(caller, district);
        seen.require(district.version());
        guard(district, caller);
        Election election = calendars.of(district);
        LocalDate today = LocalDate.now(clock);
        VotingRound round = polls.round(id, district.round());
        CountFigures count = polls.counts(id, district.round()).agreed();
        Standing standing = tell.standing(count, district, election, today);
        Result result = ResultRules.of(round.likeKind(), round.counted(count, standing), RunOffRules.of(election));
        Certification certification =
                new Certification(Ids.next(), id, district.round(), result, standing, today, caller.sub());
        Event event = told(district, count, result, certification.then());
        polls.add(certification);
        enrol(result.elected(), district, today);
        district.certified(certification.then(), certification.needsDecision());
        if (district.step() == Step.CERTIFIED) {
            candidates.ofDistrict(id).forEach(Candidate::loseIfFormal);
        }
        outbox.append(List.of(
                event,
                notices.publishResult(
                        district,
                        ResultWords.of(election, district, round, count, result),
                        new Notices.Publication(request.documentNo(), today, caller.sub()))));
        audit.record(
                caller,
                "result-certified",
                "district",
                id,
                district.division(),
                Map.of("round", district.round(), "outcome", result.outcome()));
        return certification;
    }

    /** What the action refuses by, and what {@code actions} shows. */
    public void guard(District district, Caller caller) {
        Decides.requireCommittee(caller, district);
        CourseGuard.certificationDue(district);
        TwoPersons.require(caller, polls.counts(district.id(), district.round()).persons());
    }

    private static Event told(District district, CountFigures count, Result result, Step then) {
        return district.byElection().isEmpty()
                ? ResultEvent.of(district, count, result)
                : ByElectionEvent.of(
                        district,
                        then,
                        result.elected().stream()
                                .map(person ->
                                        new ByElectionEvent.Elected(person.candidate(), person.voter(), person.name()))
                                .toList());
    }

    private void enrol(List<Votes> elected, District district, LocalDate on) {
        for (Votes person : elected) {
            UUID candidate = person.candidate() == null
                    ? null
                    : candidates
                            .findByIdOptional(person.candidate())
                            .map(known -> {
                                known.elected();
                                return known.id();
                            })
                            .orElse(null);
            deputies.persist(Deputy.elected(Ids.next(), district, candidate, person.voter(), person.name(), on));
        }
    }
}
