package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;
import org.huanjie.local.rehearsal.Districts.District;

/** What had to follow: among those tied, for the open seats, and all over again (再次投票、另行选举、重新选举); then all seats are filled. */
final class VoteAgain implements Step {
    @Override
    public String title() {
        return "the votes that must follow are held (再次投票、另行选举、重新选举)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 20, 23, 0);
    }

    @Override
    public void play(Play play) {
        Districts districts = Districts.of(play);
        Map<String, String> steps = Districts.steps(play);
        List<District> due = districts.all().stream()
                .filter(district -> !steps.get(district.id()).equals("CERTIFIED"))
                .toList();
        play.each("votes that follow", due, district -> {
            if (!List.of("VOTING", "COUNTED").contains(steps.get(district.id()))) {
                play.nomination(district.committee())
                        .post(district.path() + "/voting", Map.of())
                        .ok();
            }
            vote(play, district);
        });
        play.checks()
                .equal(
                        "districts left without a result",
                        0,
                        Districts.steps(play).values().stream()
                                .filter(step -> !step.equals("CERTIFIED"))
                                .count());
        Client anybody = play.publicly(Service.NOMINATION);
        for (boolean county : new boolean[] {true, false}) {
            String level = county ? "COUNTY" : "TOWNSHIP";
            play.checks()
                    .equal(
                            "deputies elected, " + level,
                            districts.ofLevel(county).stream()
                                    .mapToInt(District::seats)
                                    .sum(),
                            anybody.list("/api/v1/deputies?election=" + Play.ELECTION + "&level=" + level)
                                    .size());
        }
    }

    private static void vote(Play play, District district) {
        Client committee = play.nomination(district.committee());
        JsonNode before = last(play, district);
        int registered = play.county().corrected().of(district.units());
        List<String> candidates = new ArrayList<>();
        before.path("nextCandidates")
                .forEach(candidate -> candidates.add(candidate.path("candidate").asText()));
        Map<String, Object> record = Ballots.ELECTED.record(
                before.path("round").asInt() + 1,
                registered,
                before.path("openSeats").asInt(),
                candidates);
        play.nomination(district.office())
                .post(district.path() + "/counts", record)
                .ok();
        play.nomination(HoldPoll.recount(district))
                .post(district.path() + "/counts", record)
                .ok();
        JsonNode certified =
                committee.post(district.path() + "/certification", Map.of()).okJson();
        play.checks()
                .equal(
                        before.path("outcome").asText() + " in a "
                                + district.congress().level() + " district leads to",
                        "ELECTED",
                        certified.path("outcome").asText());
    }

    private static JsonNode last(Play play, District district) {
        JsonNode all = play.nomination(Person.COUNTY_OFFICE)
                .get(district.path() + "/certification")
                .okJson()
                .path("items");
        return all.path(all.size() - 1);
    }
}
