package org.huanjie.districting.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a plan changes against another one.
 *
 * @param before    the plan it is compared with
 * @param after     the plan itself
 * @param units     those whose district is not the same one any more
 * @param districts of both plans, by number; one that lives on stands there once
 */
record PlanComparison(Side before, Side after, List<MovedUnit> units, List<ComparedDistrict> districts) {

    /** One of the two plans. @param maxDeviation the largest one, without its sign */
    record Side(
            UUID plan,
            int version,
            Plan.Status status,
            int districtCount,
            int seats,
            BigDecimal maxDeviation,
            int cutEdges) {
        static Side of(PlanReview.Measured measured) {
            Plan plan = measured.plan();
            return new Side(
                    plan.id(),
                    plan.number(),
                    plan.status(),
                    plan.districts().size(),
                    plan.seats(),
                    measured.maxDeviation(),
                    measured.cutEdges());
        }
    }

    record NamedDistrict(int number, String name) {}

    /** @param from null: it was in no district; @param to null: it is in none */
    record MovedUnit(String code, String name, NamedDistrict from, NamedDistrict to) {}

    /** What became of a district; one with other seats and other units is {@code SEATS}. */
    enum Change {
        ADDED,
        GONE,
        SEATS,
        UNITS,
        NONE
    }

    /** A district in one of the plans. @param deviation null where it has no seats */
    record Figures(int number, String name, int seats, int population, BigDecimal deviation) {
        static Figures of(PlannedDistrict district, PlanReview.Measured measured) {
            PlanDistrictView view = PlanDistrictView.of(district, measured);
            return new Figures(view.number(), view.name(), view.seats(), view.population(), view.deviation());
        }
    }

    /** @param before null where it is new; @param after null where it is gone */
    record ComparedDistrict(Change change, Figures before, Figures after) {}

    static PlanComparison of(PlanReview.Measured before, PlanReview.Measured after) {
        Counterparts same =
                Counterparts.of(before.plan().districts(), after.plan().districts(), after.terrain());
        return new PlanComparison(
                Side.of(before), Side.of(after), moved(before, after, same), districts(before, after, same));
    }

    private static List<MovedUnit> moved(PlanReview.Measured before, PlanReview.Measured after, Counterparts same) {
        Map<String, PlannedDistrict> were = byUnit(before.plan());
        Map<String, PlannedDistrict> are = byUnit(after.plan());
        TreeSet<String> units = new TreeSet<>(were.keySet());
        units.addAll(are.keySet());
        List<MovedUnit> moved = new ArrayList<>();
        for (String unit : units) {
            PlannedDistrict from = were.get(unit);
            PlannedDistrict to = are.get(unit);
            boolean stayed = from != null && to != null && to.equals(same.successor(from));
            if (!stayed) {
                moved.add(new MovedUnit(unit, after.terrain().nameOrCode(unit), named(from, before), named(to, after)));
            }
        }
        return moved;
    }

    private static Map<String, PlannedDistrict> byUnit(Plan plan) {
        Map<String, PlannedDistrict> districts = new HashMap<>();
        plan.districts().forEach(district -> district.units().forEach(unit -> districts.put(unit, district)));
        return districts;
    }

    private static NamedDistrict named(PlannedDistrict district, PlanReview.Measured measured) {
        return district == null
                ? null
                : new NamedDistrict(district.number(), PlanDistrictView.nameOf(district, measured.terrain()));
    }

    private static List<ComparedDistrict> districts(
            PlanReview.Measured before, PlanReview.Measured after, Counterparts same) {
        List<ComparedDistrict> compared = new ArrayList<>();
        for (PlannedDistrict was : before.plan().districts()) {
            PlannedDistrict is = same.successor(was);
            compared.add(new ComparedDistrict(
                    change(was, is), Figures.of(was, before), is == null ? null : Figures.of(is, after)));
        }
        for (PlannedDistrict added : same.added()) {
            compared.add(new ComparedDistrict(Change.ADDED, null, Figures.of(added, after)));
        }
        return compared;
    }

    private static Change change(PlannedDistrict was, PlannedDistrict is) {
        if (is == null) {
            return Change.GONE;
        }
        if (was.seats() != is.seats()) {
            return Change.SEATS;
        }
        return was.units().equals(is.units()) ? Change.NONE : Change.UNITS;
    }
}
