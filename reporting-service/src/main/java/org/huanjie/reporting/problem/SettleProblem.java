package org.huanjie.reporting.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.division.Place;

/** The way of a problem: opened, answered, resolved. */
@ApplicationScoped
class SettleProblem {
    private final Problems problems;
    private final Place place;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    SettleProblem(Problems problems, Place place, Outbox outbox, Audit audit, Clock clock) {
        this.problems = problems;
        this.place = place;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 422 for a place that is not there */
    @Transactional
    ReportedProblem open(ProblemRequest request, Caller caller) {
        place.require(request.election(), request.division(), caller);
        ReportedProblem problem = new ReportedProblem(Ids.next(), request, caller.sub());
        problems.persist(problem);
        outbox.append(problem.opened());
        log(caller, "problem-opened", problem);
        return problem;
    }

    /** @throws Refusal 409 unless it is open */
    @Transactional
    ReportedProblem answer(UUID id, IfMatch seen, AnswerRequest request, Caller caller) {
        ReportedProblem problem = problems.visible(id, caller.scope());
        seen.require(problem.version());
        problem.answer(request.answer().strip(), LocalDate.now(clock));
        log(caller, "problem-answered", problem);
        return problem;
    }

    /** @throws Refusal 409 if it was resolved before */
    @Transactional
    ReportedProblem resolve(UUID id, IfMatch seen, ResolutionRequest request, Caller caller) {
        ReportedProblem problem = problems.visible(id, caller.scope());
        seen.require(problem.version());
        outbox.append(problem.resolve(request.resolution().strip(), LocalDate.now(clock)));
        log(caller, "problem-resolved", problem);
        return problem;
    }

    private void log(Caller caller, String act, ReportedProblem problem) {
        audit.record(caller, act, "problem", problem.id(), problem.division(), Map.of());
    }
}
