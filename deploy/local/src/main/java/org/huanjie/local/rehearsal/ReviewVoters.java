package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;

/** Qualification review (资格审查, R-55) by each township's committee; a subdistrict's by the county's. */
final class ReviewVoters implements Step {
    private static final String VOTERS = "/api/v1/voters";

    @Override
    public String title() {
        return "voters are reviewed (资格审查)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2026, 12, 26, 9, 0);
    }

    @Override
    public void play(Play play) {
        if (statistics(play).path("approved").asInt() == 0) {
            tooEarly(play);
        }
        neighbours(play);
        lookAt(play);
        play.each("townships reviewed", play.county().townships(), township -> {
            boolean subdistrict = play.county().subdistricts().contains(township);
            Person committee = subdistrict ? Person.COUNTY_COMMITTEE : Person.townshipCommittee(township.code());
            review(play.registration(committee), township.code());
        });
        JsonNode statistics = statistics(play);
        play.checks().equal("voters approved", statistics.path("voters"), statistics.path("approved"));
    }

    private static JsonNode statistics(Play play) {
        return play.registration(Person.COUNTY_OFFICE)
                .get("/api/v1/statistics?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE)
                .okJson();
    }

    /** The gate of the roll: nothing is published before everybody is reviewed. */
    private static void tooEarly(Play play) {
        Congress township = Congress.of(play.county().congressTownships().get(0));
        JsonNode job = PublishRolls.draft(play, township);
        JsonNode ids = job.path("result").path("ids");
        if (!ids.isEmpty()) {
            Answer refused = play.registration(township.committee())
                    .post("/api/v1/rolls/" + ids.get(0).asText() + "/publication", PublishRolls.polling("临时地点"));
            play.checks().refused("publishing a roll before the review (R-55)", refused, 422, "rule-violated");
        }
    }

    private static void neighbours(Play play) {
        List<County.Place> townships = play.county().congressTownships();
        String own = townships.get(0).code();
        String other = townships.get(1).code();
        String unit = play.county().leaves().stream()
                .map(County.Place::code)
                .filter(code -> code.startsWith(other))
                .findFirst()
                .orElseThrow();
        String path = VOTERS + "?limit=1&unit=" + unit;
        JsonNode seen = play.registration(Person.townshipOffice(other))
                .get(path)
                .okJson()
                .path("items");
        Answer hidden = play.registration(Person.townshipOffice(own)).get(path);
        play.checks()
                .that(
                        "a township sees its voters, its neighbour does not",
                        seen.size() == 1
                                && hidden.isOk()
                                && hidden.json().path("items").isEmpty());
        String voter = VOTERS + "/" + seen.path(0).path("id").asText();
        play.checks()
                .equal(
                        "the neighbour asks for one of them by id",
                        404,
                        play.registration(Person.townshipOffice(own)).get(voter).status());
    }

    /** Whose import left a question (人户分离): the township's office, not who imported it, answers it. */
    private static void lookAt(Play play) {
        List<JsonNode> open = play.registration(Person.COUNTY_OFFICE).list(VOTERS + "?review=DRAFT");
        play.each("voters looked at", open, voter -> {
            Client township = play.registration(
                    Person.townshipOffice(voter.path("unit").asText().substring(0, 9)));
            String path = VOTERS + "/" + voter.path("id").asText();
            township.patch(path, township.get(path).ok().etag(), Map.of("review", "CHECKED"))
                    .ok();
        });
        int left = play.registration(Person.COUNTY_OFFICE)
                .list(VOTERS + "?review=DRAFT")
                .size();
        play.checks()
                .equal(
                        "voters whose household register is elsewhere left unlooked at (of " + open.size() + ")",
                        0,
                        left);
    }

    private static void review(Client committee, String division) {
        committee.post("/api/v1/reviews", Map.of("division", division)).ok();
    }
}
