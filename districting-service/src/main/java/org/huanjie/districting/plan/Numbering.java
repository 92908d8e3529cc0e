package org.huanjie.districting.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huanjie.districting.plan.optimiser.Proposal;
import org.huanjie.kit.ids.Ids;

/** Which id, number and name the districts of a proposal get: in an amendment those of the districts they go on from. */
final class Numbering {
    private Numbering() {}

    /**
     * @param kept    districts whose numbers are taken
     * @param amended districts of the published plan; empty where it is not an amendment
     */
    static List<PlannedDistrict> of(
            List<Proposal.District> drawn, List<PlannedDistrict> kept, Terrain terrain, List<PlannedDistrict> amended) {
        List<PlannedDistrict> fresh = new ArrayList<>();
        for (Proposal.District district : drawn) {
            fresh.add(new PlannedDistrict(Ids.next(), 0, null, district.seats(), district.units()));
        }
        Map<UUID, PlannedDistrict> goesOnFrom = goesOnFrom(fresh, kept, terrain, amended);
        Set<Integer> used = new HashSet<>();
        kept.forEach(district -> used.add(district.number()));
        goesOnFrom.values().forEach(was -> used.add(was.number()));
        List<PlannedDistrict> numbered = new ArrayList<>();
        int number = 1;
        for (PlannedDistrict district : fresh) {
            PlannedDistrict was = goesOnFrom.get(district.id());
            while (was == null && !used.add(number)) {
                number++;
            }
            numbered.add(
                    was == null
                            ? new PlannedDistrict(district.id(), number, null, district.seats(), district.units())
                            : new PlannedDistrict(
                                    was.id(), was.number(), was.name(), district.seats(), district.units()));
        }
        return numbered;
    }

    private static Map<UUID, PlannedDistrict> goesOnFrom(
            List<PlannedDistrict> fresh, List<PlannedDistrict> kept, Terrain terrain, List<PlannedDistrict> amended) {
        Set<UUID> taken = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        kept.forEach(district -> taken.add(district.id()));
        kept.forEach(district -> numbers.add(district.number()));
        List<PlannedDistrict> before = amended.stream()
                .filter(was -> !taken.contains(was.id()) && !numbers.contains(was.number()))
                .toList();
        Counterparts same = Counterparts.of(before, fresh, terrain);
        Map<UUID, PlannedDistrict> goesOnFrom = new HashMap<>();
        for (PlannedDistrict was : before) {
            PlannedDistrict is = same.successor(was);
            if (is != null) {
                goesOnFrom.put(is.id(), was);
            }
        }
        return goesOnFrom;
    }
}
