package org.huanjie.districting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.huanjie.districting.election.Level;
import org.huanjie.districting.plan.EditStack.Line;
import org.huanjie.districting.plan.PlanEntry.Kind;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class UndoTest {
    private static final Caller LI = person("li");
    private static final Caller WANG = person("wang");
    private static final List<String> UNITS =
            List.of("990121102201", "990121102202", "990121102203", "990121102204", "990121102205");

    @Test
    void a_change_says_what_differs_and_no_more() {
        Plan plan = draft();
        plan.put(1, null, 2, UNITS.subList(0, 3), LI);
        plan.put(2, null, 1, UNITS.subList(3, 5), LI);
        plan.put(3, null, 1, List.of(UNITS.get(0)), LI);
        PlanChange moved = plan.move(List.of(UNITS.get(3)), 1, LI);
        assertThat(moved.districts()).containsExactly(1, 2);
        assertThat(moved.units()).isEqualTo(1);
        assertThat(plan.put(1, null, 2, plan.find(1).orElseThrow().units(), LI).changesNothing())
                .isTrue();
        PlanChange seats = plan.put(1, null, 3, plan.find(1).orElseThrow().units(), LI);
        assertThat(seats.districts()).containsExactly(1);
        assertThat(seats.units()).isZero();
    }

    @Test
    void whatever_was_done_is_taken_back_and_made_again_step_by_step() {
        Random random = new Random(7);
        Plan plan = draft();
        List<List<PlannedDistrict>> stood = new ArrayList<>(List.of(plan.districts()));
        List<PlanChange> changes = new ArrayList<>();
        for (int step = 0; step < 200; step++) {
            changes.add(edit(plan, random));
            stood.add(plan.districts());
        }
        for (int step = 199; step >= 0; step--) {
            plan.apply(changes.get(step).back(), LI);
            assertThat(plan.districts()).isEqualTo(stood.get(step));
        }
        for (int step = 0; step < 200; step++) {
            plan.apply(changes.get(step), LI);
            assertThat(plan.districts()).isEqualTo(stood.get(step + 1));
        }
    }

    private static PlanChange edit(Plan plan, Random random) {
        List<Integer> numbers =
                plan.districts().stream().map(PlannedDistrict::number).toList();
        int any = numbers.isEmpty() ? 1 : numbers.get(random.nextInt(numbers.size()));
        return switch (numbers.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> plan.put(1 + random.nextInt(4), "选区" + random.nextInt(3), 1, some(random), LI);
            case 1 -> plan.move(some(random), any, LI);
            case 2 -> plan.remove(any, LI);
            default ->
                plan.propose(
                        List.of(),
                        List.of(new PlannedDistrict(UUID.randomUUID(), 1, null, 2, List.of(UNITS.get(0)))),
                        LI);
        };
    }

    private static List<String> some(Random random) {
        Set<String> some = new TreeSet<>();
        for (int i = 0; i < 2; i++) {
            some.add(UNITS.get(random.nextInt(UNITS.size())));
        }
        return List.copyOf(some);
    }

    @Test
    void what_others_changed_meanwhile_is_not_overwritten() {
        Plan plan = draft();
        PlanChange first = plan.put(1, null, 2, UNITS.subList(0, 3), LI);
        plan.put(1, null, 1, UNITS.subList(0, 3), WANG);
        List<PlannedDistrict> stands = plan.districts();
        refused("plan-changed", () -> plan.apply(first.back(), LI));
        assertThat(plan.districts()).isEqualTo(stands);
    }

    @Test
    void only_of_a_draft_and_who_takes_back_does_not_approve() {
        Plan plan = draft();
        PlanChange put = plan.put(1, null, 2, UNITS, LI);
        plan.apply(plan.put(2, null, 1, UNITS.subList(0, 2), LI).back(), WANG);
        plan.submit(List.of(), null, LI);
        refused("plan-status", () -> plan.apply(put.back(), LI));
        refused("plan-status", () -> plan.course().requireUndoable(1, 1));
        refused("same-person", () -> plan.approve(WANG));
    }

    @Test
    void the_history_tells_what_holds_and_what_can_be_made_again() {
        List<Line> lines = new ArrayList<>(List.of(
                new Line(1, Kind.CREATED, null),
                new Line(2, Kind.DISTRICT_PUT, null),
                new Line(3, Kind.UNITS_MOVED, null),
                new Line(4, Kind.SUBMITTED, null),
                new Line(5, Kind.RETURNED, null),
                new Line(6, Kind.UNDONE, 3),
                new Line(7, Kind.UNDONE, 2)));
        assertThat(EditStack.of(lines).done()).isEmpty();
        assertThat(EditStack.of(lines).undone()).containsExactly(2, 3);
        lines.add(new Line(8, Kind.REDONE, 2));
        assertThat(EditStack.of(lines).done()).containsExactly(2);
        assertThat(EditStack.of(lines).undone()).containsExactly(3);
        lines.add(new Line(9, Kind.PROPOSED, null));
        assertThat(EditStack.of(lines).done()).containsExactly(9, 2);
        assertThat(EditStack.of(lines).undone()).isEmpty();
        lines.add(new Line(10, Kind.UNITS_FOLLOWED, null));
        lines.add(new Line(11, Kind.DISTRICT_PUT, null));
        assertThat(EditStack.of(lines).done()).as("on the units of today only").containsExactly(11);
        assertThat(EditStack.of(lines).tookBack(2)).isFalse();
        assertThat(EditStack.of(lines).tookBack(3)).isTrue();
    }

    private static void refused(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo(slug));
    }

    private static Plan draft() {
        return new Plan(UUID.randomUUID(), "990121-2026", Level.TOWNSHIP, "990121102", 1, "li");
    }

    private static Caller person(String sub) {
        return new Caller.Recorded(sub, sub, Set.of(), "990121102", List.of());
    }
}
