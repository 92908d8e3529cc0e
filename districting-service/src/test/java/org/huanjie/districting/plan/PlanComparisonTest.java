package org.huanjie.districting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.huanjie.districting.division.TestDivisions;
import org.huanjie.districting.election.Level;
import org.huanjie.districting.plan.PlanComparison.Change;
import org.huanjie.kit.access.Caller;
import org.junit.jupiter.api.Test;

/** Four villages in a row, 300 people each but the last with 600. */
class PlanComparisonTest {
    private static final String A = "990121102201";
    private static final String B = "990121102202";
    private static final String C = "990121102203";
    private static final String D = "990121102204";
    private static final Caller OFFICE = new Caller.Recorded("li", "李", Set.of(), "990121102", List.of());
    private static final Terrain TERRAIN = Terrain.of(
            List.of(
                    TestDivisions.village(A, "甲村", 300),
                    TestDivisions.village(B, "乙村", 300),
                    TestDivisions.village(C, "丙村", 300),
                    TestDivisions.village(D, "丁村", 600)),
            Map.of(
                    A, new TreeSet<>(Set.of(B)),
                    B, new TreeSet<>(Set.of(A, C)),
                    C, new TreeSet<>(Set.of(B, D)),
                    D, new TreeSet<>(Set.of(C))));

    @Test
    void a_unit_that_changed_district_is_told_with_both() {
        Plan before = plan(1);
        before.put(1, "城关", 2, List.of(A, B), OFFICE);
        before.put(2, null, 3, List.of(C, D), OFFICE);
        Plan after = plan(2);
        after.put(1, "城关", 3, List.of(A, B, C), OFFICE);
        after.put(2, null, 2, List.of(D), OFFICE);

        PlanComparison comparison = PlanComparison.of(measured(before), measured(after));

        assertThat(comparison.units()).singleElement().satisfies(unit -> {
            assertThat(unit.code()).isEqualTo(C);
            assertThat(unit.name()).isEqualTo("丙村");
            assertThat(unit.from()).isEqualTo(new PlanComparison.NamedDistrict(2, "第2选区（丙村、丁村）"));
            assertThat(unit.to()).isEqualTo(new PlanComparison.NamedDistrict(1, "城关"));
        });
        assertThat(comparison.districts())
                .extracting(
                        PlanComparison.ComparedDistrict::change,
                        district -> district.before().population(),
                        district -> district.after().population())
                .containsExactly(tuple(Change.SEATS, 600, 900), tuple(Change.SEATS, 900, 600));
        assertThat(comparison.before().maxDeviation()).isEqualByComparingTo("0");
        assertThat(comparison.after().maxDeviation()).isEqualByComparingTo("0");
        assertThat(comparison.before().cutEdges()).isEqualTo(1);
    }

    @Test
    void another_numbering_moves_nobody() {
        Plan before = plan(1);
        before.put(1, null, 2, List.of(A, B), OFFICE);
        before.put(2, null, 3, List.of(C, D), OFFICE);
        Plan after = plan(2);
        after.put(1, null, 3, List.of(C, D), OFFICE);
        after.put(2, null, 2, List.of(A, B), OFFICE);

        PlanComparison comparison = PlanComparison.of(measured(before), measured(after));

        assertThat(comparison.units()).isEmpty();
        assertThat(comparison.districts())
                .extracting(
                        PlanComparison.ComparedDistrict::change,
                        district -> district.before().number(),
                        district -> district.after().number())
                .containsExactly(tuple(Change.NONE, 1, 2), tuple(Change.NONE, 2, 1));
    }

    @Test
    void districts_that_are_new_or_gone_are_named() {
        Plan before = plan(1);
        before.put(1, null, 2, List.of(A, B), OFFICE);
        before.put(2, null, 1, List.of(C), OFFICE);
        Plan after = plan(2);
        after.put(1, null, 2, List.of(A, B, C), OFFICE);
        after.put(3, null, 2, List.of(D), OFFICE);

        PlanComparison comparison = PlanComparison.of(measured(before), measured(after));

        assertThat(comparison.districts())
                .extracting(PlanComparison.ComparedDistrict::change)
                .containsExactly(Change.UNITS, Change.GONE, Change.ADDED);
        assertThat(comparison.units())
                .extracting(PlanComparison.MovedUnit::code, unit -> unit.from() == null)
                .containsExactly(tuple(C, false), tuple(D, true));
    }

    private static Plan plan(int number) {
        return new Plan(UUID.randomUUID(), "990121-2026", Level.TOWNSHIP, "990121102", number, "li");
    }

    private static PlanReview.Measured measured(Plan plan) {
        return new PlanReview.Measured(plan, TERRAIN, 5, 30, List.of(), List.of());
    }
}
