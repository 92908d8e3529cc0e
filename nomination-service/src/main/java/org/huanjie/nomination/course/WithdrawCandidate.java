package org.huanjie.nomination.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.candidate.Candidates;
import org.huanjie.nomination.district.CourseEvents;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.nomination.Nominations;

/** A candidate withdraws, dies or is disqualified; what follows from it depends on how far the district has come. */
@ApplicationScoped
class WithdrawCandidate {
    private static final String BY_CANDIDATE = "候选人退出";

    private final Districts districts;
    private final Candidates candidates;
    private final Nominations nominations;
    private final CourseEvents events;
    private final Audit audit;

    WithdrawCandidate(
            Districts districts, Candidates candidates, Nominations nominations, CourseEvents events, Audit audit) {
        this.districts = districts;
        this.candidates = candidates;
        this.nominations = nominations;
        this.events = events;
        this.audit = audit;
    }

    @Transactional
    Candidate withdraw(UUID id, IfMatch seen, WithdrawalRequest request, Caller caller) {
        District district = districts.visibleForChange(districtOf(id, caller.scope()), caller.scope());
        Candidate candidate = candidates.findById(id);
        seen.require(candidate.version());
        CourseGuard.beforeCertification(district);
        candidate.withdraw(request.on(), request.document(), request.cause());
        nominations
                .standingOf(id)
                .forEach(nomination -> events.append(district, nomination.withdraw("候选人退出", request.document())));
        List<Candidate> standing = candidates.standing(district.id());
        int formal = (int) standing.stream()
                .filter(other -> other.status() == Candidate.Status.FORMAL)
                .count();
        if (district.candidateLeft(standing.size(), formal)) {
            standing.forEach(Candidate::returnToInitialList);
        }
        events.append(district, CandidateEvent.withdrawn(district, candidate));
        audit.record(
                caller,
                "candidate-withdrawn",
                "candidate",
                id,
                district.division(),
                Map.of(
                        "district",
                        district.id(),
                        "on",
                        request.on().toString(),
                        "document",
                        request.document(),
                        "step",
                        district.step()));
        return candidate;
    }

    private UUID districtOf(UUID id, Scope scope) {
        UUID district = candidates.districtOf(id).orElseThrow(() -> Refusal.notFound("candidate " + id));
        districts.visible(district, scope);
        return district;
    }
}
