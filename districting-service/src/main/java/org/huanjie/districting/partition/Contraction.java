package org.huanjie.districting.partition;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The same task with fewer and larger units, each put together of some that hold together. With two drawings laid one over the other,
 * where what lies together in both becomes one unit, a search puts the best of both together.
 */
final class Contraction {
    private final Instance fine;
    private final int[] cell;
    private final Instance coarse;

    Contraction(Instance fine, Drawing one, Drawing other) {
        this(fine, cells(fine.graph(), one.districtOf(), other.districtOf()));
    }

    /** @param cell of each unit, from 0 */
    Contraction(Instance fine, int[] cell) {
        this.fine = fine;
        this.cell = cell;
        this.coarse = new Instance(graph(), fine.seats(), fine.bounds(), null);
    }

    Instance coarse() {
        return coarse;
    }

    /** @param drawing in which each cell is of one district */
    Drawing lower(Drawing drawing) {
        int[] of = new int[coarse.graph().size()];
        for (int unit = 0; unit < cell.length; unit++) {
            of[cell[unit]] = drawing.districtOf()[unit];
        }
        return new Drawing(of, drawing.seats());
    }

    Drawing raise(Drawing drawing) {
        return new Drawing(
                Arrays.stream(cell).map(one -> drawing.districtOf()[one]).toArray(), drawing.seats());
    }

    private static int[] cells(Graph graph, int[] one, int[] other) {
        int[] cell = new int[graph.size()];
        Arrays.fill(cell, -1);
        int cells = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int start = 0; start < cell.length; start++) {
            if (cell[start] >= 0) {
                continue;
            }
            cell[start] = cells;
            queue.add(start);
            while (!queue.isEmpty()) {
                int unit = queue.poll();
                for (int next : graph.neighbours()[unit]) {
                    if (cell[next] < 0 && one[next] == one[unit] && other[next] == other[unit]) {
                        cell[next] = cells;
                        queue.add(next);
                    }
                }
            }
            cells++;
        }
        return cell;
    }

    /**
     * Pairs of neighbours, by chance, rather those that have more borders for fewer people.
     *
     * @param mostPeople of a pair
     */
    static int[] pairs(Graph graph, long mostPeople, SplittableRandom random) {
        int[] cell = new int[graph.size()];
        Arrays.fill(cell, -1);
        int cells = 0;
        for (int unit : shuffled(graph.size(), random)) {
            if (cell[unit] >= 0) {
                continue;
            }
            int mate = mate(graph, unit, cell, mostPeople, random);
            cell[unit] = cells;
            if (mate >= 0) {
                cell[mate] = cells;
            }
            cells++;
        }
        return cell;
    }

    private static int[] shuffled(int size, SplittableRandom random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /** @return -1 where none is free */
    private static int mate(Graph graph, int unit, int[] cell, long mostPeople, SplittableRandom random) {
        int mate = -1;
        double best = 0;
        for (int i = 0; i < graph.neighbours()[unit].length; i++) {
            int next = graph.neighbours()[unit][i];
            long people = 1 + graph.population()[unit] + graph.population()[next];
            double score = (0.5 + random.nextDouble()) * graph.borders()[unit][i] / people;
            if (cell[next] < 0 && people <= mostPeople && score > best) {
                best = score;
                mate = next;
            }
        }
        return mate;
    }

    private Graph graph() {
        Graph graph = fine.graph();
        int cells = Arrays.stream(cell).max().orElse(-1) + 1;
        long[] population = new long[cells];
        boolean[] territory = new boolean[cells];
        Map<Integer, TreeMap<Integer, Integer>> around = new HashMap<>();
        for (int unit = 0; unit < cell.length; unit++) {
            population[cell[unit]] += graph.population()[unit];
            territory[cell[unit]] |= graph.territory()[unit];
            for (int i = 0; i < graph.neighbours()[unit].length; i++) {
                int next = cell[graph.neighbours()[unit][i]];
                if (next != cell[unit]) {
                    around.computeIfAbsent(cell[unit], none -> new TreeMap<>())
                            .merge(next, graph.borders()[unit][i], Integer::sum);
                }
            }
        }
        int[][] neighbours = new int[cells][];
        int[][] borders = new int[cells][];
        for (int c = 0; c < cells; c++) {
            TreeMap<Integer, Integer> next = around.getOrDefault(c, new TreeMap<>());
            neighbours[c] = next.keySet().stream().mapToInt(Integer::intValue).toArray();
            borders[c] = next.values().stream().mapToInt(Integer::intValue).toArray();
        }
        return new Graph(population, territory, neighbours, borders);
    }
}
