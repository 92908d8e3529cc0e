package org.huanjie.local.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    static LateChanges in(County county) {
        List<County.Place> townships = county.congressTownships();
        Map<String, List<Villager>> old =
                county.files().villagersBornBefore(OLD).stream().collect(Collectors.groupingBy(Villager::unit));
        List<Villager> here = villageOf(county, townships.get(0), old, LateChanges::suits);
        Villager moved = first(here, villager -> !villager.isWoman());
        Villager misspelt = first(here, Villager::isWoman);
        Villager entitled = first(here, villager -> !villager.equals(moved) && !villager.equals(misspelt));
        Villager deceased =
                first(villageOf(county, townships.get(1), old, LateChanges::hasMan), villager -> !villager.isWoman());
        String rightName = misspelt.name().substring(0, 1) + "晓"
                + misspelt.name().substring(misspelt.name().length() - 1);
        return new LateChanges(RehearsalCounty.forgotten(moved.unit()), moved, misspelt, rightName, entitled, deceased);
    }

    private static boolean hasMan(List<Villager> villagers) {
        return villagers.stream().anyMatch(villager -> !villager.isWoman());
    }

    /** At least three, of both sexes. */
    private static boolean suits(List<Villager> villagers) {
        return villagers.size() > 2 && hasMan(villagers) && villagers.stream().anyMatch(Villager::isWoman);
    }

    /** Whom the first village of a township has that suits. */
    private static List<Villager> villageOf(
            County county, County.Place township, Map<String, List<Villager>> people, Predicate<List<Villager>> suits) {
        return villages(county, township)
                .map(village -> people.getOrDefault(village, List.of()))
                .filter(suits)
                .findFirst()
                .orElseThrow();
    }

    static String village(County county, County.Place township) {
        return villages(county, township).findFirst().orElseThrow();
    }

    private static Stream<String> villages(County county, County.Place township) {
        return county.leaves().stream()
                .filter(leaf -> leaf.code().startsWith(township.code()))
                .filter(leaf -> !leaf.isWorkUnit())
                .map(County.Place::code);
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
