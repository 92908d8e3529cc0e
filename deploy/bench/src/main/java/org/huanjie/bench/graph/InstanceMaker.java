package org.huanjie.bench.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Draws instances: same arguments, same instance. */
public final class InstanceMaker {
    /** @param spread of the logarithm of populations: 0.5 block groups, 1 counties */
    private record Kind(boolean crowded, double edgesPerNode, double spread) {}

    private static final Kind SPARSE = new Kind(false, 1.6, 0.9);
    private static final Kind COUNTIES = new Kind(false, 2.3, 0.9);
    private static final Kind DENSE = new Kind(false, 2.8, 0.7);
    private static final Kind BLOCK_GROUPS = new Kind(true, 2.77, 0.5);

    private InstanceMaker() {}

    /** Sparse and dense ones of 15 to 100 nodes, each with a plan hidden in it, so that there is one. */
    public static List<Instance> small() {
        List<Instance> made = new ArrayList<>(List.of(
                planted("sparse-15-2", 1, 15, 2, 0.02, SPARSE),
                planted("county-24-3", 2, 24, 3, 0.01, COUNTIES),
                planted("dense-30-2", 3, 30, 2, 0.005, DENSE),
                planted("sparse-40-4", 4, 40, 4, 0.01, SPARSE),
                planted("county-46-4", 5, 46, 4, 0.005, COUNTIES),
                planted("dense-52-5", 6, 52, 5, 0.02, DENSE),
                planted("sparse-60-6", 7, 60, 6, 0.02, SPARSE),
                planted("county-67-5", 8, 67, 5, 0.01, COUNTIES),
                planted("dense-72-3", 9, 72, 3, 0.005, DENSE),
                planted("county-82-6", 10, 82, 6, 0.01, COUNTIES),
                planted("sparse-88-7", 11, 88, 7, 0.01, SPARSE),
                planted("county-95-8", 12, 95, 8, 0.02, COUNTIES),
                planted("dense-100-8", 13, 100, 8, 0.015, DENSE)));
        made.replaceAll(Optima::known);
        return made;
    }

    /** Of the kind of block groups: up to 35 districts within 1 to 2 per cent. */
    public static List<Instance> large() {
        return List.of(
                blockGroups("blocks-1200-12", 21, 1_200, 12, 0.01),
                blockGroups("blocks-2000-25", 22, 2_000, 25, 0.02),
                blockGroups("blocks-3200-35", 23, 3_200, 35, 0.015));
    }

    /** One of a series that differs in size only. */
    public static Instance scaled(int nodes, int districts) {
        return blockGroups("blocks-" + nodes, 31, nodes, districts, 0.02);
    }

    private static Instance blockGroups(String name, long seed, int nodes, int districts, double tolerance) {
        SplittableRandom random = new SplittableRandom(seed);
        Drawing drawing = new Drawing(random);
        int[][] neighbours = drawing.neighbours(drawing.crowded(nodes), BLOCK_GROUPS.edgesPerNode());
        long[] people = people(nodes, 1_200, BLOCK_GROUPS.spread(), drawing);
        for (int i = 0; i < nodes / 300; i++) {
            people[random.nextInt(nodes)] = 0;
        }
        return instance(name, people, neighbours, districts, tolerance);
    }

    private static Instance planted(String name, long seed, int nodes, int districts, double tolerance, Kind kind) {
        SplittableRandom random = new SplittableRandom(seed);
        Drawing drawing = new Drawing(random);
        int[][] neighbours = drawing.neighbours(drawing.even(nodes), kind.edgesPerNode());
        long[] people = people(nodes, 30_000, kind.spread(), drawing);
        int[] hidden = grown(people, neighbours, districts, random);
        double[] sum = new double[districts];
        double all = 0;
        for (int node = 0; node < nodes; node++) {
            sum[hidden[node]] += people[node];
            all += people[node];
        }
        double[] share = new double[districts];
        for (int d = 0; d < districts; d++) {
            share[d] = all / districts / sum[d] * (1 + tolerance * 0.5 * (2 * random.nextDouble() - 1));
        }
        for (int node = 0; node < nodes; node++) {
            people[node] = Math.round(people[node] * share[hidden[node]]);
        }
        return instance(name, people, neighbours, districts, tolerance);
    }

    private static Instance instance(String name, long[] people, int[][] neighbours, int districts, double tolerance) {
        long[] bounds = Instance.bounds(Arrays.stream(people).sum(), districts, tolerance);
        List<String> ids = new ArrayList<>();
        for (int node = 0; node < people.length; node++) {
            ids.add(String.format("%05d", node + 1));
        }
        return new Instance(
                name,
                ids,
                people,
                neighbours,
                districts,
                bounds[0],
                bounds[1],
                tolerance,
                new Instance.Best(OptionalInt.empty(), false));
    }

    private static long[] people(int nodes, double middle, double spread, Drawing drawing) {
        long[] people = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            people[node] = Math.round(middle * Math.exp(spread * drawing.gaussian()));
        }
        return people;
    }

    /** Connected districts: whichever has fewest people takes a free neighbour. */
    public static int[] grown(long[] people, int[][] neighbours, int districts, SplittableRandom random) {
        int[] of = new int[people.length];
        Arrays.fill(of, -1);
        long[] sum = new long[districts];
        List<List<Integer>> rim = new ArrayList<>();
        for (int d = 0; d < districts; d++) {
            int start = random.nextInt(people.length);
            while (of[start] >= 0) {
                start = random.nextInt(people.length);
            }
            of[start] = d;
            sum[d] += people[start];
            rim.add(new ArrayList<>());
            for (int next : neighbours[start]) {
                rim.get(d).add(next);
            }
        }
        for (int left = people.length - districts; left > 0; left--) {
            int least = -1;
            for (int d = 0; d < districts; d++) {
                rim.get(d).removeIf(node -> of[node] >= 0);
                if (!rim.get(d).isEmpty() && (least < 0 || sum[d] < sum[least])) {
                    least = d;
                }
            }
            List<Integer> choice = rim.get(least);
            int node = choice.get(random.nextInt(choice.size()));
            of[node] = least;
            sum[least] += people[node];
            for (int next : neighbours[node]) {
                choice.add(next);
            }
        }
        return of;
    }
}
