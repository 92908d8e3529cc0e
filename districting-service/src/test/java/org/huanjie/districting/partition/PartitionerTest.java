package org.huanjie.districting.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionerTest {
    private static final Partitioner.Effort EFFORT = new Partitioner.Effort(1, 2, 20, 5_000, 2_000_000);
    private static final Partitioner.Effort WITHOUT_PROOF = new Partitioner.Effort(1, 2, 20, 5_000, 0);

    @Test
    void whatever_is_answered_is_within_the_bounds_and_in_one_piece() {
        int answered = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Instance instance = grid(random, 3 + random.nextInt(6), 3 + random.nextInt(6), 2 + random.nextInt(4));
            Drawing drawing = answer(instance, WITHOUT_PROOF).drawing();
            if (drawing != null) {
                answered++;
                assertThat(faults(instance, drawing.districtOf()))
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(drawing.cutEdges(instance.graph())).isEqualTo(cut(instance.graph(), drawing.districtOf()));
            }
        }
        assertThat(answered).isGreaterThan(50);
    }

    @Test
    void small_instances_are_proven_and_the_proof_agrees_with_trying_everything() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Instance instance = grid(random, 3, 3, 2 + random.nextInt(2));
            Partitioner.Answer answer = answer(instance, EFFORT);
            int least = tryEverything(instance);
            assertThat(answer.optimal()).isTrue();
            assertThat(
                            answer.drawing() == null
                                    ? Integer.MAX_VALUE
                                    : answer.drawing().cutEdges(instance.graph()))
                    .as("seed %d", seed)
                    .isEqualTo(least);
        }
    }

    @Test
    void the_search_alone_finds_what_is_proven_to_be_best() {
        for (int seed = 0; seed < 20; seed++) {
            Instance instance = grid(new SplittableRandom(seed), 5, 5, 4);
            Partitioner.Answer proven = answer(instance, EFFORT);
            assertThat(proven.optimal()).isTrue();
            assertThat(answer(instance, new Partitioner.Effort(9, 2, 20, 10_000, 0))
                            .drawing()
                            .cutEdges(instance.graph()))
                    .as("seed %d", seed)
                    .isEqualTo(proven.drawing().cutEdges(instance.graph()));
        }
    }

    @Test
    void the_same_seed_and_rounds_give_the_same_districts() {
        Instance instance = grid(new SplittableRandom(7), 9, 9, 5);
        assertThat(answer(instance, EFFORT).drawing().districtOf())
                .isEqualTo(answer(instance, EFFORT).drawing().districtOf());
    }

    private static Partitioner.Answer answer(Instance instance, Partitioner.Effort effort) {
        return new Partitioner(instance, effort, () -> false, better -> {}).answer(List.of());
    }

    /** A grid of some diagonals, some units empty, with bounds of 30 % around the mean. */
    private static Instance grid(SplittableRandom random, int rows, int columns, int districts) {
        int size = rows * columns;
        long[] population = random.longs(size, 0, 1_000).toArray();
        List<TreeSet<Integer>> around = IntStream.range(0, size)
                .mapToObj(unit -> new TreeSet<Integer>())
                .toList();
        for (int unit = 0; unit < size; unit++) {
            join(around, unit, unit % columns + 1 < columns ? unit + 1 : -1);
            join(around, unit, unit + columns < size ? unit + columns : -1);
            join(
                    around,
                    unit,
                    random.nextInt(4) == 0 && unit % columns + 1 < columns && unit + columns < size
                            ? unit + columns + 1
                            : -1);
        }
        long people = Arrays.stream(population).sum();
        Graph graph = Graph.of(
                population,
                around.stream()
                        .map(others ->
                                others.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new));
        return new Instance(
                graph,
                districts,
                Bounds.between(7 * people / (10L * districts), 13 * people / (10L * districts)),
                null);
    }

    private static void join(List<TreeSet<Integer>> around, int one, int other) {
        if (other >= 0) {
            around.get(one).add(other);
            around.get(other).add(one);
        }
    }

    /** By definition, without the product's code. */
    private static Set<String> faults(Instance instance, int[] district) {
        Set<String> faults = new HashSet<>();
        for (int d = 0; d < instance.seats(); d++) {
            int wanted = d;
            List<Integer> members = IntStream.range(0, district.length)
                    .filter(unit -> district[unit] == wanted)
                    .boxed()
                    .toList();
            long people = members.stream()
                    .mapToLong(unit -> instance.graph().population()[unit])
                    .sum();
            if (members.isEmpty()
                    || people < instance.bounds().least()[1]
                    || people > instance.bounds().most()[1]) {
                faults.add("district " + d + " has " + people);
                continue;
            }
            Set<Integer> reached = new HashSet<>(List.of(members.get(0)));
            ArrayDeque<Integer> queue = new ArrayDeque<>(reached);
            while (!queue.isEmpty()) {
                for (int next : instance.graph().neighbours()[queue.poll()]) {
                    if (district[next] == d && reached.add(next)) {
                        queue.add(next);
                    }
                }
            }
            if (reached.size() != members.size()) {
                faults.add("district " + d + " is in pieces");
            }
        }
        return faults;
    }

    private static int cut(Graph graph, int[] district) {
        int cut = 0;
        for (int unit = 0; unit < district.length; unit++) {
            for (int next : graph.neighbours()[unit]) {
                cut += next > unit && district[next] != district[unit] ? 1 : 0;
            }
        }
        return cut;
    }

    private static int tryEverything(Instance instance) {
        int size = instance.graph().size();
        int least = Integer.MAX_VALUE;
        int[] district = new int[size];
        for (long code = 0; code < Math.pow(instance.seats(), size); code++) {
            long rest = code;
            for (int unit = 0; unit < size; unit++) {
                district[unit] = (int) (rest % instance.seats());
                rest /= instance.seats();
            }
            int cut = cut(instance.graph(), district);
            if (cut < least && faults(instance, district).isEmpty()) {
                least = cut;
            }
        }
        return least;
    }
}
