package org.huanjie.bench.county;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Districts of a county, judged by the rules of districting/README.md and nothing of the product's. */
final class Plan {
    static final int MOST_SEATS = 3;

    /** @param units by index */
    record District(int seats, List<Integer> units) {}

    private final County county;
    private final List<District> districts;

    Plan(County county, List<District> districts) {
        this.county = county;
        this.districts = districts;
    }

    County county() {
        return county;
    }

    List<District> districts() {
        return districts;
    }

    /** Sentences on what is wrong; empty for a lawful plan. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        int seats = 0;
        for (int d = 0; d < districts.size(); d++) {
            District district = districts.get(d);
            seats += district.seats();
            if (district.seats() < 1 || district.seats() > MOST_SEATS) {
                faults.add("district " + d + " has " + district.seats() + " seats");
            }
            for (int unit : district.units()) {
                if (!placed.add(unit)) {
                    faults.add("unit " + county.units().get(unit).code() + " lies in two districts");
                }
            }
            if (!isLawful(district.units())) {
                faults.add("district " + d + " does not hang together, or has a work unit of elsewhere");
            }
        }
        if (placed.size() != county.units().size()) {
            faults.add(county.units().size() - placed.size() + " units have no district");
        }
        if (seats != county.quota()) {
            faults.add(seats + " seats instead of " + county.quota());
        }
        return faults;
    }

    /** Whether units may be a district: land in one piece; work units only with land of their township, or all of one township. */
    boolean isLawful(List<Integer> units) {
        if (units.isEmpty()) {
            return false;
        }
        Set<Integer> land =
                units.stream().filter(unit -> county.units().get(unit).land()).collect(Collectors.toSet());
        if (land.isEmpty()) {
            return townships(units).size() == 1;
        }
        Set<String> landTownships = townships(List.copyOf(land));
        return landTownships.containsAll(townships(units)) && isConnected(land);
    }

    Set<String> townships(List<Integer> units) {
        return units.stream().map(unit -> county.units().get(unit).township()).collect(Collectors.toSet());
    }

    private boolean isConnected(Set<Integer> land) {
        Set<Integer> left = new HashSet<>(land);
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        int start = left.iterator().next();
        left.remove(start);
        queue.add(start);
        while (!queue.isEmpty()) {
            for (int next : county.neighbours().get(queue.poll())) {
                if (left.remove(next)) {
                    queue.add(next);
                }
            }
        }
        return left.isEmpty();
    }

    long people(List<Integer> units) {
        return units.stream()
                .mapToLong(unit -> county.units().get(unit).population())
                .sum();
    }

    double deviation(int seats, List<Integer> units) {
        return people(units) / (seats * county.perSeat()) - 1;
    }

    double largestDeviation() {
        return districts.stream()
                .mapToDouble(district -> Math.abs(deviation(district.seats(), district.units())))
                .max()
                .orElse(0);
    }

    /** People that are too many or too few for a tolerance, of one district. */
    double beyond(int seats, List<Integer> units, double tolerance) {
        double share = seats * county.perSeat();
        return Math.max(0, Math.abs(people(units) - share) - tolerance * share);
    }

    double beyond(double tolerance) {
        return districts.stream()
                .mapToDouble(district -> beyond(district.seats(), district.units(), tolerance))
                .sum();
    }

    long under(double deviation) {
        return districts.stream()
                .filter(district -> Math.abs(deviation(district.seats(), district.units())) < deviation)
                .count();
    }

    long crossing() {
        return districts.stream()
                .filter(district -> townships(district.units()).size() > 1)
                .count();
    }

    int cut() {
        int[] of = districtOf();
        int cut = 0;
        for (int unit = 0; unit < of.length; unit++) {
            for (int next : county.neighbours().get(unit)) {
                cut += unit < next && of[unit] != of[next] ? 1 : 0;
            }
        }
        return cut;
    }

    int[] districtOf() {
        int[] of = new int[county.units().size()];
        for (int d = 0; d < districts.size(); d++) {
            for (int unit : districts.get(d).units()) {
                of[unit] = d;
            }
        }
        return of;
    }
}
