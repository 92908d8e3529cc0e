package org.huanjie.districting.plan.optimiser;

import static org.assertj.core.api.Assertions.assertThat;

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
    void more_effort_is_not_worse() {
        double perSeat = county(4, 3, 60);
        assertThat(worst(draw(perSeat, 4_000, 1), perSeat)).isLessThanOrEqualTo(worst(draw(perSeat, 1, 1), perSeat));
    }

    @Test
    void a_stopped_search_still_gives_every_unit_a_district() {
        double perSeat = county(5, 3, 40);
        List<Proposal.District> districts = new Proposal(
                        units, neighbours, seats, perSeat, new Proposal.Effort(1, 100_000, LIMIT), () -> true)
                .districts();
        assertLawful(districts);
    }

    @Test
    void work_units_join_a_district_of_their_township() {
        double perSeat = county(6, 3, 30);
        units.add(new Proposal.Unit("990123102501", "990123102", 120, false));
        List<Proposal.District> districts = draw(perSeat, 1_000, 1);
        Proposal.District joined = districts.stream()
                .filter(district -> district.units().contains("990123102501"))
                .findFirst()
                .orElseThrow();
        assertThat(joined.units()).hasSizeGreaterThan(1).allMatch(unit -> unit.startsWith("990123102"));
    }

    @Test
    void a_unit_too_large_for_three_seats_is_left_to_the_check() {
        units.add(new Proposal.Unit("990123101201", "990123101", 5_000, true));
        seats.put("990123101", 5);
        List<Proposal.District> districts = draw(500, 100, 1);
        assertThat(districts).containsExactly(new Proposal.District(3, List.of("990123101201")));
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
                units.add(new Proposal.Unit(code, township, 60 + random.nextInt(491), true));
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
        return new Proposal(
                        units, neighbours, seats, perSeat, new Proposal.Effort(seed, iterations, LIMIT), () -> false)
                .districts();
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
