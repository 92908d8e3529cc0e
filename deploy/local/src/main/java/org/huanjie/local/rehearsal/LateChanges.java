package org.huanjie.local.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.county.Villager;
import org.huanjie.local.rehearsal.Districts.District;

/**
 * What changes once the rolls are published, in two villages of two townships: by objection (申诉) and by correction (补正).
 *
 * @param omitted       forgotten by the household file, hence on no roll
 * @param wronglyListed moved away long ago, but still listed
 * @param misspelt      listed under a name that is not quite hers
 * @param rightName     how she is really called
 * @param entitled      somebody whose removal a neighbour demands without a reason
 * @param deceased      dies after the publication
 */
record LateChanges(
        Villager omitted,
        Villager wronglyListed,
        Villager misspelt,
        String rightName,
        Villager entitled,
        Villager deceased) {
    /** Too old to be nominated in the rehearsal, so that none of them is a candidate. */
    private static final LocalDate OLD = LocalDate.of(1955, 1, 1);

    private static final int ROWS = 200;

    static LateChanges in(County county) {
        List<County.Place> townships = county.congressTownships();
        String here = village(county, townships.get(0));
        List<Villager> old = county.files().villagers(here, ROWS).stream()
                .filter(villager -> villager.birth().isBefore(OLD))
                .toList();
        Villager moved = first(old, villager -> !villager.isWoman());
        Villager misspelt = first(old, Villager::isWoman);
        Villager entitled = first(old, villager -> !villager.equals(moved) && !villager.equals(misspelt));
        Villager deceased = first(
                county.files().villagers(village(county, townships.get(1)), ROWS),
                villager -> villager.birth().isBefore(OLD) && !villager.isWoman());
        String rightName = misspelt.name().substring(0, 1) + "晓"
                + misspelt.name().substring(misspelt.name().length() - 1);
        return new LateChanges(RehearsalCounty.forgotten(here), moved, misspelt, rightName, entitled, deceased);
    }

    private static String village(County county, County.Place township) {
        return county.leaves().stream()
                .filter(leaf -> leaf.code().startsWith(township.code()))
                .filter(leaf -> !leaf.isWorkUnit())
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static Villager first(List<Villager> villagers, Predicate<Villager> suits) {
        return villagers.stream().filter(suits).findFirst().orElseThrow();
    }

    HouseholdTotals applied(HouseholdTotals file) {
        // one woman comes, one man goes here; one man goes there
        return file.changed(Map.of(omitted.unit(), 0, deceased.unit(), -1), 1);
    }

    /** The districts, of both levels, whose rolls are corrected. */
    List<District> rolls(Districts districts) {
        return districts.all().stream()
                .filter(district -> district.units().contains(omitted.unit())
                        || district.units().contains(deceased.unit()))
                .toList();
    }
}
