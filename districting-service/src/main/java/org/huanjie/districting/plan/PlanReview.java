package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huanjie.districting.allocation.Allocation;
import org.huanjie.districting.allocation.Allocations;
import org.huanjie.districting.division.DivisionType;
import org.huanjie.districting.division.Divisions;
import org.huanjie.districting.election.CalendarEntry;
import org.huanjie.districting.election.Election;
import org.huanjie.districting.election.Elections;
import org.huanjie.districting.election.Level;
import org.huanjie.districting.quota.Quotas;
import org.huanjie.districting.roll.PublishedRolls;
import org.huanjie.kit.problem.Finding;
import org.huanjie.kit.problem.Rule;

/** Looks at a plan with all that it is measured by: terrain, seats to place, limit, the other level's districts. */
@ApplicationScoped
class PlanReview {
    private static final Rule NO_CONGRESS = new Rule("R-17", "QUOTA_STATUS_CHANGE", "选举法 art. 14");

    private final Grounds grounds;
    private final Elections elections;
    private final Divisions divisions;
    private final Quotas quotas;
    private final Allocations allocations;
    private final Districts districts;
    private final Plans plans;
    private final PublishedRolls rolls;
    private final Clock clock;

    PlanReview(
            Grounds grounds,
            Elections elections,
            Divisions divisions,
            Quotas quotas,
            Allocations allocations,
            Districts districts,
            Plans plans,
            PublishedRolls rolls,
            Clock clock) {
        this.grounds = grounds;
        this.elections = elections;
        this.divisions = divisions;
        this.quotas = quotas;
        this.allocations = allocations;
        this.districts = districts;
        this.plans = plans;
        this.rolls = rolls;
        this.clock = clock;
    }

    /**
     * A plan on its ground.
     *
     * @param warnPercent rule {@code deviationWarn}
     * @param others      units of each published district of the other level
     */
    record Measured(
            Plan plan,
            Terrain terrain,
            int seatsToPlace,
            int warnPercent,
            List<List<String>> others,
            List<Finding> findings) {
        Deviation deviation(PlannedDistrict district) {
            return new PlanCheck(terrain, seatsToPlace, warnPercent).deviation(district);
        }

        /** The findings, each with the smallest remedy that is found. */
        List<Finding> advised() {
            return Remedies.of(this);
        }

        BigDecimal maxDeviation() {
            return plan.districts().stream()
                    .filter(district -> district.seats() > 0)
                    .map(district -> deviation(district).fraction().abs())
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
        }

        int cutEdges() {
            Map<String, Integer> of = new HashMap<>();
            plan.districts().forEach(district -> district.units().forEach(unit -> of.put(unit, district.number())));
            return terrain.cutEdges(of);
        }
    }

    /** On the ground it stands on: today's for a draft, else what it was submitted with. */
    Measured measure(Plan plan) {
        return measure(plan, grounds.of(plan));
    }

    /** On today's ground, whatever it was submitted with. */
    Measured onToday(Plan plan) {
        return measure(plan, grounds.today(plan));
    }

    private Measured measure(Plan plan, Terrain ground) {
        Election election = elections.findById(plan.election());
        Terrain terrain = terrain(election, plan, ground);
        int seats = seatsToPlace(election, plan);
        int warn = election.rules().number("deviationWarn");
        Level other = plan.level() == Level.COUNTY ? Level.TOWNSHIP : Level.COUNTY;
        List<List<String>> others = grounds.beside(
                plan,
                districts.ofElection(plan.election(), other).stream()
                        .map(District::units)
                        .toList());
        List<Finding> findings = new ArrayList<>(
                new PlanCheck(terrain, seats, warn).of(plan.districts(), others, other == Level.TOWNSHIP));
        lostCongress(plan).ifPresent(findings::add);
        changeAfterNotice(election, plan).ifPresent(findings::add);
        findings.addAll(grounds.findings(plan));
        return new Measured(plan, terrain, seats, warn, others, findings);
    }

    /** Of a township's plan whose township has become a subdistrict since. */
    private Optional<Finding> lostCongress(Plan plan) {
        return divisions
                .findByIdOptional(plan.division())
                .filter(division -> plan.level() == Level.TOWNSHIP && division.type() == DivisionType.SUBDISTRICT)
                .map(division -> NO_CONGRESS
                        .hard("%s已改设街道，不再设立乡级人民代表大会，不划分乡级选区。".formatted(division.name()))
                        .subject(division.code())
                        .remedy("停止办理本方案；其居民只参加县级选举"));
    }

    /** R-35, of an amendment on its way. */
    private Optional<Finding> changeAfterNotice(Election election, Plan plan) {
        if (plan.amends() == null || plan.course().isOut()) {
            return Optional.empty();
        }
        LocalDate rollDay = election.calendar().stream()
                .filter(entry -> entry.key().equals("ROLL_PUBLISHED"))
                .map(CalendarEntry::date)
                .findFirst()
                .orElseThrow();
        return Optional.of(AmendmentCheck.of(
                plans.findById(plan.amends()),
                rolls.of(plan.election(), plan.level(), plan.division()),
                rollDay,
                LocalDate.now(clock)));
    }

    private static Terrain terrain(Election election, Plan plan, Terrain all) {
        boolean withoutUpper = plan.level() == Level.TOWNSHIP
                && election.rules().text("upperUnitsTownshipVote").equals("MUST_NOT");
        return withoutUpper ? all.withoutUpperUnits() : all;
    }

    private int seatsToPlace(Election election, Plan plan) {
        if (plan.level() == Level.COUNTY) {
            return allocations
                    .holding(election.code())
                    .map(Allocation::available)
                    .orElseGet(() -> decided(election, plan));
        }
        return decided(election, plan);
    }

    private int decided(Election election, Plan plan) {
        return divisions
                .findByIdOptional(plan.division())
                .map(division -> quotas.seats(election, plan.level(), division))
                .orElse(0);
    }

    /** Seats of each township by the approved allocation; empty where there is none or the plan is a township's. */
    Map<String, Integer> allotted(Plan plan) {
        if (plan.level() == Level.TOWNSHIP) {
            return Map.of();
        }
        return allocations
                .holding(plan.election())
                .map(allocation -> allocation.items().stream()
                        .collect(Collectors.toMap(Allocation.Item::division, Allocation.Item::seats)))
                .orElse(Map.of());
    }
}
