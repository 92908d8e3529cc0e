package org.huanjie.districting.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huanjie.districting.division.DivisionMemory;

/** Terrain as it was at some time. @param borders pairs of neighbours */
record GroundMemory(List<DivisionMemory> units, List<List<String>> borders) {
    static GroundMemory of(Terrain terrain) {
        List<List<String>> borders = terrain.neighbours().entrySet().stream()
                .flatMap(unit -> unit.getValue().tailSet(unit.getKey(), false).stream()
                        .map(other -> List.of(unit.getKey(), other)))
                .toList();
        return new GroundMemory(terrain.units().stream().map(DivisionMemory::of).toList(), borders);
    }

    Terrain recall() {
        Map<String, TreeSet<String>> neighbours = new TreeMap<>();
        for (List<String> pair : borders) {
            neighbours.computeIfAbsent(pair.get(0), none -> new TreeSet<>()).add(pair.get(1));
            neighbours.computeIfAbsent(pair.get(1), none -> new TreeSet<>()).add(pair.get(0));
        }
        return Terrain.of(units.stream().map(DivisionMemory::recall).toList(), neighbours);
    }
}
