package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.local.launch.Service;

/**
 * The published districts of both levels as the course of each is played.
 *
 * @param all county's first, then township by township, by number
 */
record Districts(List<District> all) {
    /** @param township of the office that works for it */
    record District(String id, Congress congress, int number, int seats, String township, List<String> units) {
        /** at least one third more than seats. */
        int fewestCandidates() {
            return (4 * seats + 2) / 3;
        }

        String path() {
            return "/api/v1/districts/" + id;
        }

        Person office() {
            return Person.townshipOffice(township);
        }

        Person committee() {
            return congress.committee();
        }

        static District of(JsonNode shown) {
            List<String> units = new ArrayList<>();
            shown.path("units").forEach(unit -> units.add(unit.asText()));
            return new District(
                    shown.path("id").asText(),
                    Congress.of(
                            shown.path("level").asText(), shown.path("division").asText()),
                    shown.path("number").asInt(),
                    shown.path("seats").asInt(),
                    units.get(0).substring(0, 9),
                    List.copyOf(units));
        }
    }

    static Districts of(Play play) {
        return new Districts(
                play.publicly(Service.DISTRICTING).list("/api/v1/districts?election=" + Play.ELECTION).stream()
                        .map(District::of)
                        .sorted(Comparator.comparing((District district) ->
                                        district.congress().division())
                                .thenComparingInt(District::number))
                        .toList());
    }

    List<District> ofLevel(boolean county) {
        return all.stream()
                .filter(district -> district.congress().isCounty() == county)
                .toList();
    }

    /** Id of the district of a unit, {@code null} as text where it has none at this level. */
    String idOf(boolean county, String unit) {
        return ofLevel(county).stream()
                .filter(district -> district.units().contains(unit))
                .map(District::id)
                .findFirst()
                .orElse("null");
    }

    /** The first of each level: where refusals are tried. */
    List<District> samples() {
        return List.of(ofLevel(true).get(0), ofLevel(false).get(0));
    }

    /** Id of district to its step, as nomination sees it. */
    static Map<String, String> steps(Play play) {
        return shown(play).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        district -> district.getValue().path("step").asText()));
    }

    /** Id of district to what nomination shows of it. */
    static Map<String, JsonNode> shown(Play play) {
        return play.nomination(Person.COUNTY_COMMITTEE).list("/api/v1/districts?election=" + Play.ELECTION).stream()
                .collect(Collectors.toMap(district -> district.path("id").asText(), district -> district));
    }

    /** The published roll of one, as it stands now. */
    static JsonNode roll(Play play, District district) {
        return play.registration(Person.COUNTY_OFFICE)
                .get(PublishRolls.ROLLS + "?status=PUBLISHED&district=" + district.id())
                .okJson()
                .at("/items/0");
    }

    /** Id of district to its published roll. */
    static Map<String, JsonNode> rolls(Play play) {
        return play
                .registration(Person.COUNTY_OFFICE)
                .list(PublishRolls.ROLLS + "?election=" + Play.ELECTION + "&status=PUBLISHED")
                .stream()
                .collect(Collectors.toMap(roll -> roll.path("district").asText(), roll -> roll));
    }
}
