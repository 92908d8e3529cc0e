package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;

/** The election is set up, and announced by a second person. */
final class ScheduleElection implements Step {
    static final String PATH = "/api/v1/elections/" + Play.ELECTION;

    @Override
    public String title() {
        return "the election is set up and announced (确定选举日)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2026, 9, 20, 9, 0);
    }

    @Override
    public void play(Play play) {
        Client office = play.districting(Person.COUNTY_OFFICE);
        Answer known = office.get(PATH);
        if (!known.isOk()) {
            known = office.put(PATH, null, election()).ok();
            play.checks()
                    .equal(
                            "status of the new election",
                            "DRAFT",
                            known.json().path("status").asText());
        }
        if (known.json().path("status").asText().equals("DRAFT")) {
            play.checks()
                    .refused(
                            "announcing what one has written oneself",
                            play.districting(Person.OFFICE_AS_COMMITTEE).post(PATH + "/announcement", Map.of()),
                            409,
                            "same-person");
            play.districting(Person.COUNTY_COMMITTEE)
                    .post(PATH + "/announcement", Map.of())
                    .ok();
        }
        JsonNode election = play.publicly(org.huanjie.local.launch.Service.DISTRICTING)
                .get(PATH)
                .okJson();
        play.checks()
                .equal(
                        "status of the election",
                        "ANNOUNCED",
                        election.path("status").asText());
        deadline(play, election, "ROLL_PUBLISHED", "2026-12-31");
        deadline(play, election, "INITIAL_LIST_PUBLISHED", "2027-01-05");
        deadline(play, election, "FORMAL_LIST_PUBLISHED", "2027-01-13");
    }

    private static Map<String, Object> election() {
        return Map.of(
                "name", "云泽县第十九届人民代表大会换届选举",
                "division", RehearsalCounty.CODE,
                "electionDay", RehearsalCounty.ELECTION_DAY.toString(),
                "levels", List.of("COUNTY", "TOWNSHIP"),
                "ruleProfile", "standard",
                "ruleOverrides",
                        List.of(
                                Map.of("key", "deviationWarn", "value", "25", "reason", "市人大指导意见"),
                                Map.of("key", "upperUnitsTownshipVote", "value", "MUST_NOT", "reason", "省实施细则")),
                "decidedBy", "云泽县人大常委会第二十七次会议",
                "decidedOn", "2026-09-20",
                "documentNo", "云人常〔2026〕31号");
    }

    private static void deadline(Play play, JsonNode election, String key, String date) {
        String seen = StreamSupport.stream(election.path("calendar").spliterator(), false)
                .filter(entry -> entry.path("key").asText().equals(key))
                .map(entry -> entry.path("date").asText())
                .findFirst()
                .orElse("missing");
        play.checks().equal("calendar: " + key, date, seen);
    }
}
