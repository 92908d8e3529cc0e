package org.huanjie.districting.plan.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Counties drawn at random, and a checker that shares no code with the optimiser. */
class ProposalTest {
    private static final double LIMIT = 0.3;

    private final TreeMap<String, TreeSet<String>> neighbours = new TreeMap<>();
    private final List<Proposal.Unit> units = new ArrayList<>();
    private final Map<String, Integer> seats = new HashMap<>();

    @Test
    @Proves({"R-27", "R-29", "R-32"})
    void draws_lawful_districts_within_the_limit() {
        for (int seed = 1; seed <= 12; seed++) {
            double perSeat = county(seed, 6, 30 + seed);
            List<Proposal.District> districts = draw(perSeat, 2_000, seed);
            assertLawful(districts);
            for (Proposal.District district : districts) {
                assertThat(Math.abs(people(district) / (district.seats() * perSeat) - 1))
                        .as("seed " + seed)
                        .isLessThan(LIMIT);
            }
        }
    }

    @Test
    void the_same_seed_draws_the_same_another_may_differ() {
        double perSeat = county(3, 4, 40);
        assertThat(draw(perSeat, 800, 5)).isEqualTo(draw(perSeat, 800, 5));
    }

    @Test
    void more_time_is_not_worse() {
        double perSeat = county(4, 3, 60);
        PlanValue value = new PlanValue(units, neighbours, perSeat, 0.05);
        List<Proposal.District> atOnce = new Proposal(units, neighbours, seats, perSeat, effort(1, 2_000, 0.05))
                .draw(() -> true, found -> {})
                .districts();
        assertThat(value.of(drawn(perSeat, 2_000, 1, 0.05).districts())).isLessThan(value.of(atOnce));
    }

    @Test
    @Proves({"R-27", "R-32"})
    void no_run_is_ever_unlawful_however_soon_it_is_stopped() {
        for (int seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            double perSeat = county(seed, 1 + random.nextInt(3), 8 + random.nextInt(20));
            int stopAfter = random.nextInt(400);
            int[] asked = {0};
            Proposal.Drawn drawn = new Proposal(units, neighbours, seats, perSeat, effort(seed, 500, 0.05))
                    .draw(() -> ++asked[0] > stopAfter, found -> {});
            assertLawful(drawn.districts());
            assertThat(worst(drawn.districts(), perSeat)).isGreaterThanOrEqualTo(drawn.bound() - 1e-9);
        }
    }

    @Test
    void no_single_move_swap_or_seat_elsewhere_is_better() {
        double perSeat = county(8, 2, 34);
        PlanValue value = new PlanValue(units, neighbours, perSeat, 0.05);
        List<Proposal.District> districts = drawn(perSeat, 5_000, 1, 0.05).districts();
        assertThat(value.betterNeighbours(districts)).isEmpty();
    }

    @Test
    void what_is_called_optimal_is_the_best_of_all_there_are() {
        for (int seed = 1; seed <= 12; seed++) {
            double perSeat = county(seed, 1, 7);
            Proposal.Drawn drawn = drawn(perSeat, 200, seed, 0.05);
            assertThat(drawn.optimal()).isTrue();
            PlanValue value = new PlanValue(units, neighbours, perSeat, 0.05);
            assertThat(value.of(drawn.districts()))
                    .as("seed " + seed)
                    .isCloseTo(value.bestOfAll(seats.values().iterator().next()), within(10.0));
        }
    }

    @Test
    void a_bound_beyond_the_tolerance_is_told_with_the_township() {
        double perSeat = county(2, 3, 12);
        units.add(new Proposal.Unit("990123100999", "990123100", 2_200, true, null));
        join("990123100999", "990123100201");
        seats.merge("990123100", 4, Integer::sum);
        Proposal.Drawn drawn = drawn(perSeat, 1_000, 1, 0.05);
        assertThat(drawn.bound()).isGreaterThanOrEqualTo(2_200 / (3 * perSeat) - 1 - 1e-9);
        assertThat(worst(drawn.districts(), perSeat)).isGreaterThanOrEqualTo(drawn.bound() - 1e-9);
        assertThat(drawn.limits())
                .anySatisfy(limit -> assertThat(limit.unit()).isEqualTo("990123100999"))
                .allSatisfy(limit -> assertThat(limit.bound()).isGreaterThan(0.05));
    }

    @Test
    void a_dear_change_is_not_made_a_cheap_one_is() {
        double perSeat = county(4, 1, 24);
        List<Proposal.District> before = drawn(perSeat, 1_000, 3, 0.3).districts();
        units.replaceAll(unit ->
                new Proposal.Unit(unit.code(), unit.group(), unit.population(), true, number(before, unit.code())));
        List<Proposal.District> kept = new Proposal(
                        units, neighbours, seats, perSeat, new Proposal.Effort(1, 1_000, 0.3, 100))
                .draw(() -> false, found -> {})
                .districts();
        assertThat(kept).isEqualTo(before);
        PlanValue value = new PlanValue(units, neighbours, perSeat, 0.02);
        List<Proposal.District> freed = new Proposal(
                        units, neighbours, seats, perSeat, new Proposal.Effort(1, 5_000, 0.02, 0))
                .draw(() -> false, found -> {})
                .districts();
        assertThat(value.of(freed)).isLessThan(value.of(before));
    }

