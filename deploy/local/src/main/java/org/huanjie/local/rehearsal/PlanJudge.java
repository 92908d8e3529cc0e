package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Judges districts against the county's own map, without a word from the service that drew them. */
final class PlanJudge {
    private final County county;

    PlanJudge(County county) {
        this.county = county;
    }

    /** Sentences on what is wrong; empty for a lawful division. */
    List<String> faults(Congress congress, List<JsonNode> districts, int seats) {
        List<String> faults = new ArrayList<>();
        Map<String, Integer> districtOf = new HashMap<>();
        int sum = 0;
        for (JsonNode district : districts) {
            int number = district.path("number").asInt();
            int own = district.path("seats").asInt();
            sum += own;
            if (own < 1 || own > 3) {
                faults.add("district " + number + " has " + own + " seats (R-27)");
            }
            judgeUnits(district, number, districtOf, faults);
        }
        if (sum != seats) {
            faults.add("the districts have " + sum + " seats instead of " + seats + " (R-18)");
        }
        Set<String> missing = new TreeSet<>();
        county.units(congress).forEach(leaf -> missing.add(leaf.code()));
        Set<String> strange = new TreeSet<>(districtOf.keySet());
        strange.removeAll(missing);
        missing.removeAll(districtOf.keySet());
        if (!missing.isEmpty()) {
            faults.add("units without a district (R-32): " + missing);
        }
        if (!strange.isEmpty()) {
            faults.add("units that have no vote for this congress (R-34): " + strange);
        }
        return faults;
    }

    /** Township districts that lie in more than one county district. */
    static List<String> crossed(Districts districts) {
        Map<String, Integer> county = new HashMap<>();
        districts
                .ofLevel(true)
                .forEach(district -> district.units().forEach(unit -> county.put(unit, district.number())));
        return districts.ofLevel(false).stream()
                .filter(district ->
                        district.units().stream().map(county::get).distinct().count() != 1)
                .map(district -> district.congress().division() + "/" + district.number())
                .toList();
    }

    private void judgeUnits(JsonNode district, int number, Map<String, Integer> districtOf, List<String> faults) {
        Set<String> land = new HashSet<>();
        Set<String> landTownships = new HashSet<>();
        Set<String> unitTownships = new HashSet<>();
        int population = 0;
        for (JsonNode unit : district.path("units")) {
            County.Place place = county.place(unit.asText());
            if (place == null || districtOf.put(place.code(), number) != null) {
                faults.add("unit " + unit.asText() + " of district " + number + " is unknown or elsewhere too (R-28)");
                continue;
            }
            population += place.population();
            if (place.isWorkUnit()) {
                unitTownships.add(place.township());
            } else {
                land.add(place.code());
                landTownships.add(place.township());
            }
        }
        if (!county.connected(land)) {
            faults.add("district " + number + " does not hang together");
        }
        if (!land.isEmpty() && !landTownships.containsAll(unitTownships)
                || land.isEmpty() && unitTownships.size() != 1) {
            faults.add("district " + number + " has a work unit of a township it does not lie in");
        }
        if (population != district.path("population").asInt()) {
            faults.add("district " + number + " counts " + district.path("population") + " people instead of "
                    + population);
        }
    }
}
