package org.huanjie.districting.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.election.Level;

/**
 * A plan laid out to look at small changes of it: which district a unit lies in, what a district would weigh, what a change
 * would tear. Districts go by their place in the plan's order.
 */
final class Layout {
    /** In no district. */
    static final int NOWHERE = -1;

    private final Terrain terrain;
    private final List<PlannedDistrict> districts;
    private final boolean ofCounty;
    private final long allPeople;
    private final int seatsToPlace;
    private final double limit;
    private final Map<String, Division> units = new HashMap<>();
    private final Map<String, Integer> districtOf = new HashMap<>();
    private final Map<String, List<String>> otherOf = new HashMap<>();
    private final long[] people;
    private final List<Set<String>> townships = new ArrayList<>();
    private final Map<String, Set<Integer>> around = new HashMap<>();
    private final List<Set<String>> candidates = new ArrayList<>();

    Layout(PlanReview.Measured measured) {
        terrain = measured.terrain();
        districts = measured.plan().districts();
        ofCounty = measured.plan().level() == Level.COUNTY;
        allPeople = terrain.population();
        seatsToPlace = measured.seatsToPlace();
        limit = measured.warnPercent() / 100.0;
        terrain.units().forEach(unit -> units.put(unit.code(), unit));
        measured.others().forEach(other -> other.forEach(unit -> otherOf.put(unit, other)));
        people = new long[districts.size()];
        for (int i = 0; i < districts.size(); i++) {
            int index = i;
            districts.get(i).units().forEach(unit -> districtOf.putIfAbsent(unit, index));
            people[i] = terrain.population(districts.get(i).units());
            townships.add(
                    districts.get(i).units().stream().map(Layout::township).collect(Collectors.toSet()));
            candidates.add(new TreeSet<>());
        }
        for (String unit : units.keySet()) {
            around.put(unit, lookAround(unit));
            around.get(unit).forEach(district -> candidates.get(district).add(unit));
        }
    }

    private static String township(String unit) {
        return unit.substring(0, 9);
    }

    List<PlannedDistrict> districts() {
        return districts;
    }

    PlannedDistrict district(int index) {
        return districts.get(index);
    }

    int seatsToPlace() {
        return seatsToPlace;
    }

    int seats() {
        return districts.stream().mapToInt(PlannedDistrict::seats).sum();
    }

    String name(String unit) {
        return terrain.nameOrCode(unit);
    }

    boolean knows(String unit) {
        return terrain.knows(unit);
    }

    int of(String unit) {
        return districtOf.getOrDefault(unit, NOWHERE);
    }

    long people(int district) {
        return people[district];
    }

    /** How far its people per deputy are from the average once so many people and seats have come or gone, as a fraction. */
    double deviation(int district, long morePeople, int moreSeats) {
        double seats = districts.get(district).seats() + moreSeats;
        return allPeople == 0 ? 0 : (people[district] + morePeople) * seatsToPlace / (seats * allPeople) - 1;
    }

    double deviation(int district) {
        return deviation(district, 0, 0);
    }

    /** By how much a deviation is over the limit. */
    double excess(double deviation) {
        return Math.max(0, Math.abs(deviation) - limit);
    }

    long people(List<String> moved) {
        return moved.stream()
                .filter(units::containsKey)
                .mapToLong(unit -> units.get(unit).population())
                .sum();
    }

    /** Districts a unit may go to: those it borders on; where no borders are known, those of its township. */
    Set<Integer> around(String unit) {
        return around.getOrDefault(unit, Set.of());
    }

    private Set<Integer> lookAround(String unit) {
        Set<Integer> found = new HashSet<>();
        if (hasBorders(unit)) {
            terrain.neighbours().getOrDefault(unit, new TreeSet<>()).forEach(next -> found.add(of(next)));
        } else {
            for (int i = 0; i < districts.size(); i++) {
                if (townships.get(i).contains(township(unit))) {
                    found.add(i);
                }
            }
        }
        found.remove(of(unit));
        found.remove(NOWHERE);
        return found;
    }

    private boolean hasBorders(String unit) {
        return !terrain.neighbours().isEmpty()
                && units.containsKey(unit)
                && units.get(unit).type().hasTerritory();
    }

    /** Units of other districts, or of none, that may come to a district. */
    Set<String> candidates(int district) {
        return candidates.get(district);
    }

    /** Whether two districts have a township in common, so that a seat may go from one to the other. */
    boolean shareTownship(int one, int other) {
        return townships.get(one).stream().anyMatch(townships.get(other)::contains);
    }

    /** Whether units that go to a district leave their township's districts, or tear what is whole at the other level. */
    boolean disturbs(List<String> moved, int to) {
        return moved.stream().anyMatch(unit -> disturbs(unit, moved, to));
    }

    private boolean disturbs(String unit, List<String> moved, int to) {
        if (!townships.get(to).contains(township(unit))) {
            return true;
        }
        List<String> other = otherOf.get(unit);
        if (other == null) {
            return false;
        }
        return ofCounty
                ? other.stream().anyMatch(one -> !moved.contains(one) && of(one) == of(unit))
                : districts.get(to).units().stream()
                        .anyMatch(one ->
                                otherOf.containsKey(one) && !otherOf.get(one).equals(other));
    }

    List<Set<String>> pieces(int district) {
        return terrain.pieces(districts.get(district).units());
    }

    /** Into how many pieces it falls once some units have gone and others have come. */
    int pieces(int district, List<String> gone, List<String> come) {
        Set<String> left = new TreeSet<>(districts.get(district).units());
        gone.forEach(left::remove);
        left.addAll(come);
        return terrain.pieces(left).size();
    }

    /** Whether units can go there without emptying a district or tearing one further apart. */
    boolean holdsTogether(List<String> moved, int to) {
        int from = of(moved.get(0));
        boolean left = from == NOWHERE
                || districts.get(from).units().size() > moved.size()
                        && pieces(from, moved, List.of())
                                <= Math.max(1, pieces(from).size());
        return left && pieces(to, List.of(), moved) <= Math.max(1, pieces(to).size());
    }
}
