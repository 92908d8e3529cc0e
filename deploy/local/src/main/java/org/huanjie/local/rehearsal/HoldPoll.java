package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;
import org.huanjie.local.rehearsal.Districts.District;

/** The election day: every district votes, two persons enter its count, and its committee certifies what follows by law. */
final class HoldPoll implements Step {
    /** What becomes of a formal candidate. */
    private static final Set<String> LISTED = Set.of("FORMAL", "ELECTED", "NOT_ELECTED");

    @Override
    public String title() {
        return "the vote is held and certified (投票、计票、确认结果)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 20, 20, 0);
    }

    @Override
    public void play(Play play) {
        Districts districts = Districts.of(play);
        Map<String, String> before = Districts.steps(play);
        List<Congress> due = districts.all().stream()
                .filter(district -> before.get(district.id()).equals("FORMAL_LIST"))
                .map(District::congress)
                .distinct()
                .toList();
        play.each(
                "congresses that vote",
                due,
                congress -> play.await(
                        "nomination knows the final rolls of " + congress.name(),
                        () -> act(play, congress, "VOTING").path("refused").isEmpty()));
        play.each("districts counted", districts.all(), district -> {
            if (List.of("FORMAL_LIST", "VOTING").contains(before.get(district.id()))) {
                count(play, district, districts);
            }
        });
        District sample = districts.samples().get(0);
        if (Districts.steps(play).get(sample.id()).equals("COUNTED")) {
            certifiedByOneself(play, sample);
        }
        List<String> refused = new CopyOnWriteArrayList<>();
        play.each(
                "congresses certified",
                play.county().congresses(),
                congress -> act(play, congress, "CERTIFICATION")
                        .path("refused")
                        .forEach(one -> refused.add(one.toString())));
        play.checks().equal("districts whose result is refused", "[]", refused);
        judge(play, districts);
    }

    private static void judge(Play play, Districts districts) {
        Map<District, Ballots> ballots = new LinkedHashMap<>();
        districts.all().forEach(district -> ballots.put(district, Ballots.of(district, districts)));
        Map<District, JsonNode> results = new ConcurrentHashMap<>();
        List<District> wrong = new CopyOnWriteArrayList<>();
        play.each("results read", districts.all(), district -> {
            JsonNode result = first(play, district);
            results.put(district, result);
            if (!names(result.path("elected")).equals(elected(play, district, ballots.get(district)))) {
                wrong.add(district);
            }
        });
        play.checks()
                .equal(
                        "what the first votes lead to",
                        counted(ballots.values().stream().map(Ballots::name)),
                        counted(results.values().stream()
                                .map(result -> result.path("outcome").asText())));
        play.checks().equal("districts where others are elected than those with the votes", 0, wrong.size());
    }

    private static Map<String, Integer> counted(Stream<String> names) {
        return names.collect(Collectors.toMap(name -> name, name -> 1, Integer::sum, TreeMap::new));
    }

    /** Takes a step with all districts of a congress that are ready for it. @return done and refused */
    static JsonNode act(Play play, Congress congress, String action) {
        Client committee = play.nomination(congress.committee());
        Map<String, Object> body = new HashMap<>(congress.body());
        body.put("action", action);
        return committee
                .await(committee.post("/api/v1/districts/actions", body))
                .path("result");
    }

    /** Two persons enter the same; where one sees something else first, that is told and put right. */
    private static void count(Play play, District district, Districts districts) {
        int registered = play.county().corrected().of(district.units());
        Map<String, Object> record =
                Ballots.of(district, districts).record(1, registered, district.seats(), formal(play, district));
        Client one = play.nomination(district.office());
        Client other = play.nomination(recount(district));
        one.post(district.path() + "/counts", record).ok();
        if (districts.samples().contains(district)) {
            Map<String, Object> misread = new HashMap<>(record);
            misread.put("issued", (int) record.get("issued") + 1);
            JsonNode told = other.post(district.path() + "/counts", misread).okJson();
            play.checks()
                    .equal(
                            "two counts of a " + district.congress().level() + " district that differ",
                            "DIFFERENT",
                            told.path("status").asText());
        }
        JsonNode second = other.post(district.path() + "/counts", record).okJson();
        if (!second.path("status").asText().equals("AGREED")) {
            play.checks().that("counts of district " + district.number() + " agree: " + second, false);
        }
    }

    static Person recount(District district) {
        return new Person("township-office", district.township(), "recount-" + district.township(), "复核员");
    }

    private static void certifiedByOneself(Play play, District district) {
        Answer answer = play.nomination(district.committee().being(recount(district)))
                .post(district.path() + "/certification", Map.of());
        play.checks().refused("certifying a count one has entered", answer, 409, "same-person");
    }

    /** As they stand on the ballot. */
    static List<String> formal(Play play, District district) {
        return PublishInitialLists.candidates(play, district).stream()
                .filter(candidate -> LISTED.contains(candidate.path("status").asText()))
                .map(candidate -> candidate.path("id").asText())
                .toList();
    }

    /** All that are shown, whatever has become of them. */
    static List<String> candidates(Play play, District district) {
        return PublishInitialLists.candidates(play, district).stream()
                .map(candidate -> candidate.path("id").asText())
                .toList();
    }

    private static JsonNode first(Play play, District district) {
        return play.nomination(Person.COUNTY_OFFICE)
                .get(district.path() + "/certification")
                .okJson()
                .at("/items/0");
    }

    private static List<String> names(JsonNode persons) {
        return StreamSupport.stream(persons.spliterator(), false)
                .map(person -> person.path("candidate").asText())
                .sorted()
                .toList();
    }

    private static List<String> elected(Play play, District district, Ballots ballots) {
        int seats = switch (ballots) {
            case ELECTED -> district.seats();
            case TIE_REVOTE, RUN_OFF -> district.seats() - 1;
            case REELECTION -> 0;
        };
        return formal(play, district).subList(0, seats).stream().sorted().toList();
    }
}
