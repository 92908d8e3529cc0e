package org.huanjie.bench.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks at every move of one unit to another district, and every swap of two, whether it would make a plan better in the
 * declared order: people beyond the tolerance, then edges cut, then the sum of squared deviations. Seats stay; a district that
 * lies in one township stays in it.
 */
final class Improvements {
    private static final double NO_PEOPLE = 1e-6;
    private static final double NO_DEVIATION = 1e-12;

    private final Plan plan;
    private final double tolerance;
    private final int[] of;
    private final List<Set<String>> townships;

    Improvements(Plan plan, double tolerance) {
        this.plan = plan;
        this.tolerance = tolerance;
        this.of = plan.districtOf();
        this.townships = plan.districts().stream()
                .map(district -> plan.townships(district.units()))
                .toList();
    }

    int moves() {
        int found = 0;
        for (int unit = 0; unit < of.length; unit++) {
            for (int to = 0; to < townships.size(); to++) {
                if (to != of[unit] && townships.get(to).contains(township(unit)) && isBetter(unit, -1, of[unit], to)) {
                    found++;
                }
            }
        }
        return found;
    }

    int swaps() {
        int found = 0;
        for (int one = 0; one < of.length; one++) {
            for (int other = one + 1; other < of.length; other++) {
                if (of[one] != of[other]
                        && townships.get(of[other]).contains(township(one))
                        && townships.get(of[one]).contains(township(other))
                        && isBetter(one, other, of[one], of[other])) {
                    found++;
                }
            }
        }
        return found;
    }

    private String township(int unit) {
        return plan.county().units().get(unit).township();
    }

    /** @param other goes the other way; -1 for none */
    private boolean isBetter(int one, int other, int from, int to) {
        List<Integer> first = changed(from, one, other);
        List<Integer> second = changed(to, other, one);
        return betters(from, to, first, second, cutChange(one, other, from, to))
                && plan.isLawful(first)
                && plan.isLawful(second);
    }

    private List<Integer> changed(int district, int without, int with) {
        List<Integer> units = new ArrayList<>(plan.districts().get(district).units());
        units.remove((Integer) without);
        if (with >= 0) {
            units.add(with);
        }
        return units;
    }

    private boolean betters(int from, int to, List<Integer> first, List<Integer> second, int cut) {
        double beyond = beyond(from, first) + beyond(to, second) - beyond(from, units(from)) - beyond(to, units(to));
        if (Math.abs(beyond) > NO_PEOPLE) {
            return beyond < 0;
        }
        if (cut != 0) {
            return cut < 0;
        }
        return squared(from, first) + squared(to, second)
                < squared(from, units(from)) + squared(to, units(to)) - NO_DEVIATION;
    }

    private List<Integer> units(int district) {
        return plan.districts().get(district).units();
    }

    private double beyond(int district, List<Integer> units) {
        return plan.beyond(plan.districts().get(district).seats(), units, tolerance);
    }

    private double squared(int district, List<Integer> units) {
        double deviation = plan.deviation(plan.districts().get(district).seats(), units);
        return deviation * deviation;
    }

    private int cutChange(int one, int other, int from, int to) {
        int change = 0;
        for (int next : plan.county().neighbours().get(one)) {
            change += next == other ? 0 : now(next, from) - now(next, to);
        }
        if (other >= 0) {
            for (int next : plan.county().neighbours().get(other)) {
                change += next == one ? 0 : now(next, to) - now(next, from);
            }
        }
        return change;
    }

    private int now(int unit, int district) {
        return of[unit] == district ? 1 : 0;
    }
}
