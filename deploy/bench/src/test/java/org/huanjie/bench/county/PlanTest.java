package org.huanjie.bench.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {
    /** Four villages of a town in a row of 100 people each, a school there, a village of another town: 700 people, 7 deputies. */
    private final County county = new County(
            List.of(
                    new County.Unit("a", "1", 100, true),
                    new County.Unit("b", "1", 100, true),
                    new County.Unit("c", "1", 100, true),
                    new County.Unit("d", "1", 100, true),
                    new County.Unit("school", "1", 100, false),
                    new County.Unit("z", "2", 200, true)),
            List.of(Set.of(1), Set.of(0, 2), Set.of(1, 3), Set.of(2, 5), Set.of(), Set.of(3)),
            7);

    @Test
    void a_lawful_plan_has_no_faults() {
        Plan plan = plan(district(3, 0, 1, 4), district(2, 2, 3), district(2, 5));
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.cut()).isEqualTo(2);
        assertThat(plan.largestDeviation()).isZero();
        assertThat(plan.crossing()).isZero();
    }

    @Test
    void a_district_in_two_pieces_is_none() {
        assertThat(plan(district(2, 0, 2), district(3, 1, 3, 4), district(2, 5)).faults())
                .containsExactly(
                        "district 0 does not hang together, or has a work unit of elsewhere",
                        "district 1 does not hang together, or has a work unit of elsewhere");
    }

    @Test
    void a_school_goes_with_land_of_its_town_only() {
        assertThat(plan(district(2, 0, 1), district(2, 2, 3), district(3, 5, 4)).faults())
                .containsExactly("district 2 does not hang together, or has a work unit of elsewhere");
    }

    @Test
    void seats_have_to_add_up() {
        assertThat(plan(district(3, 0, 1, 4), district(2, 2, 3), district(1, 5)).faults())
                .containsExactly("6 seats instead of 7");
    }

    @Test
    void a_move_that_brings_people_within_the_tolerance_is_seen() {
        Plan plan = plan(district(2, 0, 1, 4), district(3, 2, 3), district(2, 5));
        Improvements improvements = new Improvements(plan, 0.05);
        // the school, or b, to the second district
        assertThat(improvements.moves()).isEqualTo(2);
    }

    @Test
    void nothing_betters_an_even_plan() {
        Improvements improvements =
                new Improvements(plan(district(3, 0, 1, 4), district(2, 2, 3), district(2, 5)), 0.05);
        assertThat(improvements.moves()).isZero();
        assertThat(improvements.swaps()).isZero();
    }

    @Test
    void a_swap_that_cuts_fewer_edges_is_seen() {
        // four villages in a row above four others, numbered by row
        County block = new County(
                Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                        .map(code -> new County.Unit(code, "1", 100, true))
                        .toList(),
                List.of(
                        Set.of(1, 4),
                        Set.of(0, 2, 5),
                        Set.of(1, 3, 6),
                        Set.of(2, 7),
                        Set.of(0, 5),
                        Set.of(1, 4, 6),
                        Set.of(2, 5, 7),
                        Set.of(3, 6)),
                4);
        Plan jagged = new Plan(block, List.of(district(2, 0, 1, 2, 4), district(2, 3, 5, 6, 7)));
        assertThat(jagged.faults()).isEmpty();
        assertThat(jagged.cut()).isEqualTo(4);
        // c and f change places: a straight line of two borders
        assertThat(new Improvements(jagged, 0.05).swaps()).isEqualTo(1);
        assertThat(new Improvements(jagged, 0.05).moves()).isZero();
    }

    private static Plan.District district(int seats, Integer... units) {
        return new Plan.District(seats, List.of(units));
    }

    private Plan plan(Plan.District... districts) {
        return new Plan(county, List.of(districts));
    }
}
