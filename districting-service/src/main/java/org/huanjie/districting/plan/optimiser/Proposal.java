package org.huanjie.districting.plan.optimiser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * A proposal of districts for a plan. Seats are dealt to groups (townships) first, and no district crosses a group; within
 * each, several numbers of districts are tried, each from a constructive start improved by annealing, and the best is kept.
 */
public final class Proposal {
    /** @param group code of the township the unit lies in */
    public record Unit(String code, String group, long population, boolean territory) {}

    /** @param units codes in order */
    public record District(int seats, List<String> units) {}

    /**
     * @param iterations of annealing for each start
     * @param limit      deviation that shall not be exceeded, 0.3 = 30 %
     */
    public record Effort(long seed, int iterations, double limit) {}

    private final List<Unit> units;
    private final Map<String, ? extends Iterable<String>> neighbours;
    private final Map<String, Integer> seatsOfGroup;
    private final Effort effort;
    private final BooleanSupplier timeIsUp;
    private final double perSeat;

    /**
     * @param neighbours of units with territory, both ways; those outside the units given are left out
     * @param seats      of each group, at least one
     * @param perSeat    people of a seat in the whole plan
     * @param timeIsUp   asked often; once true the best so far is taken
     */
    public Proposal(
            List<Unit> units,
            Map<String, ? extends Iterable<String>> neighbours,
            Map<String, Integer> seats,
            double perSeat,
            Effort effort,
            BooleanSupplier timeIsUp) {
        this.units = units;
        this.neighbours = neighbours;
        this.seatsOfGroup = seats;
        this.perSeat = perSeat;
        this.effort = effort;
        this.timeIsUp = timeIsUp;
    }

    /** Districts in the order of groups, each group's by their first unit. */
    public List<District> districts() {
        Map<String, List<Unit>> groups = new TreeMap<>();
        units.forEach(unit ->
                groups.computeIfAbsent(unit.group(), none -> new ArrayList<>()).add(unit));
        List<District> districts = new ArrayList<>();
        groups.forEach((group, members) -> districts.addAll(within(group, members)));
        return districts;
    }

    private List<District> within(String group, List<Unit> members) {
        int seats = seatsOfGroup.get(group);
        Region region = region(members, seats);
        int fewest = (seats + Partition.MAX_SEATS - 1) / Partition.MAX_SEATS;
        int most = Math.min(Math.max(fewest, (seats + 1) / 2), Math.max(1, members.size()));
        Partition best = null;
        for (int k = Math.min(fewest, members.size()); k <= most; k++) {
            SplittableRandom random = new SplittableRandom(effort.seed() * 31 + group.hashCode() * 131L + k);
            Partition found = new Annealer(region, effort.limit(), random, timeIsUp)
                    .improve(Start.of(region, k), effort.iterations());
            if (best == null || found.cost(effort.limit()) < best.cost(effort.limit())) {
                best = found;
            }
        }
        return named(members, best);
    }

    private Region region(List<Unit> members, int seats) {
        Map<String, Integer> index = new TreeMap<>();
        for (int i = 0; i < members.size(); i++) {
            index.put(members.get(i).code(), i);
        }
        int[][] adjacent = new int[members.size()][];
        boolean[] territory = new boolean[members.size()];
        long[] population = new long[members.size()];
        for (int i = 0; i < members.size(); i++) {
            List<Integer> inside = new ArrayList<>();
            Iterable<String> around = neighbours.get(members.get(i).code());
            if (around != null) {
                around.forEach(code -> {
                    if (index.containsKey(code)) {
                        inside.add(index.get(code));
                    }
                });
            }
            adjacent[i] = inside.stream().mapToInt(Integer::intValue).toArray();
            territory[i] = members.get(i).territory();
            population[i] = members.get(i).population();
        }
        return new Region(population, adjacent, territory, seats, perSeat);
    }

    private static List<District> named(List<Unit> members, Partition partition) {
        Map<Integer, List<String>> codes = new java.util.LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            codes.computeIfAbsent(partition.districtOf(i), none -> new ArrayList<>())
                    .add(members.get(i).code());
        }
        List<District> districts = new ArrayList<>();
        codes.forEach((district, list) -> districts.add(new District(partition.seatsOf(district), list)));
        return districts;
    }
}
