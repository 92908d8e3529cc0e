package org.huanjie.districting.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;

/**
 * The districts of a plan, by number. A unit lies in one of them at most: put into one, it leaves the other; a district
 * without units is gone.
 */
record PlannedDistricts(List<PlannedDistrict> all) {
    PlannedDistricts {
        all = all.stream()
                .sorted(Comparator.comparingInt(PlannedDistrict::number))
                .toList();
    }

    Optional<PlannedDistrict> find(int number) {
        return all.stream().filter(district -> district.number() == number).findFirst();
    }

    int seats() {
        return all.stream().mapToInt(PlannedDistrict::seats).sum();
    }

    /** With these units as the district of this number, a new one where the number is new. */
    PlannedDistricts put(int number, String name, int seats, Collection<String> units) {
        UUID id = find(number).map(PlannedDistrict::id).orElseGet(Ids::next);
        List<PlannedDistrict> changed = new ArrayList<>();
        for (PlannedDistrict district : all) {
            List<String> left = district.units().stream()
                    .filter(unit -> !units.contains(unit))
                    .toList();
            if (district.number() != number && !left.isEmpty()) {
                changed.add(district.withUnits(left));
            }
        }
        if (!units.isEmpty()) {
            changed.add(new PlannedDistrict(id, number, name, seats, List.copyOf(units)));
        }
        return new PlannedDistricts(changed);
    }

    /** @throws Refusal 422 {@code unknown-district} where no district has the number */
    PlannedDistricts move(Collection<String> units, int to) {
        PlannedDistrict target = find(to).orElseThrow(
                        () -> Refusal.unprocessable("unknown-district", "没有这个选区", "no district " + to)
                                .violation("to", "选区编号不存在"));
        Set<String> joined = new HashSet<>(target.units());
        joined.addAll(units);
        return put(to, target.name(), target.seats(), joined);
    }

    PlannedDistricts without(int number) {
        return new PlannedDistricts(
                all.stream().filter(district -> district.number() != number).toList());
    }
}
