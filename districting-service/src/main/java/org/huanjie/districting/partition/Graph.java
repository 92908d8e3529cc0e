package org.huanjie.districting.partition;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Units and who borders on whom.
 *
 * @param population people of each unit, 0 or more
 * @param territory  whether the unit lies anywhere; one that does not borders on none and may belong to any district
 * @param neighbours of each unit, by index, both ways, each once
 * @param borders    how many borders it has with each of these, 1 or more
 */
public record Graph(long[] population, boolean[] territory, int[][] neighbours, int[][] borders) {
    /** Units that all have territory, and one border with each neighbour. */
    public static Graph of(long[] population, int[][] neighbours) {
        boolean[] territory = new boolean[population.length];
        Arrays.fill(territory, true);
        int[][] borders = new int[neighbours.length][];
        for (int unit = 0; unit < neighbours.length; unit++) {
            borders[unit] = new int[neighbours[unit].length];
            Arrays.fill(borders[unit], 1);
        }
        return new Graph(population, territory, neighbours, borders);
    }

    int size() {
        return population.length;
    }

    /** People of all units. */
    public long people() {
        return Arrays.stream(population).sum();
    }

    /** Pieces the territory is in. */
    public int pieceCount() {
        return Arrays.stream(pieces()).max().orElse(-1) + 1;
    }

    /** @return of each unit with territory the number of its piece, from 0; -1 for one without */
    int[] pieces() {
        int[] piece = new int[size()];
        Arrays.fill(piece, -1);
        int pieces = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int unit = 0; unit < size(); unit++) {
            if (!territory[unit] || piece[unit] >= 0) {
                continue;
            }
            piece[unit] = pieces;
            queue.add(unit);
            while (!queue.isEmpty()) {
                for (int next : neighbours[queue.poll()]) {
                    if (piece[next] < 0) {
                        piece[next] = pieces;
                        queue.add(next);
                    }
                }
            }
            pieces++;
        }
        return piece;
    }
}
