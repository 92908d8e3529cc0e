package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.local.http.Answer;
import org.huanjie.local.rehearsal.Districts.District;

/**
 * Rolls take in who moved by certificate, each by its committee, and bring the rolls at home, which give them up in the same step:
 * until then these keep their entries, and nobody is on two rolls or on none.
 */
final class TakeMoversIn implements Step {
    @Override
    public String title() {
        return "rolls take in who moved (凭证转移补正)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 9, 8, 30);
    }

    @Override
    public void play(Play play) {
        MovedVoters moved = play.county().movedVoters();
        Districts districts = Districts.of(play);
        List<District> touched = moved.districts(districts);
        List<String> early = unlike(play, touched, play.county().settled());
        boolean begun = Districts.rolls(play).values().stream()
                .anyMatch(roll -> roll.path("version").asInt() > 1);
        if (!begun) {
            play.checks().equal("rolls that gave somebody up before anybody took them in", "[]", early);
        }
        takers(moved, districts).forEach(district -> take(play, district));
        play.checks()
                .equal(
                        "rolls (of " + touched.size() + " that take in or give up) with another count than expected",
                        "[]",
                        unlike(play, touched, moved.listed(play.county().settled())));
        Map<String, JsonNode> after = Districts.rolls(play);
        int versions = touched.stream()
                .mapToInt(district -> after.get(district.id()).path("version").asInt() - 1)
                .sum();
        play.checks().equal("correction notices (补正公告) of both sides", exchanges(moved, districts), versions);
        play.await(
                "nomination knows these rolls",
                () -> Districts.shown(play).entrySet().stream()
                        .filter(shown -> after.containsKey(shown.getKey()))
                        .allMatch(shown -> shown.getValue()
                                .path("voters")
                                .equals(after.get(shown.getKey()).path("count"))));
    }

    /** Whose rolls take somebody in. */
    private static List<District> takers(MovedVoters moved, Districts districts) {
        return districts.all().stream()
                .filter(district -> moved.targets().stream().anyMatch(district.units()::contains))
                .toList();
    }

    /** Played again, nothing waits any more. */
    private static void take(Play play, District district) {
        String roll = Districts.roll(play, district).path("id").asText();
        Answer answer = play.registration(district.committee())
                .post(PublishRolls.ROLLS + "/" + roll + "/corrections", Map.of());
        if (!answer.problem().equals("nothing-to-correct")) {
            answer.ok();
        }
    }

    /** For each roll that takes in one notice, and one for each roll that gives up to it. */
    private static int exchanges(MovedVoters moved, Districts districts) {
        List<String> notices = new ArrayList<>();
        for (District taker : takers(moved, districts)) {
            notices.add(taker.id());
            moved.used().stream()
                    .filter(move -> taker.units().contains(move.target()))
                    .map(move -> districts.idOf(taker.congress().isCounty(), move.home()))
                    .filter(home -> !home.equals(taker.id()))
                    .distinct()
                    .forEach(notices::add);
        }
        return notices.size();
    }

    private static List<String> unlike(Play play, List<District> touched, HouseholdTotals expected) {
        Map<String, JsonNode> rolls = Districts.rolls(play);
        return touched.stream()
                .filter(district -> rolls.get(district.id()).path("count").asInt() != expected.of(district.units()))
                .map(district ->
                        district.congress().level() + " of " + district.township() + ", district " + district.number())
                .toList();
    }
}
