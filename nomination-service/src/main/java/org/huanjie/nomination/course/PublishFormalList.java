package org.huanjie.nomination.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.TwoPersons;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.body.Members;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.candidate.SurnameStrokes;
import org.huanjie.nomination.deliberation.Deliberation;
import org.huanjie.nomination.deliberation.Deliberations;
import org.huanjie.nomination.deliberation.PreliminaryElection;
import org.huanjie.nomination.deliberation.PreliminaryElections;
import org.huanjie.nomination.deliberation.PreliminaryOutcome;
import org.huanjie.nomination.district.Calendars;
import org.huanjie.nomination.district.CourseEvents;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.district.FormalChoice;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.nomination.Nominations;
import org.huanjie.nomination.notice.NoticeKind;
import org.huanjie.nomination.notice.Notices;

/** Publishes the formal list, as large as the law allows and of whom the voters wanted. */
@ApplicationScoped
public class PublishFormalList {
    private static final String BY_STROKES = "STROKES";

    private final Districts districts;
    private final Calendars calendars;
    private final Nominations nominations;
    private final Candidates candidates;
    private final Deliberations deliberations;
    private final PreliminaryElections preliminaries;
    private final Members members;
    private final Notices notices;
    private final CourseEvents events;
    private final Audit audit;
    private final Clock clock;

    PublishFormalList(
            Districts districts,
            Calendars calendars,
            Nominations nominations,
            Candidates candidates,
            Deliberations deliberations,
            PreliminaryElections preliminaries,
            Members members,
            Notices notices,
            CourseEvents events,
            Audit audit,
            Clock clock) {
        this.districts = districts;
        this.calendars = calendars;
        this.nominations = nominations;
        this.candidates = candidates;
        this.deliberations = deliberations;
        this.preliminaries = preliminaries;
        this.members = members;
        this.notices = notices;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal what {@link #guard} and the law refuse by */
    @Transactional
    public District publish(UUID id, IfMatch seen, FormalListRequest request, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        Decides.requireCommittee(caller, district);
        seen.require(district.version());
        guard(district, caller);
        LocalDate today = LocalDate.now(clock);
        Election election = calendars.of(district);
        List<Candidate> standing = candidates.standing(id);
        List<Candidate> chosen = named(request.candidates(), standing);
        Optional<PreliminaryOutcome> preliminary = district.step() == Step.PRELIMINARY
                ? preliminaries.last(id).map(PreliminaryElection::outcome)
                : Optional.empty();
        district.publishFormalList(
                choice(district, chosen, standing, preliminary, today), election, today, request.reason());
        boolean byVotes = preliminary.isPresent()
                && !election.rule("orderAfterPrelim").filter(BY_STROKES::equals).isPresent();
        List<Candidate> listed = inOrder(chosen, byVotes ? preliminary : Optional.empty());
        standing.forEach(Candidate::leaveOffFormalList);
        for (int i = 0; i < listed.size(); i++) {
            listed.get(i).listFormally(i + 1);
        }
        events.append(
                district,
                ListEvent.of("formal-list-published", district, listed, today),
                () -> notices.publishList(
                        NoticeKind.FORMAL_LIST,
                        district,
                        election,
                        listed,
                        byVotes,
                        new Notices.Publication(request.documentNo(), today, caller.sub())));
        candidates.leftUntold(id).forEach(left -> left.leavingTold(today)); // by the list's notice
        audit.record(
                caller,
                "formal-list-published",
                "district",
                id,
                district.division(),
                Map.of(
                        "candidates",
                        listed.size(),
                        "reason",
                        district.formalListReason().orElse("")));
        return district;
    }

    /** What the action refuses by before it looks at whom the committee chose, and what {@code actions} shows. */
    public void guard(District district, Caller caller) {
        Decides.requireCommittee(caller, district);
        TwoPersons.require(caller, nominations.recordersOf(district.id()));
        CourseGuard.formalListDue(district, calendars.of(district), LocalDate.now(clock));
    }

    private static List<Candidate> named(List<UUID> ids, List<Candidate> standing) {
        if (new HashSet<>(ids).size() < ids.size()) {
            throw Refusal.unprocessable("candidate-twice", "同一候选人重复填写", "a candidate is named twice")
                    .violation("candidates", "同一候选人重复填写");
        }
        List<Candidate> chosen = standing.stream()
                .filter(candidate -> ids.contains(candidate.id()))
                .toList();
        if (chosen.size() < ids.size()) {
            throw Refusal.unprocessable("unknown-candidate", "未知的候选人", "not a standing candidate of the initial list")
                    .violation("candidates", "未知的候选人");
        }
        return chosen;
    }

    private FormalChoice choice(
            District district,
            List<Candidate> chosen,
            List<Candidate> standing,
            Optional<PreliminaryOutcome> preliminary,
            LocalDate today) {
        return new FormalChoice(
                chosen.stream().map(Candidate::id).toList(),
                standing.stream().map(Candidate::id).collect(Collectors.toSet()),
                deliberations.last(district.id()).map(Deliberation::support).orElse(Map.of()),
                preliminary.map(PreliminaryOutcome::candidates).orElse(Set.of()),
                chosen.stream()
                        .filter(candidate -> isMember(candidate, district, today))
                        .collect(Collectors.toMap(
                                Candidate::id,
                                candidate -> candidate.particulars().name(),
                                (one, same) -> one,
                                LinkedHashMap::new)));
    }

    private boolean isMember(Candidate candidate, District district, LocalDate today) {
        return members.committeesOf(candidate.voter(), district.election(), today).stream()
                .anyMatch(committee -> committee.runs(district.level(), district.division()));
    }

    /** after a preliminary election by votes, equal votes by strokes; otherwise by strokes. */
    private static List<Candidate> inOrder(List<Candidate> chosen, Optional<PreliminaryOutcome> byVotes) {
        Comparator<Candidate> order = byVotes.map(
                        outcome -> Comparator.comparingInt((Candidate candidate) -> outcome.rank(candidate.id()))
                                .thenComparing(SurnameStrokes.ORDER))
                .orElse(SurnameStrokes.ORDER);
        return chosen.stream().sorted(order).toList();
    }
}
