package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.districting.division.Divisions;
import org.huanjie.districting.division.OnDivisions;
import org.huanjie.districting.division.PlanEffect;
import org.huanjie.districting.division.Succession;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Elections;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.problem.Finding;

/**
 * Plans go along with their divisions. An open one gets what its units have become and is a draft again, since nobody has
 * submitted or approved it so; a published one stays as it is and says that it needs an amendment.
 */
@ApplicationScoped
class FollowDivisions implements OnDivisions {
    private final Plans plans;
    private final PlanReview review;
    private final Grounds grounds;
    private final Elections elections;
    private final Divisions divisions;
    private final PlanHistory history;
    private final Audit audit;

    FollowDivisions(
            Plans plans,
            PlanReview review,
            Grounds grounds,
            Elections elections,
            Divisions divisions,
            PlanHistory history,
            Audit audit) {
        this.plans = plans;
        this.review = review;
        this.grounds = grounds;
        this.elections = elections;
        this.divisions = divisions;
        this.history = history;
        this.audit = audit;
    }

    /** A plan and its figures before the change. */
    private record Before(Plan plan, Plan.Status status, PlanFigures figures) {}

    @Override
    public Standing before(String county, Set<String> units) {
        List<Before> standing = new ArrayList<>();
        Map<String, Boolean> closed = new LinkedHashMap<>();
        for (Plan plan : plans.lockedOnGround(county)) {
            boolean over = closed.computeIfAbsent(
                    plan.election(), code -> elections.findById(code).status() == Election.Status.CLOSED);
            boolean lies = plan.districts().stream()
                    .anyMatch(district -> district.units().stream().anyMatch(units::contains));
            if (!over && lies) {
                if (plan.status() == Plan.Status.PUBLISHED) {
                    grounds.keepOnce(plan);
                }
                standing.add(new Before(plan, plan.status(), PlanFigures.of(review.measure(plan), plan.districts())));
            }
        }
        return (gone, on, by) -> follow(county, standing, gone, on, by);
    }

    private Followed follow(String county, List<Before> standing, List<Gone> gone, LocalDate on, Caller by) {
        if (standing.isEmpty()) {
            return new Followed(List.of(), List.of());
        }
        plans.flush();
        Succession succession = divisions.succession(county);
        List<PlanEffect> effects = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<String> went = gone.stream().map(Gone::unit).collect(Collectors.toSet());
        for (Before before : standing) {
            Plan plan = before.plan();
            boolean lapses = succession.ended(plan.division()) && plan.status() != Plan.Status.PUBLISHED;
            List<PlannedDistrict> today = lapses ? List.of() : grounds.onToday(plan, succession);
            if (lapses) {
                lapse(plan, gone, by);
            } else if (plan.status() != Plan.Status.PUBLISHED && !today.equals(plan.districts())) {
                adapt(before, today, gone, on, by);
            }
            PlanFigures after = PlanFigures.of(review.onToday(plan), today);
            effects.add(effect(before, after, !gone.isEmpty()));
            if (plan.status() == Plan.Status.PUBLISHED && !gone.isEmpty()) {
                grounds.findings(plan).stream()
                        .filter(finding -> went.contains(finding.subject()))
                        .forEach(findings::add);
            }
        }
        return new Followed(effects, List.copyOf(findings));
    }

    /** There is no such congress any more. */
    private void lapse(Plan plan, List<Gone> gone, Caller by) {
        plan.lapse();
        history.went(plan, PlanEntry.Kind.SUPERSEDED, gone.get(gone.size() - 1).words(), by);
        audit.record(by, "plan-lapsed", "plan", plan.id(), plan.division(), Map.of());
    }

    private void adapt(Before before, List<PlannedDistrict> today, List<Gone> gone, LocalDate on, Caller by) {
        Plan plan = before.plan();
        String words = gone.stream().map(Gone::words).collect(Collectors.joining("；"));
        if (plan.status() != Plan.Status.DRAFT) {
            plan.giveBack();
            grounds.release(plan);
            history.went(plan, PlanEntry.Kind.RETURNED, words, by);
        }
        Set<String> had = before.figures().units();
        history.edited(plan, PlanEntry.Kind.UNITS_FOLLOWED, plan.propose(today, List.of(), by), by);
        grounds.adapted(
                plan,
                gone.stream()
                        .filter(one -> had.contains(one.unit()))
                        .map(one -> new PlanGround.Adapted(on, one.unit(), one.words(), before.status()))
                        .toList());
        audit.record(
                by,
                "plan-adapted",
                "plan",
                plan.id(),
                plan.division(),
                Map.of("units", gone.stream().map(Gone::unit).toList(), "was", before.status()));
    }

    private static PlanEffect effect(Before before, PlanFigures after, boolean structure) {
        Plan plan = before.plan();
        List<PlanEffect.DistrictEffect> districts = before.figures().against(after);
        return new PlanEffect(
                plan.id(),
                plan.election(),
                plan.level().name(),
                plan.division(),
                plan.number(),
                before.status().name(),
                plan.status().name(),
                before.figures().maxDeviation(),
                after.maxDeviation(),
                districts,
                words(before.status(), plan.status(), structure));
    }

    private static String words(Plan.Status was, Plan.Status is, boolean structure) {
        if (was == Plan.Status.PUBLISHED) {
            return structure ? "选区划分已公告，按公告时的单位执行；如需调整，须以选区变动另行公告。" : "选区划分已公告，仍按公告时的名称和人口数计算。";
        }
        if (is == Plan.Status.SUPERSEDED) {
            return "该乡镇已撤并，方案不再适用。";
        }
        if (was != is) {
            return "方案已按新的单位调整，退回为草案，请核对后重新提交。";
        }
        if (was != Plan.Status.DRAFT) {
            return "方案已提交，仍按提交时的名称和人口数计算。";
        }
        return structure ? "草案已按新的单位调整，请核对。" : "草案按新的名称和人口数计算。";
    }
}
