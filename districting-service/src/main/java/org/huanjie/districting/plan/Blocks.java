package org.huanjie.districting.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.huanjie.districting.division.Division;
import org.huanjie.districting.plan.optimiser.Proposal;

/**
 * What a proposal is put together of: published township districts, each of which stays whole in a county district, and
 * the units outside of them. A block goes by the code of its first unit.
 */
final class Blocks {
    private final Terrain terrain;
    private final TreeMap<String, List<String>> members = new TreeMap<>();
    private final Map<String, String> blockOf = new HashMap<>();

    private Blocks(Terrain terrain) {
        this.terrain = terrain;
    }

    /**
     * @param taken  units of districts that are kept; a block that has some of them is not one any more
     * @param whole  units that are to stay together, where they hold together
     */
    static Blocks of(Terrain terrain, Set<String> taken, Collection<List<String>> whole) {
        Blocks blocks = new Blocks(terrain);
        whole.stream()
                .filter(units -> units.stream().allMatch(unit -> terrain.knows(unit) && !taken.contains(unit)))
                .filter(terrain::holdsTogether)
                .forEach(blocks::add);
        terrain.codes().stream()
                .filter(unit -> !taken.contains(unit) && !blocks.blockOf.containsKey(unit))
                .toList()
                .forEach(unit -> blocks.add(List.of(unit)));
        return blocks;
    }

    private void add(List<String> units) {
        TreeSet<String> sorted = new TreeSet<>(units);
        if (sorted.isEmpty() || sorted.stream().anyMatch(blockOf::containsKey)) {
            return;
        }
        members.put(sorted.first(), List.copyOf(sorted));
        sorted.forEach(unit -> blockOf.put(unit, sorted.first()));
    }

    /** @param group of a unit; @param former number of the district each unit was in */
    List<Proposal.Unit> units(UnaryOperator<String> group, Map<String, Integer> former) {
        Map<String, Boolean> territory = new HashMap<>();
        for (Division unit : terrain.units()) {
            if (blockOf.containsKey(unit.code())) {
                territory.merge(blockOf.get(unit.code()), unit.type().hasTerritory(), Boolean::logicalOr);
            }
        }
        return members.entrySet().stream()
                .map(block -> new Proposal.Unit(
                        block.getKey(),
                        group.apply(block.getKey()),
                        terrain.population(block.getValue()),
                        territory.get(block.getKey()),
                        former.get(block.getKey())))
                .toList();
    }

    /** Blocks around each, as often as their units border on each other. */
    Map<String, List<String>> neighbours() {
        Map<String, List<String>> around = new TreeMap<>();
        terrain.neighbours().forEach((unit, others) -> {
            String block = blockOf.get(unit);
            for (String other : others) {
                String next = blockOf.get(other);
                if (block != null && next != null && !block.equals(next)) {
                    around.computeIfAbsent(block, none -> new ArrayList<>()).add(next);
                }
            }
        });
        return around;
    }

    /** The units of these blocks, by code. */
    List<String> members(List<String> blocks) {
        List<String> units = new ArrayList<>();
        blocks.forEach(block -> units.addAll(members.get(block)));
        units.sort(null);
        return units;
    }
}
