package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.local.county.Villager;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;
import org.huanjie.local.rehearsal.Districts.District;

/** What changed since the publication is reviewed and published as the rolls' next versions (补正公告, R-65), serials staying. */
final class CorrectRolls implements Step {
    @Override
    public String title() {
        return "rolls are corrected in public (补正公告)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 9, 9, 0);
    }

    static List<JsonNode> entries(Play play, String roll) {
        return play.publicly(Service.REGISTRATION).list(PublishRolls.ROLLS + "/" + roll + "/entries");
    }

    @Override
    public void play(Play play) {
        LateChanges changes = play.county().lateChanges();
        remove(play, changes.deceased());
        review(play, changes);
        List<District> touched = changes.rolls(Districts.of(play));
        Map<String, JsonNode> before = Districts.rolls(play);
        tooLate(play, changes, before);
        touched.forEach(district -> correct(play, district, before.get(district.id())));
        Map<String, JsonNode> after = Districts.rolls(play);
        HouseholdTotals expected = play.county().corrected();
        for (District district : touched) {
            play.checks()
                    .equal(
                            "voters on the corrected " + district.congress().level() + " roll of "
                                    + district.congress().name() + ", district " + district.number(),
                            expected.of(district.units()),
                            after.get(district.id()).path("count").asInt());
        }
        play.await(
                "nomination knows the corrected rolls",
                () -> touched.stream()
                        .allMatch(district -> Districts.shown(play)
                                        .get(district.id())
                                        .path("voters")
                                        .asInt()
                                == expected.of(district.units())));
    }

    private static void remove(Play play, Villager deceased) {
        Client office = play.registration(Person.townshipOffice(deceased.unit().substring(0, 9)));
        JsonNode voter = DecideObjections.find(office, deceased);
        if (voter.path("status").asText().equals("ACTIVE")) {
            office.post(
                            DecideObjections.VOTERS + "/" + voter.path("id").asText() + "/removal",
                            Map.of("reason", "DECEASED", "on", "2027-01-05", "evidence", "居民死亡医学证明"))
                    .ok();
        }
    }

    private static void review(Play play, LateChanges changes) {
        Stream.of(changes.omitted(), changes.deceased())
                .map(villager -> villager.unit().substring(0, 9))
                .distinct()
                .forEach(township -> play.registration(Person.townshipCommittee(township))
                        .post("/api/v1/reviews", Map.of("division", township))
                        .ok());
    }

    /** Five days after the publication it is a request for correction, no objection any more. */
    private static void tooLate(Play play, LateChanges changes, Map<String, JsonNode> rolls) {
        District district = changes.rolls(Districts.of(play)).get(0);
        Map<String, Object> form = new HashMap<>();
        form.put("roll", rolls.get(district.id()).path("id").asText());
        form.put("kind", "OMITTED");
        form.put("applicant", "村民代表");
        form.put("subject", "某村民");
        form.put("statement", "请求列入名单。");
        form.put("receivedOn", "2027-01-06");
        Answer late = play.registration(district.office()).post(DecideObjections.OBJECTIONS, form);
        play.checks().refused("an objection after the fifth day (R-61)", late, 422, "objection-window-closed");
    }

    private static void correct(Play play, District district, JsonNode roll) {
        if (roll.path("version").asInt() > 1) {
            return;
        }
        Client committee = play.registration(district.committee());
        String path = PublishRolls.ROLLS + "/" + roll.path("id").asText();
        Map<String, Integer> before = serials(play, roll.path("id").asText());
        JsonNode next = committee.post(path + "/corrections", Map.of()).okJson();
        Map<String, Integer> after = serials(play, next.path("id").asText());
        Set<String> stayed = before.keySet().stream().filter(after::containsKey).collect(Collectors.toSet());
        String what = "the corrected " + district.congress().level() + " roll " + district.number() + " (+"
                + next.path("added").size() + " −" + next.path("removed").size() + " ±"
                + next.path("corrected").size() + ")";
        play.checks().equal(what + " is version", 2, next.path("version").asInt());
        play.checks()
                .that(
                        what + " keeps the serials of " + stayed.size() + " voters (R-68)",
                        stayed.size() >= before.size() - 2
                                && stayed.stream()
                                        .allMatch(key -> before.get(key).equals(after.get(key))));
        play.checks()
                .refused(
                        "correcting it once more with nothing to correct",
                        committee.post(
                                PublishRolls.ROLLS + "/" + next.path("id").asText() + "/corrections", Map.of()),
                        409,
                        "nothing-to-correct");
    }

    /** Namesakes of one group are one key: then the later serial counts, before and after. */
    private static Map<String, Integer> serials(Play play, String roll) {
        Function<JsonNode, String> key = entry -> entry.path("name").asText() + " "
                + entry.path("sex").asText() + " " + entry.path("group").asText();
        return entries(play, roll).stream()
                .collect(Collectors.toMap(key, entry -> entry.path("serial").asInt(), Math::max));
    }
}
