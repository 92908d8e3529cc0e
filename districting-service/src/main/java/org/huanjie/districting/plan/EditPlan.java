package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.division.DivisionType;
import org.huanjie.districting.division.Divisions;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Elections;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;

/** What the office does to a draft by hand. */
@ApplicationScoped
class EditPlan {
    private final Plans plans;
    private final Elections elections;
    private final Divisions divisions;
    private final Terrain.Surveyor surveyor;
    private final PlanHistory history;
    private final Audit audit;

    EditPlan(
            Plans plans,
            Elections elections,
            Divisions divisions,
            Terrain.Surveyor surveyor,
            PlanHistory history,
            Audit audit) {
        this.plans = plans;
        this.elections = elections;
        this.divisions = divisions;
        this.surveyor = surveyor;
        this.history = history;
        this.audit = audit;
    }

    @Transactional
    Plan create(String code, Level level, String division, Caller caller) {
        Drafters.requireOffice(caller, level);
        Election election = elections.named(code, caller);
        Division of = divisions
                .findByIdOptional(division)
                .filter(known ->
                        !known.ended() && caller.scope().covers(division) && division.startsWith(election.division()))
                .orElseThrow(
                        () -> Refusal.unprocessable("unknown-division", "没有这个行政区划", "unknown, or outside the scope")
                                .violation("division", "行政区划代码不存在"));
        boolean hasCongress = election.levels().contains(level)
                && (level == Level.COUNTY
                        ? of.code().equals(election.division())
                        : of.type().isTownship() && of.type() != DivisionType.SUBDISTRICT);
        if (!hasCongress) {
            throw Refusal.unprocessable("no-congress", "该区划不选举本级人大代表", division + " has no congress of level " + level)
                    .violation("division", "街道不设人民代表大会");
        }
        Plan plan = new Plan(Ids.next(), code, level, division, plans.nextNumber(code, level, division), caller.sub());
        plans.persist(plan);
        history.went(plan, PlanEntry.Kind.CREATED, null, caller);
        audit.record(caller, "plan-created", "plan", plan.id(), division, Map.of("level", level));
        return plan;
    }

    /** A district that was put, and whether its number is new. */
    record Put(Plan plan, PlannedDistrict district, boolean created) {}

    @Transactional
    Put put(UUID id, int number, String name, int seats, List<String> units, IfMatch seen, Caller caller) {
        Plan plan = ofOffice(id, caller);
        boolean created = plan.find(number).isEmpty();
        plan.find(number).ifPresentOrElse(known -> seen.require(known.etag()), seen::requireNone);
        requireKnown(plan, units);
        PlanChange change = plan.put(number, name, seats, units, caller);
        history.edited(plan, PlanEntry.Kind.DISTRICT_PUT, change, caller);
        audit.record(caller, "plan-edited", "plan", id, plan.division(), Map.of("district", number));
        return new Put(plan, plan.find(number).orElse(null), created);
    }

    @Transactional
    Plan remove(UUID id, int number, IfMatch seen, Caller caller) {
        Plan plan = ofOffice(id, caller);
        PlannedDistrict known = plan.find(number).orElseThrow(() -> Refusal.notFound("district " + number));
        seen.require(known.etag());
        history.edited(plan, PlanEntry.Kind.DISTRICT_REMOVED, plan.remove(number, caller), caller);
        audit.record(caller, "plan-edited", "plan", id, plan.division(), Map.of("removed", number));
        return plan;
    }

    @Transactional
    Plan move(UUID id, List<String> units, int to, IfMatch seen, Caller caller) {
        Plan plan = ofOffice(id, caller);
        seen.require(plan.version());
        requireKnown(plan, units);
        history.edited(plan, PlanEntry.Kind.UNITS_MOVED, plan.move(units, to, caller), caller);
        audit.record(caller, "plan-edited", "plan", id, plan.division(), Map.of("moved", units.size(), "to", to));
        return plan;
    }

    private Plan ofOffice(UUID id, Caller caller) {
        Plan plan = plans.locked(id, caller.scope());
        Drafters.requireOffice(caller, plan.level());
        return plan;
    }

    private void requireKnown(Plan plan, List<String> units) {
        Terrain terrain = surveyor.of(plan.division());
        for (int i = 0; i < units.size(); i++) {
            if (!terrain.knows(units.get(i))) {
                throw Refusal.unprocessable("unknown-unit", "没有这个单位", "unknown, has children, or lies outside the plan")
                        .violation("units[" + i + "]", "单位代码不存在");
            }
        }
    }
}
