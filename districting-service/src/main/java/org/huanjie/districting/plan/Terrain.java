package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.division.DivisionType;
import org.huanjie.districting.division.Divisions;

/** The units (basic units without children) of a county or township, their people and who borders on whom. */
public final class Terrain {
    private final TreeMap<String, Division> units;
    private final TreeMap<String, Division> apart;
    private final Map<String, TreeSet<String>> neighbours;
    private final int population;

    /** @param apart units there that have no part in the congress */
    private Terrain(
            TreeMap<String, Division> units, TreeMap<String, Division> apart, Map<String, TreeSet<String>> neighbours) {
        this.units = units;
        this.apart = apart;
        this.neighbours = neighbours;
        this.population = population(units.keySet());
    }

    @ApplicationScoped
    static class Surveyor {
        private final Divisions divisions;

        Surveyor(Divisions divisions) {
            this.divisions = divisions;
        }

        Terrain of(String division) {
            return Terrain.of(divisions.below(division), divisions.neighbours(division));
        }
    }

    /** @param below all divisions of the county or township; only those without children are units */
    static Terrain of(List<Division> below, Map<String, TreeSet<String>> neighbours) {
        Set<String> parents = below.stream().map(Division::parent).collect(Collectors.toSet());
        TreeMap<String, Division> units = new TreeMap<>();
        for (Division one : below) {
            boolean isUnit = !one.type().isCounty() && !one.type().isTownship() && !parents.contains(one.code());
            if (isUnit) {
                units.put(one.code(), one);
            }
        }
        return new Terrain(units, new TreeMap<>(), neighbours);
    }

    /** Without the units under city, province or centre: their staff has no vote for the township's congress. */
    Terrain withoutUpperUnits() {
        TreeMap<String, Division> others = new TreeMap<>(units);
        TreeMap<String, Division> upper = new TreeMap<>(units);
        upper.values().removeIf(unit -> unit.affiliation() != Division.Affiliation.UPPER);
        others.keySet().removeAll(upper.keySet());
        return new Terrain(others, upper, neighbours);
    }

    public Set<String> codes() {
        return units.keySet();
    }

    Collection<Division> units() {
        return units.values();
    }

    Map<String, TreeSet<String>> neighbours() {
        return neighbours;
    }

    boolean knows(String unit) {
        return units.containsKey(unit);
    }

    /** Whether it lies there without having a part in the congress. */
    boolean isApart(String unit) {
        return apart.containsKey(unit);
    }

    String name(String unit) {
        return (isApart(unit) ? apart : units).get(unit).name();
    }

    /** Its code where it is no unit any more. */
    String nameOrCode(String unit) {
        return knows(unit) || isApart(unit) ? name(unit) : unit;
    }

    int population(Collection<String> codes) {
        return codes.stream()
                .filter(units::containsKey)
                .mapToInt(code -> units.get(code).population())
                .sum();
    }

    int population() {
        return population;
    }

    /** By residence, by work unit, or both. */
    DistrictBasis basis(Collection<String> codes) {
        long workUnits = codes.stream()
                .filter(code -> knows(code) && units.get(code).type() == DivisionType.WORK_UNIT)
                .count();
        return workUnits == 0
                ? DistrictBasis.RESIDENCE
                : workUnits == codes.size() ? DistrictBasis.UNIT : DistrictBasis.MIXED;
    }

    /** Whether the units with territory hold together by adjacency; where none is known nothing can be said. */
    boolean holdsTogether(Collection<String> codes) {
        return pieces(codes).size() < 2;
    }

    /** The units with territory, those that hold together by adjacency; where none is known all of them. */
    List<Set<String>> pieces(Collection<String> codes) {
        Set<String> left = codes.stream()
                .filter(code -> knows(code) && units.get(code).type().hasTerritory())
                .collect(Collectors.toCollection(TreeSet::new));
        if (left.size() < 2 || neighbours.isEmpty()) {
            return List.of(left);
        }
        List<Set<String>> pieces = new ArrayList<>();
        while (!left.isEmpty()) {
            pieces.add(takePiece(left));
        }
        return pieces;
    }

    private Set<String> takePiece(Set<String> left) {
        String first = left.iterator().next();
        Set<String> piece = new TreeSet<>(Set.of(first));
        ArrayDeque<String> queue = new ArrayDeque<>(piece);
        left.remove(first);
        while (!queue.isEmpty()) {
            for (String next : neighbours.getOrDefault(queue.poll(), new TreeSet<>())) {
                if (left.remove(next)) {
                    piece.add(next);
                    queue.add(next);
                }
            }
        }
        return piece;
    }

    /** Pairs of neighbours that lie in two districts. */
    int cutEdges(Map<String, Integer> districtOf) {
        int cut = 0;
        for (Map.Entry<String, TreeSet<String>> entry : neighbours.entrySet()) {
            for (String other : entry.getValue().tailSet(entry.getKey(), false)) {
                Integer a = districtOf.get(entry.getKey());
                Integer b = districtOf.get(other);
                cut += a != null && b != null && !a.equals(b) ? 1 : 0;
            }
        }
        return cut;
    }
}
