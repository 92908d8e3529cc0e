package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huanjie.local.launch.Service;
import org.huanjie.local.rehearsal.Districts.District;

/** Every voter group of every district discusses the list (讨论协商, R-88). */
final class Deliberate implements Step {
    private static final int PRESENT = 24;

    @Override
    public String title() {
        return "voter groups deliberate (讨论协商)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 8, 15, 0);
    }

    @Override
    public void play(Play play) {
        Map<String, String> steps = Districts.steps(play);
        Map<String, JsonNode> rolls = Districts.rolls(play);
        int groups = 0;
        for (District district : Districts.of(play).all()) {
            if (!steps.get(district.id()).equals("INITIAL_LIST")) {
                continue;
            }
            List<Map<String, Object>> opinions = opinions(play, district, rolls.get(district.id()));
            groups += opinions.size();
            play.nomination(district.office())
                    .post(
                            district.path() + "/deliberations",
                            Map.of("round", 1, "on", "2027-01-07", "groups", opinions, "conclusion", "AGREED"))
                    .ok();
        }
        long left = Districts.steps(play).values().stream()
                .filter(step -> step.equals("INITIAL_LIST"))
                .count();
        play.checks().equal("districts that have not deliberated (" + groups + " groups did)", 0, left);
    }

    private static List<Map<String, Object>> opinions(Play play, District district, JsonNode roll) {
        TreeSet<String> groups = new TreeSet<>();
        play.publicly(Service.REGISTRATION)
                .list(PublishRolls.ROLLS + "/" + roll.path("id").asText() + "/entries")
                .forEach(entry -> groups.add(
                        entry.path("group").isNull()
                                ? "第1小组"
                                : entry.path("group").asText()));
        List<JsonNode> candidates = PublishInitialLists.candidates(play, district);
        List<Map<String, Object>> all = new ArrayList<>();
        for (String group : groups) {
            List<Map<String, Object>> opinions = new ArrayList<>();
            for (int i = 0; i < candidates.size(); i++) {
                int against = 3 * i;
                opinions.add(Map.of(
                        "candidate",
                        candidates.get(i).path("id").asText(),
                        "for",
                        PRESENT - against,
                        "against",
                        against));
            }
            all.add(Map.of("group", group, "present", PRESENT, "opinions", opinions));
        }
        return all;
    }
}
