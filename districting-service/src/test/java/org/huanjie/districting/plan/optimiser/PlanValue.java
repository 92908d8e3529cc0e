package org.huanjie.districting.plan.optimiser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a plan is worth by the declared order (people beyond the tolerance, borders, unevenness), and what else there could be. By
 * definition, without the optimiser's code.
 */
final class PlanValue {
    /** Compares as one number: the parts of less weight never reach one of more. */
    private static final double BORDER = 1e8;

    private static final double PERSON = 1e13;

    private final Map<String, Long> population = new HashMap<>();
    private final Set<String> territory = new HashSet<>();
    private final Map<String, TreeSet<String>> neighbours;
    private final double perSeat;
    private final double tolerance;

    PlanValue(List<Proposal.Unit> units, Map<String, TreeSet<String>> neighbours, double perSeat, double tolerance) {
        units.forEach(unit -> population.put(unit.code(), unit.population()));
        units.stream().filter(Proposal.Unit::territory).forEach(unit -> territory.add(unit.code()));
        this.neighbours = neighbours;
        this.perSeat = perSeat;
        this.tolerance = tolerance;
    }

    double of(List<Proposal.District> districts) {
        Map<String, Integer> of = new HashMap<>();
        double value = 0;
        for (int i = 0; i < districts.size(); i++) {
            long people = 0;
            for (String unit : districts.get(i).units()) {
                of.put(unit, i);
                people += population.get(unit);
            }
            double mean = districts.get(i).seats() * perSeat;
            value += PERSON * Math.max(0, Math.ceil(mean * (1 - tolerance) - 1e-6) - people);
            value += PERSON * Math.max(0, people - Math.floor(mean * (1 + tolerance) + 1e-6));
            value += 1e6 * (people / mean - 1) * (people / mean - 1);
        }
        for (String unit : of.keySet()) {
            for (String other : neighbours.getOrDefault(unit, new TreeSet<>()).tailSet(unit, false)) {
                value += of.containsKey(other) && !of.get(other).equals(of.get(unit)) ? BORDER : 0;
            }
        }
        return value;
    }

    /** Plans that differ by one unit moved, two swapped or one seat transferred within a township, and are better. */
    List<List<Proposal.District>> betterNeighbours(List<Proposal.District> districts) {
        List<List<Proposal.District>> better = new ArrayList<>();
        double now = of(districts);
        for (int a = 0; a < districts.size(); a++) {
            for (int b = 0; b < districts.size(); b++) {
                if (a == b || !township(districts.get(a)).equals(township(districts.get(b)))) {
                    continue;
                }
                for (List<Proposal.District> other : neighbours(districts, a, b)) {
                    boolean lawful = other.stream().allMatch(this::isLawful);
                    if (lawful && of(other) < now - 1e-4) {
                        better.add(other);
                    }
                }
            }
        }
        return better;
    }

    private List<List<Proposal.District>> neighbours(List<Proposal.District> districts, int a, int b) {
        List<List<Proposal.District>> all = new ArrayList<>();
        List<Proposal.District> seats = new ArrayList<>(districts);
        seats.set(
                a,
                new Proposal.District(
                        districts.get(a).seats() - 1, districts.get(a).units()));
        seats.set(
                b,
                new Proposal.District(
                        districts.get(b).seats() + 1, districts.get(b).units()));
        all.add(seats);
        for (String one : districts.get(a).units()) {
            all.add(changed(districts, a, b, one, null));
            districts.get(b).units().forEach(other -> all.add(changed(districts, a, b, one, other)));
        }
        return all;
    }

    private static List<Proposal.District> changed(
            List<Proposal.District> districts, int a, int b, String one, String other) {
        TreeSet<String> first = new TreeSet<>(districts.get(a).units());
        TreeSet<String> second = new TreeSet<>(districts.get(b).units());
        first.remove(one);
        second.add(one);
        if (other != null) {
            second.remove(other);
            first.add(other);
        }
        List<Proposal.District> changed = new ArrayList<>(districts);
        changed.set(a, new Proposal.District(districts.get(a).seats(), List.copyOf(first)));
        changed.set(b, new Proposal.District(districts.get(b).seats(), List.copyOf(second)));
        return changed;
    }

    private static String township(Proposal.District district) {
        return district.units().get(0).substring(0, 9);
    }

    private boolean isLawful(Proposal.District district) {
        if (district.units().isEmpty() || district.seats() < 1 || district.seats() > 3) {
            return false;
        }
        Set<String> left = new TreeSet<>(district.units());
        left.retainAll(territory);
        if (left.isEmpty()) {
            return true;
        }
        ArrayDeque<String> queue = new ArrayDeque<>(List.of(left.iterator().next()));
        left.remove(queue.peek());
        while (!queue.isEmpty()) {
            for (String next : neighbours.getOrDefault(queue.poll(), new TreeSet<>())) {
                if (left.remove(next)) {
                    queue.add(next);
                }
            }
        }
        return left.isEmpty();
    }

    /** By trying every division of all units and every way to deal the seats. */
    double bestOfAll(int seats) {
        return best(new ArrayList<>(new TreeSet<>(population.keySet())), new ArrayList<>(), seats);
    }

    private double best(List<String> left, List<List<String>> parts, int seats) {
        if (left.isEmpty()) {
            return best(parts, new ArrayList<>(), seats);
        }
        String unit = left.get(0);
        List<String> rest = left.subList(1, left.size());
        double best = Double.MAX_VALUE;
        for (int i = 0; i <= parts.size() && i < seats; i++) {
            List<List<String>> more = new ArrayList<>();
            parts.forEach(part -> more.add(new ArrayList<>(part)));
            if (i == parts.size()) {
                more.add(new ArrayList<>());
            }
            more.get(i).add(unit);
            best = Math.min(best, best(rest, more, seats));
        }
        return best;
    }

    private double best(List<List<String>> parts, ArrayList<Proposal.District> dealt, int seats) {
        if (dealt.size() == parts.size()) {
            return seats == 0 && dealt.stream().allMatch(this::isLawful) ? of(dealt) : Double.MAX_VALUE;
        }
        double best = Double.MAX_VALUE;
        for (int some = 1; some <= Math.min(3, seats); some++) {
            dealt.add(new Proposal.District(some, parts.get(dealt.size())));
            best = Math.min(best, best(parts, dealt, seats - some));
            dealt.remove(dealt.size() - 1);
        }
        return best;
    }
}
