package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.launch.Service;

/**
 * The published districts of the county as the course of each is played.
 *
 * @param all by number
 */
record Districts(List<District> all) {
    /** @param township of the office that works for it */
    record District(String id, int number, int seats, String township) {
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
    }

    static Districts of(Play play) {
        return new Districts(play
                .publicly(Service.DISTRICTING)
                .list("/api/v1/districts?election=" + Play.ELECTION + "&level=" + Play.LEVEL)
                .stream()
                .map(district -> new District(
                        district.path("id").asText(),
                        district.path("number").asInt(),
                        district.path("seats").asInt(),
                        district.path("units").get(0).asText().substring(0, 9)))
                .sorted(java.util.Comparator.comparingInt(District::number))
                .toList());
    }

    /** Id of district to its step, as nomination sees it. */
    static Map<String, String> steps(Play play) {
        return list(play).stream()
                .collect(Collectors.toMap(
                        district -> district.path("id").asText(),
                        district -> district.path("step").asText()));
    }

    private static List<JsonNode> list(Play play) {
        return play.nomination(Person.COUNTY_COMMITTEE)
                .list("/api/v1/districts?election=" + Play.ELECTION + "&level=" + Play.LEVEL + "&division="
                        + RehearsalCounty.CODE);
    }

    /** Id of district to its published roll. */
    static Map<String, JsonNode> rolls(Play play) {
        return PublishRolls.rolls(play.registration(Person.COUNTY_OFFICE), "PUBLISHED").stream()
                .collect(Collectors.toMap(roll -> roll.path("district").asText(), roll -> roll));
    }
}
