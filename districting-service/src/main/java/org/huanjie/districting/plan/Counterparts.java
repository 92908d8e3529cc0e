package org.huanjie.districting.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which district of a later plan goes on from which of an earlier one: the one with its id, else the one with which it shares
 * the most people, so that drafts that were drawn apart, or numbered otherwise, can be compared.
 */
final class Counterparts {
    private final Map<UUID, PlannedDistrict> successors = new HashMap<>();
    private final List<PlannedDistrict> added = new ArrayList<>();

    private Counterparts() {}

    private record Pair(PlannedDistrict was, PlannedDistrict is, int shared) {}

    static Counterparts of(List<PlannedDistrict> before, List<PlannedDistrict> after, Terrain terrain) {
        Counterparts same = new Counterparts();
        Map<UUID, PlannedDistrict> byId =
                after.stream().collect(Collectors.toMap(PlannedDistrict::id, Function.identity()));
        Set<UUID> taken = new HashSet<>();
        for (PlannedDistrict was : before) {
            if (byId.containsKey(was.id())) {
                same.successors.put(was.id(), byId.get(was.id()));
                taken.add(was.id());
            }
        }
        for (Pair pair : pairs(before, after, terrain)) {
            boolean free = !same.successors.containsKey(pair.was().id())
                    && !taken.contains(pair.is().id());
            if (free) {
                same.successors.put(pair.was().id(), pair.is());
                taken.add(pair.is().id());
            }
        }
        after.stream().filter(is -> !taken.contains(is.id())).forEach(same.added::add);
        return same;
    }

    /** Districts that have units in common, those that share the most people first. */
    private static List<Pair> pairs(List<PlannedDistrict> before, List<PlannedDistrict> after, Terrain terrain) {
        List<Pair> pairs = new ArrayList<>();
        for (PlannedDistrict was : before) {
            Set<String> units = new HashSet<>(was.units());
            for (PlannedDistrict is : after) {
                List<String> shared =
                        is.units().stream().filter(units::contains).toList();
                if (!shared.isEmpty()) {
                    pairs.add(new Pair(was, is, terrain.population(shared)));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::shared)
                .reversed()
                .thenComparing(pair -> pair.was().number() != pair.is().number())
                .thenComparing(pair -> pair.was().number())
                .thenComparing(pair -> pair.is().number()));
        return pairs;
    }

    /** What it has become; null where it is gone. */
    PlannedDistrict successor(PlannedDistrict was) {
        return successors.get(was.id());
    }

    /** Districts that go on from none, by number. */
    List<PlannedDistrict> added() {
        return added;
    }
}
