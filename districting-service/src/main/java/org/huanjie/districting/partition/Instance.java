package org.huanjie.districting.partition;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is asked for: connected districts with fewest people beyond the bounds, then fewest borders between districts, then least
 * unevenness.
 *
 * @param seats  of all districts together; each has at least one, and no more than the bounds know
 * @param former null where there is none
 */
public record Instance(Graph graph, int seats, Bounds bounds, Former former) {
    /** Of seats as many as a district may have, and one for each piece of the graph. */
    int fewestPossible() {
        int full = (seats + bounds.mostSeats() - 1) / bounds.mostSeats();
        return Math.max(full, graph.pieceCount());
    }

    /** Some of the units by themselves. */
    Instance part(int[] units, int seatsOfPart) {
        int[] index = new int[graph.size()];
        Arrays.fill(index, -1);
        for (int i = 0; i < units.length; i++) {
            index[units[i]] = i;
        }
        long[] population = new long[units.length];
        boolean[] territory = new boolean[units.length];
        int[][] neighbours = new int[units.length][];
        int[][] borders = new int[units.length][];
        for (int i = 0; i < units.length; i++) {
            int[] around = graph.neighbours()[units[i]];
            int[] counts = graph.borders()[units[i]];
            int[] inside = IntStream.range(0, around.length)
                    .filter(n -> index[around[n]] >= 0)
                    .toArray();
            population[i] = graph.population()[units[i]];
            territory[i] = graph.territory()[units[i]];
            neighbours[i] = Arrays.stream(inside).map(n -> index[around[n]]).toArray();
            borders[i] = Arrays.stream(inside).map(n -> counts[n]).toArray();
        }
        Former formerOfPart = former == null
                ? null
                : new Former(
                        Arrays.stream(units)
                                .map(unit -> former.districtOf()[unit])
                                .toArray(),
                        former.districts(),
                        former.price());
        return new Instance(new Graph(population, territory, neighbours, borders), seatsOfPart, bounds, formerOfPart);
    }
}
