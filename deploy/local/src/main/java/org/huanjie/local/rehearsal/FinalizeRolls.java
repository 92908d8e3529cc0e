package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.Map;
import org.huanjie.local.rehearsal.Districts.District;

/** The day before the election each roll is final (定稿, R-66): its count is what turnout is measured on. */
final class FinalizeRolls implements Step {
    @Override
    public String title() {
        return "rolls are made final (名单定稿)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 19, 9, 0);
    }

    @Override
    public void play(Play play) {
        Districts districts = Districts.of(play);
        Map<String, JsonNode> standing = Districts.rolls(play);
        for (District sample : districts.samples()) {
            if (standing.containsKey(sample.id())) {
                play.checks()
                        .equal(
                                "opening the vote of a " + sample.congress().level() + " district before the day",
                                409,
                                play.nomination(sample.committee())
                                        .post(sample.path() + "/voting", Map.of())
                                        .status());
            }
        }
        play.each("rolls made final", districts.all(), district -> {
            JsonNode roll = standing.get(district.id());
            if (roll != null) {
                play.registration(district.committee())
                        .post(PublishRolls.ROLLS + "/" + roll.path("id").asText() + "/finalization", Map.of())
                        .ok();
            }
        });
        int last = play.registration(Person.COUNTY_OFFICE)
                .list(PublishRolls.ROLLS + "?election=" + Play.ELECTION + "&status=FINAL")
                .size();
        play.checks().equal("final rolls, one per district", districts.all().size(), last);
    }
}
