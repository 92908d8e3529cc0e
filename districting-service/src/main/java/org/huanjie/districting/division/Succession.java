package org.huanjie.districting.division;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has become of units: one that ended goes on in its successor, one that was split in its parts, however often. */
public final class Succession {
    private final Map<String, Division> known = new HashMap<>();
    private final Map<String, List<String>> parts = new HashMap<>();

    /** @param divisions of a county, also those that have ended */
    Succession(List<Division> divisions) {
        for (Division division : divisions) {
            known.put(division.code(), division);
            if (!division.ended() && division.type() == DivisionType.PART) {
                parts.computeIfAbsent(division.parent(), none -> new ArrayList<>())
                        .add(division.code());
            }
        }
    }

    /** The units that a unit is today, in order: itself where nothing has become of it. */
    public List<String> now(String unit) {
        Division division = known.get(unit);
        if (division != null && division.ended()) {
            return now(division.successor());
        }
        List<String> parted = parts.getOrDefault(unit, List.of());
        return parted.isEmpty()
                ? List.of(unit)
                : parted.stream().flatMap(part -> now(part).stream()).toList();
    }

    /** Whether it has become part of another. */
    public boolean ended(String division) {
        return known.containsKey(division) && known.get(division).ended();
    }

    /** Its name, also after its end; its code where it was never known. */
    public String name(String unit) {
        return known.containsKey(unit) ? known.get(unit).name() : unit;
    }

    /**
     * The same for groups of units that have none in common: what two of them would become stays with the one that has it
     * already, else with the first; a group may end up empty.
     */
    public <K> Map<K, List<String>> now(Map<K, List<String>> groups) {
        TreeSet<String> placed = new TreeSet<>();
        groups.values().forEach(units -> units.stream().filter(this::stays).forEach(placed::add));
        Map<K, List<String>> after = new HashMap<>();
        groups.forEach((key, units) -> {
            TreeSet<String> heirs = new TreeSet<>();
            for (String unit : units) {
                if (stays(unit)) {
                    heirs.add(unit);
                } else {
                    now(unit).stream().filter(placed::add).forEach(heirs::add);
                }
            }
            after.put(key, List.copyOf(heirs));
        });
        return after;
    }

    private boolean stays(String unit) {
        return now(unit).equals(List.of(unit));
    }

    /** Units that are not what they were, with what became of each, in order. */
    public Map<String, List<String>> gone(Iterable<String> units) {
        Map<String, List<String>> gone = new TreeMap<>();
        units.forEach(unit -> {
            if (!stays(unit)) {
                gone.put(unit, now(unit));
            }
        });
        return gone;
    }
}