    @Test
    void work_units_join_a_district_of_their_township() {
        double perSeat = county(6, 3, 30);
        units.add(new Proposal.Unit("990123102501", "990123102", 120, false, null));
        List<Proposal.District> districts = draw(perSeat, 1_000, 1);
        Proposal.District joined = districts.stream()
                .filter(district -> district.units().contains("990123102501"))
                .findFirst()
                .orElseThrow();
        assertThat(joined.units()).hasSizeGreaterThan(1).allMatch(unit -> unit.startsWith("990123102"));
    }

    @Test
    void seats_that_cannot_be_placed_are_refused_with_the_reason() {
        units.add(new Proposal.Unit("990123101201", "990123101", 5_000, true, null));
        seats.put("990123101", 5);
        assertInfeasible(Infeasible.Reason.TOO_FEW_UNITS);
        for (int i = 2; i <= 4; i++) {
            units.add(new Proposal.Unit("99012310120" + i, "990123101", 100, true, null));
        }
        join("990123101201", "990123101202");
        seats.put("990123101", 2);
        assertInfeasible(Infeasible.Reason.TOO_MANY_PIECES);
        seats.put("990123101", 0);
        assertInfeasible(Infeasible.Reason.NO_SEAT);
    }

    private void assertInfeasible(Infeasible.Reason reason) {
        assertThatExceptionOfType(Infeasible.class)
                .isThrownBy(() -> draw(500, 100, 1))
                .satisfies(why -> assertThat(why.reason()).isEqualTo(reason))
                .satisfies(why -> assertThat(why.group()).isEqualTo("990123101"));
    }

    private static Integer number(List<Proposal.District> districts, String unit) {
        for (int i = 0; i < districts.size(); i++) {
            if (districts.get(i).units().contains(unit)) {
                return i + 1;
            }
        }
        throw new AssertionError(unit);
    }

    /** Townships of grids with some edges missing, units of 60 to 550 people. */
    private double county(int seed, int townships, int each) {
        units.clear();
        neighbours.clear();
        seats.clear();
        Random random = new Random(seed);
        for (int t = 0; t < townships; t++) {
            String township = "9901231%02d".formatted(t);
            int width = 6;
            for (int i = 0; i < each; i++) {
                String code = township + "%03d".formatted(201 + i);
                units.add(new Proposal.Unit(code, township, 60 + random.nextInt(491), true, null));
                if (i % width > 0) {
                    join(code, township + "%03d".formatted(200 + i));
                }
                if (i >= width && random.nextInt(10) > 1) {
                    join(code, township + "%03d".formatted(201 + i - width));
                } else if (i >= width && i % width == 0) {
                    join(code, township + "%03d".formatted(201 + i - width));
                }
            }
        }
        long people = units.stream().mapToLong(Proposal.Unit::population).sum();
        int all = Math.round(people / 500f);
        double perSeat = (double) people / all;
        int dealt = 0;
        for (int t = 0; t < townships; t++) {
            String township = "9901231%02d".formatted(t);
            long own = units.stream()
                    .filter(unit -> unit.group().equals(township))
                    .mapToLong(Proposal.Unit::population)
                    .sum();
            seats.put(township, (int) Math.round(own / perSeat));
            dealt += seats.get(township);
        }
        return (double) people / dealt;
    }

    private void join(String a, String b) {
        neighbours.computeIfAbsent(a, none -> new TreeSet<>()).add(b);
        neighbours.computeIfAbsent(b, none -> new TreeSet<>()).add(a);
    }

    private List<Proposal.District> draw(double perSeat, int iterations, long seed) {
        return drawn(perSeat, iterations, seed, LIMIT).districts();
    }

    private Proposal.Drawn drawn(double perSeat, int iterations, long seed, double tolerance) {
        return new Proposal(units, neighbours, seats, perSeat, effort(seed, iterations, tolerance))
                .draw(() -> false, found -> {});
    }

    private static Proposal.Effort effort(long seed, int iterations, double tolerance) {
        return new Proposal.Effort(seed, iterations, tolerance, 1);
    }

    private void assertLawful(List<Proposal.District> districts) {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> placed = new HashMap<>();
        for (Proposal.District district : districts) {
            assertThat(district.seats()).isBetween(1, 3);
            assertThat(district.units()).isNotEmpty().allMatch(seen::add);
            String township = district.units().get(0).substring(0, 9);
            assertThat(district.units()).allMatch(unit -> unit.startsWith(township));
            placed.merge(township, district.seats(), Integer::sum);
            assertThat(isConnected(district.units())).isTrue();
        }
        assertThat(seen).hasSameSizeAs(units);
        assertThat(placed).isEqualTo(seats);
    }

    private boolean isConnected(List<String> members) {
        Set<String> reached = new HashSet<>(Set.of(members.get(0)));
        ArrayDeque<String> queue = new ArrayDeque<>(reached);
        while (!queue.isEmpty()) {
            for (String next : neighbours.get(queue.poll())) {
                if (members.contains(next) && reached.add(next)) {
                    queue.add(next);
                }
            }
        }
        return reached.size() == members.size();
    }

    private long people(Proposal.District district) {
        return units.stream()
                .filter(unit -> district.units().contains(unit.code()))
                .mapToLong(Proposal.Unit::population)
                .sum();
    }

    private double worst(List<Proposal.District> districts, double perSeat) {
        return districts.stream()
                .mapToDouble(d -> Math.abs(people(d) / (d.seats() * perSeat) - 1))
                .max()
                .orElseThrow();
    }
}
