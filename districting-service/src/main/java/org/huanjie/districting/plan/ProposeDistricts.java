package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.huanjie.districting.allocation.LargestRemainder;
import org.huanjie.districting.election.Level;
import org.huanjie.districting.plan.optimiser.Infeasible;
import org.huanjie.districting.plan.optimiser.Proposal;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.problem.Refusal;

/** Draws districts for a draft: reads the ground, draws outside of any transaction, stores what was drawn. */
@ApplicationScoped
class ProposeDistricts {
    private final Plans plans;
    private final PlanReview review;
    private final PlanHistory history;
    private final Audit audit;

    ProposeDistricts(Plans plans, PlanReview review, PlanHistory history, Audit audit) {
        this.plans = plans;
        this.review = review;
        this.history = history;
        this.audit = audit;
    }

    /** What is drawn on. @param version of the plan then; @param former districts that the new ones should differ little from */
    record Ground(
            PlanReview.Measured measured,
            Map<String, Integer> allotted,
            long version,
            List<PlannedDistrict> kept,
            List<PlannedDistrict> former) {}

    /** @param startFrom a plan; null: of an amendment the plan it amends, else none */
    @Transactional
    Ground ground(UUID id, List<Integer> keep, UUID startFrom, Caller caller) {
        Plan plan = plans.visible(id, caller);
        plan.course().requireDraft();
        List<PlannedDistrict> kept = new ArrayList<>();
        for (int i = 0; i < keep.size(); i++) {
            int index = i;
            kept.add(plan.find(keep.get(i))
                    .orElseThrow(
                            () -> Refusal.unprocessable("unknown-district", "没有这个选区", "no district " + keep.get(index))
                                    .violation("keepDistricts[" + index + "]", "选区编号不存在")));
        }
        return new Ground(
                review.measure(plan), review.allotted(plan), plan.version(), kept, former(plan, startFrom, caller));
    }

    private List<PlannedDistrict> former(Plan plan, UUID startFrom, Caller caller) {
        if (startFrom == null) {
            return amended(plan);
        }
        Plan former = plans.findVisible(startFrom, caller)
                .filter(other ->
                        other.level() == plan.level() && other.division().equals(plan.division()))
                .orElseThrow(() -> Refusal.unprocessable(
                                "unknown-plan", "没有可供参照的方案", "no plan of the same level and division: " + startFrom)
                        .violation("startFrom", "须为同一级、同一行政区的方案"));
        return former.districts();
    }

    /** @throws Refusal 422 {@code districts-infeasible} where a township's seats cannot be placed, with the reason */
    Proposal.Drawn draw(
            Ground ground, Proposal.Effort effort, BooleanSupplier timeIsUp, Consumer<Proposal.Progress> progress) {
        PlanReview.Measured measured = ground.measured();
        Set<String> taken = new HashSet<>();
        ground.kept().forEach(district -> taken.addAll(district.units()));
        boolean whole = measured.plan().level() == Level.TOWNSHIP;
        Blocks blocks = Blocks.of(measured.terrain(), taken, whole ? List.of() : measured.others());
        Map<String, Integer> former = new HashMap<>();
        ground.former().forEach(district -> district.units().forEach(unit -> former.put(unit, district.number())));
        List<Proposal.Unit> units = blocks.units(unit -> whole ? "" : unit.substring(0, 9), former);
        if (units.isEmpty()) {
            return new Proposal.Drawn(List.of(), true, 0, List.of());
        }
        double perSeat = (double) measured.terrain().population() / Math.max(1, measured.seatsToPlace());
        try {
            Proposal.Drawn drawn = new Proposal(units, blocks.neighbours(), seats(ground, units), perSeat, effort)
                    .draw(timeIsUp, progress);
            List<Proposal.District> districts = drawn.districts().stream()
                    .map(district -> new Proposal.District(district.seats(), blocks.members(district.units())))
                    .toList();
            return new Proposal.Drawn(districts, drawn.optimal(), drawn.bound(), drawn.limits());
        } catch (Infeasible e) {
            throw Limits.refusal(e, measured);
        }
    }

    /** Seats of each group: as allotted, less those of kept districts; else by population. */
    private Map<String, Integer> seats(Ground ground, List<Proposal.Unit> units) {
        int left = ground.measured().seatsToPlace()
                - ground.kept().stream().mapToInt(PlannedDistrict::seats).sum();
        Map<String, Long> people = new HashMap<>();
        units.forEach(unit -> people.merge(unit.group(), unit.population(), Long::sum));
        Map<String, Integer> seats = new HashMap<>();
        for (String group : people.keySet()) {
            int kept = ground.kept().stream()
                    .filter(district -> district.units().get(0).startsWith(group))
                    .mapToInt(PlannedDistrict::seats)
                    .sum();
            seats.put(group, ground.allotted().getOrDefault(group, 0) - kept);
        }
        boolean asAllotted = seats.values().stream().allMatch(some -> some > 0)
                && seats.values().stream().mapToInt(Integer::intValue).sum() == left;
        if (asAllotted) {
            return seats;
        }
        List<LargestRemainder.Unit> groups = people.entrySet().stream()
                .map(group -> new LargestRemainder.Unit(group.getKey(), group.getKey(), group.getValue()))
                .toList();
        Map<String, Integer> dealt = new HashMap<>();
        LargestRemainder.allocate(groups, left)
                .forEach(share -> dealt.put(share.unit().code(), share.seats()));
        return dealt;
    }

    private List<PlannedDistrict> amended(Plan plan) {
        return plan.amends() == null ? List.of() : plans.findById(plan.amends()).districts();
    }

    /** @throws Refusal 409 {@code plan-changed} if somebody edited the draft meanwhile */
    @Transactional
    Plan store(UUID id, Ground ground, List<Proposal.District> drawn, Caller caller) {
        Plan plan = plans.locked(id, caller.scope());
        if (plan.version() != ground.version()) {
            throw Refusal.conflict("plan-changed", "方案在生成期间已被修改，未采用生成结果", "start the proposal again");
        }
        List<PlannedDistrict> numbered =
                Numbering.of(drawn, ground.kept(), ground.measured().terrain(), amended(plan));
        history.edited(plan, PlanEntry.Kind.PROPOSED, plan.propose(ground.kept(), numbered, caller), caller);
        audit.record(
                caller,
                "plan-proposed",
                "plan",
                id,
                plan.division(),
                Map.of("districts", plan.districts().size()));
        return plan;
    }
}
