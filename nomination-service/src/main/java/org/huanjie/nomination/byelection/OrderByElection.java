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
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.deputy.Vacancies;
import org.huanjie.nomination.district.ByElectionEvent;
import org.huanjie.nomination.district.CourseGuard;
import org.huanjie.nomination.district.Decides;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.district.Step;

/**
 * Records that vacant seats of a district are to be filled, and begins the course that fills them. The district is locked: of two that
 * are decided at once in the same manner, one is refused.
 */
@ApplicationScoped
class OrderByElection {
    private final Districts districts;
    private final Vacancies vacancies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    OrderByElection(Districts districts, Vacancies vacancies, Outbox outbox, Audit audit, Clock clock) {
        this.districts = districts;
        this.vacancies = vacancies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 409 {@code step-not-due}, {@code by-election-runs}; 422 what {@link ByElectionRules} refuses by */
    @Transactional
    District order(UUID id, IfMatch seen, ByElectionRequest request, Caller caller) {
        District district = districts.visibleForChange(id, caller.scope());
        Decides.requireCommittee(caller, district);
        seen.require(district.version());
        CourseGuard.seatsDecided(district);
        boolean runs = districts.byElections(id).stream()
                .anyMatch(course -> course.step() != Step.CERTIFIED
                        && course.byElection().orElseThrow().manner() == request.manner());
        if (runs) {
            throw Refusal.conflict(
                    "by-election-runs", "本选区的补选正在进行", "an election in this manner runs in this district");
        }
        var vacant = vacancies.of(id, caller.scope());
        LocalDate today = LocalDate.now(clock);
        ByElectionRules.require(
                request,
                vacant.map(Vacancies.Row::vacated).orElse(0),
                vacant.map(Vacancies.Row::unfilled).orElse(0),
                today);
        District course = districts.begin(Ids.next(), district, request.seats(), request.order(id), today);
        outbox.append(ByElectionEvent.of(course, course.step(), List.of()));
        audit.record(
                caller,
                "by-election-ordered",
                "district",
                course.id(),
                course.division(),
                Map.of(
                        "district",
                        id,
                        "manner",
                        request.manner(),
                        "seats",
                        request.seats(),
                        "documentNo",
                        request.documentNo()));
        return course;
    }
}
