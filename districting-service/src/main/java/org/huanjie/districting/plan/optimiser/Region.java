package org.huanjie.districting.plan.optimiser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.districting.partition.Bounds;
import org.huanjie.districting.partition.Former;
import org.huanjie.districting.partition.Graph;
import org.huanjie.districting.partition.Instance;

/** The units of a group as the search wants them. */
final class Region {
    private Region() {}

    static Instance of(
            List<Proposal.Unit> units,
            Map<String, ? extends Iterable<String>> neighbours,
            int seats,
            double perSeat,
            Proposal.Effort effort) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            index.put(units.get(i).code(), i);
        }
        long[] population = units.stream().mapToLong(Proposal.Unit::population).toArray();
        boolean[] territory = new boolean[units.size()];
        int[][] around = new int[units.size()][];
        int[][] borders = new int[units.size()][];
        for (int i = 0; i < units.size(); i++) {
            territory[i] = units.get(i).territory() && !neighbours.isEmpty();
            Map<Integer, Integer> inside = inside(units.get(i), neighbours, index);
            around[i] = inside.keySet().stream().mapToInt(Integer::intValue).toArray();
            borders[i] = inside.values().stream().mapToInt(Integer::intValue).toArray();
        }
        return new Instance(
                new Graph(population, territory, around, borders),
                seats,
                Bounds.around(perSeat, effort.tolerance(), Proposal.MOST_SEATS),
                former(units, effort.priceOfChange()));
    }

    private static Map<Integer, Integer> inside(
            Proposal.Unit unit, Map<String, ? extends Iterable<String>> neighbours, Map<String, Integer> index) {
        Map<Integer, Integer> inside = new TreeMap<>();
        Iterable<String> all = neighbours.get(unit.code());
        if (unit.territory() && all != null) {
            all.forEach(code -> {
                if (index.containsKey(code)) {
                    inside.merge(index.get(code), 1, Integer::sum);
                }
            });
        }
        return inside;
    }

    private static Former former(List<Proposal.Unit> units, int price) {
        List<Integer> numbers = new ArrayList<>(units.stream()
                .map(Proposal.Unit::former)
                .filter(number -> number != null)
                .distinct()
                .toList());
        if (numbers.isEmpty()) {
            return null;
        }
        int[] of = units.stream()
                .mapToInt(unit -> unit.former() == null ? -1 : numbers.indexOf(unit.former()))
                .toArray();
        return new Former(of, numbers.size(), price);
    }
}
