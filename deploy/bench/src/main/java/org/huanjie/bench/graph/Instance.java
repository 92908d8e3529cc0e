package org.huanjie.bench.graph;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A graph to be divided into connected districts within bounds, with the fewest edges cut.
 *
 * @param neighbours of each node by index, both ways, ascending
 * @param districts  exactly so many, the instance's {@code k}
 * @param least      fewest people of a district, {@code L}
 * @param most       most people of a district, {@code U}
 * @param best       what is known of the fewest edges cut
 */
public record Instance(
        String name,
        List<String> ids,
        long[] population,
        int[][] neighbours,
        int districts,
        long least,
        long most,
        double tolerance,
        Best best) {

    /** @param proven whether fewer are impossible */
    public record Best(OptionalInt cut, boolean proven) {
        public static final Best UNKNOWN = new Best(OptionalInt.empty(), false);

        @Override
        public String toString() {
            return cut.isEmpty() ? "–" : proven ? String.valueOf(cut.getAsInt()) : "≤ " + cut.getAsInt();
        }
    }

    public int size() {
        return population.length;
    }

    public int edges() {
        return Arrays.stream(neighbours).mapToInt(around -> around.length).sum() / 2;
    }

    /** The same with what has become known of it. */
    public Instance with(Best known) {
        return new Instance(name, ids, population, neighbours, districts, least, most, tolerance, known);
    }

    /** Bounds as the format has them: (1 ∓ tolerance)·people/districts, rounded inwards; exact for a tolerance in thousandths. */
    static long[] bounds(long people, int districts, double tolerance) {
        long thousandths = Math.round(tolerance * 1_000);
        return new long[] {
            -Math.floorDiv(-(1_000 - thousandths) * people, 1_000L * districts),
            Math.floorDiv((1_000 + thousandths) * people, 1_000L * districts)
        };
    }
}
