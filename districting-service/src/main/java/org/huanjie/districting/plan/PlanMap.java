package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.division.Divisions;
import org.huanjie.districting.election.Level;
import org.huanjie.districting.plan.picture.Colour;
import org.huanjie.districting.plan.picture.Sketch;

/** A plan as a schematic map (选区划分示意图): what of the plan goes into the picture. */
@ApplicationScoped
class PlanMap {
    private static final int NAMED = 3;

    private final Divisions divisions;

    PlanMap(Divisions divisions) {
        this.divisions = divisions;
    }

    /** As an SVG document; the same plan on the same ground is always the same text. */
    String draw(PlanReview.Measured measured, Colour colour) {
        Plan plan = measured.plan();
        boolean county = plan.level() == Level.COUNTY;
        String name =
                divisions.findByIdOptional(plan.division()).map(Division::name).orElse("");
        Map<String, String> townships = new TreeMap<>();
        if (county) {
            divisions.townships(plan.division()).forEach(township -> townships.put(township.code(), township.name()));
        }
        return new Sketch(
                        name + (county ? "县级" : "乡级") + "人大代表",
                        plan.publishedOn() == null ? "（草案）" : "",
                        units(measured),
                        measured.terrain().neighbours(),
                        townships,
                        plan.districts().stream()
                                .map(district -> district(district, measured))
                                .toList(),
                        measured.seatsToPlace(),
                        measured.warnPercent())
                .svg(colour);
    }

    private static List<Sketch.Unit> units(PlanReview.Measured measured) {
        Map<String, Integer> districtOf = new HashMap<>();
        measured.plan()
                .districts()
                .forEach(district -> district.units().forEach(unit -> districtOf.putIfAbsent(unit, district.number())));
        return measured.terrain().units().stream()
                .map(unit -> new Sketch.Unit(
                        unit.code(),
                        unit.name(),
                        unit.population(),
                        unit.type().hasTerritory(),
                        unit.x(),
                        unit.y(),
                        districtOf.getOrDefault(unit.code(), Sketch.NONE)))
                .toList();
    }

    private static Sketch.District district(PlannedDistrict district, PlanReview.Measured measured) {
        boolean comparable = district.seats() > 0 && measured.seatsToPlace() > 0;
        Deviation deviation = measured.deviation(district);
        return new Sketch.District(
                district.number(),
                name(district, measured.terrain()),
                district.seats(),
                deviation.population(),
                comparable ? deviation.fraction().doubleValue() : null,
                comparable && deviation.exceeds(measured.warnPercent()));
    }

    private static String name(PlannedDistrict district, Terrain terrain) {
        if (district.name() != null && !district.name().isBlank()) {
            return district.name();
        }
        return district.units().stream()
                        .filter(terrain::knows)
                        .limit(NAMED)
                        .map(terrain::name)
                        .collect(Collectors.joining("、"))
                + (district.units().size() > NAMED ? "等" : "");
    }
}
