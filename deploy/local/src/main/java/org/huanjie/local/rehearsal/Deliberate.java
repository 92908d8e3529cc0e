package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.local.rehearsal.Districts.District;

/** Every voter group of every district discusses the list (讨论协商, R-88). */
final class Deliberate implements Step {
    private static final int PRESENT = 24;
    /** As the election's rules have it. */
    private static final int GROUP_SIZE = 40;

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
        AtomicInteger groups = new AtomicInteger();
        List<District> due = Districts.of(play).all().stream()
                .filter(district -> steps.get(district.id()).equals("INITIAL_LIST"))
                .toList();
        play.each("districts that deliberated", due, district -> {
            List<Map<String, Object>> opinions = opinions(play, district);
            groups.addAndGet(opinions.size());
            play.nomination(district.office())
                    .post(
                            district.path() + "/deliberations",
                            Map.of("round", 1, "on", "2027-01-07", "groups", opinions, "conclusion", "AGREED"))
                    .ok();
        });
        long left = Districts.steps(play).values().stream()
                .filter(step -> step.equals("INITIAL_LIST"))
                .count();
        play.checks().equal("districts that have not deliberated (" + groups + " groups did)", 0, left);
    }

    private static List<Map<String, Object>> opinions(Play play, District district) {
        List<JsonNode> candidates = PublishInitialLists.candidates(play, district);
        List<Map<String, Object>> all = new ArrayList<>();
        for (String group : groups(play, district)) {
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

    /** Groups are numbered within a unit. */
    private static List<String> groups(Play play, District district) {
        List<String> groups = new ArrayList<>();
        for (String unit : district.units()) {
            int voters = play.county().household().of(List.of(unit));
            for (int group = 1; group <= (voters + GROUP_SIZE - 1) / GROUP_SIZE; group++) {
                groups.add(play.county().place(unit).name() + "第" + group + "小组");
            }
        }
        return groups;
    }
}
