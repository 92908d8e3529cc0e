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
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Small townships of villages and work units, against trying every division of them. */
class FitTest {
    private static final int MOST_SEATS = 3;
    private static final long STEPS = 10_000_000;

    @Test
    @Proves({"R-27", "R-29", "R-32"})
    void it_is_right_whether_districts_within_the_tolerance_exist() {
        int possible = 0;
        int townships = 200;
        for (int seed = 0; seed < townships; seed++) {
            Instance instance = township(new SplittableRandom(seed));
            Fit.Answer answer = Fit.of(instance, STEPS, () -> false);
            boolean exists = someDivisionFits(instance, new int[instance.graph().size()], 0, 0);
            assertThat(answer.drawing() != null).as("seed %d", seed).isEqualTo(exists);
            assertThat(answer.proven()).as("seed %d", seed).isEqualTo(!exists);
            if (exists) {
                possible++;
                assertThat(IntStream.of(answer.drawing().seats())).allMatch(seats -> seats >= 1 && seats <= MOST_SEATS);
                assertThat(IntStream.of(answer.drawing().seats()).sum()).isEqualTo(instance.seats());
                for (int district = 0; district < answer.drawing().seats().length; district++) {
                    assertThat(holds(
                                    instance,
                                    answer.drawing().districtOf(),
                                    district,
                                    answer.drawing().seats()[district]))
                            .as("seed %d district %d", seed, district)
                            .isTrue();
                }
            }
        }
        assertThat(possible).as("both kinds occur").isBetween(townships / 4, 3 * townships / 4);
    }

    @Test
    void without_steps_or_time_it_says_nothing() {
        Instance instance = township(new SplittableRandom(1));
        assertThat(Fit.of(instance, 0, () -> false)).isEqualTo(new Fit.Answer(null, false));
    }

    private static Instance township(SplittableRandom random) {
        int villages = 3 + random.nextInt(4);
        int size = villages + random.nextInt(4);
        long[] population = random.longs(size, 200, 1_500).toArray();
        boolean[] territory = new boolean[size];
        List<TreeSet<Integer>> around = IntStream.range(0, size)
                .mapToObj(unit -> new TreeSet<Integer>())
                .toList();
        for (int unit = 0; unit < villages; unit++) {
            territory[unit] = true;
            int earlier = unit == 0 ? 0 : random.nextInt(unit);
            join(around, unit, earlier);
            join(around, unit, random.nextInt(villages));
        }
        int[][] neighbours = around.stream()
                .map(others -> others.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        int[][] borders = Arrays.stream(neighbours)
                .map(others -> IntStream.of(others).map(other -> 1).toArray())
                .toArray(int[][]::new);
        int seats = 3 + random.nextInt(5);
        double perSeat = (double) Arrays.stream(population).sum() / seats;
        double tolerance = 0.01 * (1 + random.nextInt(8));
        return new Instance(
                new Graph(population, territory, neighbours, borders),
                seats,
                Bounds.around(perSeat, tolerance, MOST_SEATS),
                null);
    }

    private static void join(List<TreeSet<Integer>> around, int one, int other) {
        if (one != other) {
            around.get(one).add(other);
            around.get(other).add(one);
        }
    }

    /** Each unit in a district there is already, or in a new one. */
    private static boolean someDivisionFits(Instance instance, int[] of, int at, int districts) {
        if (at == of.length) {
            return someSeatsFit(instance, of, 0, districts, instance.seats());
        }
        for (int district = 0; district <= districts; district++) {
            of[at] = district;
            if (someDivisionFits(instance, of, at + 1, Math.max(districts, district + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean someSeatsFit(Instance instance, int[] of, int district, int districts, int left) {
        if (district == districts) {
            return left == 0;
        }
        for (int seats = 1; seats <= Math.min(MOST_SEATS, left); seats++) {
            if (holds(instance, of, district, seats)
                    && someSeatsFit(instance, of, district + 1, districts, left - seats)) {
                return true;
            }
        }
        return false;
    }

    /** By definition: people within the bounds, and villages in one piece. */
    private static boolean holds(Instance instance, int[] of, int district, int seats) {
        Graph graph = instance.graph();
        List<Integer> members = IntStream.range(0, of.length)
                .filter(unit -> of[unit] == district)
                .boxed()
                .toList();
        long people =
                members.stream().mapToLong(unit -> graph.population()[unit]).sum();
        if (people < instance.bounds().least()[seats]
                || people > instance.bounds().most()[seats]) {
            return false;
        }
        Set<Integer> villages = new HashSet<>(
                members.stream().filter(unit -> graph.territory()[unit]).toList());
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        villages.stream().findFirst().ifPresent(queue::add);
        while (!queue.isEmpty()) {
            int unit = queue.poll();
            if (villages.remove(unit)) {
                IntStream.of(graph.neighbours()[unit])
                        .filter(villages::contains)
                        .forEach(queue::add);
            }
        }
        return villages.isEmpty();
    }
}
