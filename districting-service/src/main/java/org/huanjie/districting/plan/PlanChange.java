package org.huanjie.districting.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.huanjie.kit.problem.Refusal;

/**
 * What one step changed in a plan's districts: no more than what differs, so that many steps are kept at little cost.
 *
 * @param before districts that are gone or otherwise since, as they were
 * @param after  districts that are new or otherwise, as they have become
 */
record PlanChange(List<PlannedDistrict> before, List<PlannedDistrict> after) {
    PlanChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static PlanChange between(List<PlannedDistrict> were, List<PlannedDistrict> are) {
        return new PlanChange(without(were, are), without(are, were));
    }

    private static List<PlannedDistrict> without(List<PlannedDistrict> all, List<PlannedDistrict> others) {
        Set<PlannedDistrict> same = new HashSet<>(others);
        return all.stream().filter(district -> !same.contains(district)).toList();
    }

    boolean changesNothing() {
        return before.isEmpty() && after.isEmpty();
    }

    /** The change that takes this one back. */
    PlanChange back() {
        return new PlanChange(after, before);
    }

    /** @throws Refusal 409 {@code plan-changed} unless the districts stand as this change found them */
    PlannedDistricts appliedTo(PlannedDistricts districts) {
        List<PlannedDistrict> all = new ArrayList<>(districts.all());
        if (!new HashSet<>(all).containsAll(before)) {
            throw Refusal.conflict(
                    "plan-changed", "选区已有其他改动，不能撤销或者恢复这一步", "the districts are not as that step left them");
        }
        all.removeAll(before);
        all.addAll(after);
        return new PlannedDistricts(all);
    }

    /** Numbers of the districts it touched, in order. */
    List<Integer> districts() {
        Set<Integer> numbers = new TreeSet<>();
        before.forEach(district -> numbers.add(district.number()));
        after.forEach(district -> numbers.add(district.number()));
        return List.copyOf(numbers);
    }

    /** How many units lie in another district since, or in none, or in one for the first time. */
    int units() {
        Map<String, Integer> were = byUnit(before);
        Map<String, Integer> are = byUnit(after);
        Set<String> all = new HashSet<>(were.keySet());
        all.addAll(are.keySet());
        return (int) all.stream()
                .filter(unit -> !Objects.equals(were.get(unit), are.get(unit)))
                .count();
    }

    private static Map<String, Integer> byUnit(List<PlannedDistrict> districts) {
        Map<String, Integer> numbers = new HashMap<>();
        districts.forEach(district -> district.units().forEach(unit -> numbers.put(unit, district.number())));
        return numbers;
    }
}
