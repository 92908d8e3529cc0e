package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;
import org.huanjie.local.rehearsal.Districts.District;

/** From the first form to the polling notice in the one district that votes again, by the days of the by-election. */
final class NominateForByElection implements Step {
    private static final LocalDate ON = LocalDate.of(2027, 2, 1);
    private static final int CANDIDATES = 2;
    private static final int SIGNERS = 14;
    private static final int GROUP = 24;

    @Override
    public String title() {
        return "candidates stand for the vacant seat (补选候选人)";
    }

    @Override
    public LocalDateTime at() {
        return ON.atTime(15, 0);
    }

    @Override
    public void play(Play play) {
        VacantSeat seat = VacantSeat.in(play);
        District course = seat.asDistrict(play);
        List<JsonNode> voters = CollectNominations.voters(play, seat.district());
        Set<String> deputies = VacantSeat.deputies(play, seat.district()).stream()
                .map(deputy -> seat.office(play)
                        .get("/api/v1/deputies/" + deputy.path("id").asText())
                        .okJson()
                        .path("voter")
                        .asText())
                .collect(Collectors.toSet());
        List<JsonNode> free = voters.stream()
                .filter(voter -> !deputies.contains(voter.path("id").asText()))
                .toList();
        List<JsonNode> nominees = free.stream()
                .filter(voter -> CollectNominations.suitable(course, voter))
                .limit(CANDIDATES)
                .toList();
        lists(play, seat, course, nominees);
        introduce(play, course);
        List<JsonNode> others =
                free.stream().filter(voter -> !nominees.contains(voter)).toList();
        arrange(play, course, others);
        JsonNode shown = seat.course(play).orElseThrow();
        play.checks()
                .equal(
                        "where the by-election stands",
                        "FORMAL_LIST",
                        shown.path("step").asText());
        play.checks()
                .equal(
                        "candidates of the by-election, as anybody sees them",
                        CANDIDATES,
                        HoldPoll.formal(play, course).size());
    }

    private static void lists(Play play, VacantSeat seat, District course, List<JsonNode> nominees) {
        Client office = play.nomination(course.office());
        Client committee = play.nomination(course.committee());
        if (step(play, seat).equals("NOMINATING")) {
            nominate(play, course, nominees, seat.voters(play));
            committee.post(course.path() + "/initial-list", Map.of()).ok();
        }
        if (step(play, seat).equals("INITIAL_LIST")) {
            List<Map<String, Object>> opinions = HoldPoll.candidates(play, course).stream()
                    .map(candidate -> Map.<String, Object>of("candidate", candidate, "for", GROUP, "against", 0))
                    .toList();
            office.post(
                            course.path() + "/deliberations",
                            Map.of(
                                    "round",
                                    1,
                                    "on",
                                    ON.toString(),
                                    "groups",
                                    List.of(Map.of("group", "第1小组", "present", GROUP, "opinions", opinions)),
                                    "conclusion",
                                    "AGREED"))
                    .ok();
        }
        if (step(play, seat).equals("DELIBERATING")) {
            committee
                    .post(course.path() + "/formal-list", Map.of("candidates", HoldPoll.candidates(play, course)))
                    .ok();
        }
    }

    private static String step(Play play, VacantSeat seat) {
        return seat.course(play).orElseThrow().path("step").asText();
    }

    /** One by organisations; one by voters, whose signatures are judged while they are typed. */
    private static void nominate(Play play, District course, List<JsonNode> nominees, int roll) {
        Client office = play.nomination(course.office());
        List<Map<String, Object>> forms = new ArrayList<>();
        forms.add(new NominationForm(course, nominees.get(0), 0)
                .consentedOn(ON)
                .byOrganisations(CollectNominations.PARTY)
                .json());
        forms.add(new NominationForm(course, nominees.get(1), 1)
                .consentedOn(ON)
                .byVoters(1, SIGNERS, roll, null)
                .json());
        JsonNode typed = office.post(
                        CollectNominations.NOMINATIONS + "/previews",
                        Map.of(
                                "district", course.id(),
                                "nominee", nominees.get(1).path("id").asText(),
                                "signatories", forms.get(1).get("signatories")))
                .okJson();
        for (Map<String, Object> form : forms) {
            JsonNode made = office.post(CollectNominations.NOMINATIONS, form).okJson();
            play.checks()
                    .equal(
                            "a nomination of the by-election, by " + form.get("channel"),
                            "ACCEPTED",
                            made.path("status").asText());
            if (form.get("channel").equals("JOINT_VOTERS")) {
                play.checks()
                        .equal(
                                "signatures that count, once recorded, as they did while typed",
                                typed.path("valid").asInt(),
                                made.path("validSignatures").asInt());
            }
        }
    }

    private static void introduce(Play play, District course) {
        Client office = play.nomination(course.office());
        List<String> candidates = HoldPoll.formal(play, course);
        for (String candidate : candidates) {
            String path = "/api/v1/candidates/" + candidate + "/introduction";
            if (office.get(path).status() == 404) {
                office.put(path, null, Map.of("text", "在本选区居住、工作多年，愿意为选民办实事。")).ok();
            }
        }
        if (office.get(course.path() + "/meetings").okJson().path("items").isEmpty()) {
            VoterMeeting.hold(play, course, ON, candidates, GROUP);
        }
    }

    /** One station for all, two officers, one voter who is away. */
    private static void arrange(Play play, District course, List<JsonNode> others) {
        Client office = play.nomination(course.office());
        Client committee = play.nomination(course.committee());
        if (office.get(course.path() + "/polling").status() == 404) {
            office.put(
                            course.path() + "/polling",
                            null,
                            Map.of(
                                    "places", List.of(station(course)),
                                    "officers",
                                            List.of(
                                                    officer("SCRUTINEER", others.get(0)),
                                                    officer("TELLER", others.get(1)))))
                    .ok();
            committee
                    .post(course.path() + "/polling/publication", Map.of("documentNo", "补选公告第4号"))
                    .ok();
        }
        if (office.list(course.path() + "/proxies").isEmpty()) {
            JsonNode proxy = office.post(
                            course.path() + "/proxies",
                            Map.of(
                                    "principal", party(others.get(2)),
                                    "agent", party(others.get(3)),
                                    "form", "LETTER",
                                    "cause", "AWAY",
                                    "receivedOn", ON.toString()))
                    .okJson();
            committee
                    .post("/api/v1/proxies/" + proxy.path("id").asText() + "/consent", Map.of("documentNo", "补选3号"))
                    .ok();
        }
        String notice = play.publicly(Service.NOMINATION)
                .getAs("text/html", course.path() + "/notices/polling")
                .ok()
                .body();
        play.checks().that("the by-election's polling notice says what it is for", notice.contains("补选"));
        play.write("by-election/polling.html", notice);
    }

    private static Map<String, Object> station(District course) {
        return Map.of(
                "number", 1,
                "kind", "STATION",
                "name", "补选投票站",
                "location", "村民委员会会议室",
                "opens", "07:30",
                "closes", "18:00",
                "areas",
                        course.units().stream()
                                .map(unit -> Map.of("unit", unit))
                                .toList());
    }

    private static Map<String, Object> officer(String duty, JsonNode voter) {
        return Map.of(
                "duty",
                duty,
                "voter",
                voter.path("id").asText(),
                "name",
                voter.path("name").asText(),
                "nearRelative",
                false);
    }

    private static Map<String, Object> party(JsonNode voter) {
        return Map.of(
                "voter", voter.path("id").asText(),
                "name", voter.path("name").asText());
    }
}
