package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;
import org.huanjie.local.rehearsal.Districts.District;

/** Formal candidates meet voters in every third district, where these have asked for it (介绍、见面, R-93); each township records what it has held. */
final class IntroduceCandidates implements Step {
    private static final LocalDate ON = LocalDate.of(2027, 1, 15);
    private static final int ATTENDED = 60;
    private static final int ONE_IN = 3;
    private static final String STAGE = "INTRODUCTION";

    @Override
    public String title() {
        return "candidates meet voters (介绍代表候选人、与选民见面)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 15, 18, 0);
    }

    @Override
    public void play(Play play) {
        Map<String, List<District>> byTownship = Districts.of(play).all().stream()
                .collect(Collectors.groupingBy(
                        District::township,
                        Collectors.collectingAndThen(Collectors.toList(), IntroduceCandidates::asking)));
        Set<String> known = recorded(play);
        List<District> due = byTownship.entrySet().stream()
                .filter(township -> !known.contains(township.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
        play.each("districts whose candidates met voters", due, district -> meet(play, district));
        byTownship.forEach((township, districts) -> {
            if (!known.contains(township)) {
                record(play, play.county().place(township), districts.size());
            }
        });
        judge(play);
    }

    /** Of a township, the first one among them. */
    private static List<District> asking(List<District> districts) {
        return IntStream.range(0, districts.size())
                .filter(i -> i % ONE_IN == 0)
                .mapToObj(districts::get)
                .toList();
    }

    private static Set<String> recorded(Play play) {
        return play
                .reporting(Person.COUNTY_OFFICE)
                .list(Activity.PATH + "?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE)
                .stream()
                .filter(activity -> activity.path("stage").asText().equals(STAGE))
                .map(activity -> activity.path("division").asText())
                .collect(Collectors.toSet());
    }

    private static void meet(Play play, District district) {
        List<String> candidates = HoldPoll.formal(play, district);
        VoterMeeting.hold(play, district, ON, candidates, ATTENDED);
    }

    private static void record(Play play, County.Place township, int meetings) {
        Client office = play.reporting(Person.townshipOffice(township.code()));
        office.post(
                        Activity.PATH,
                        new Activity(
                                        township.code(),
                                        "MEETING",
                                        STAGE,
                                        ON,
                                        township.name() + "代表候选人与选民见面（" + meetings + "个选区）",
                                        meetings * ATTENDED,
                                        Map.of())
                                .json())
                .ok();
        office.list("/api/v1/tasks?election=" + Play.ELECTION + "&division=" + township.code() + "&stage=" + STAGE)
                .forEach(task -> done(office, task, meetings));
    }

    private static void done(Client office, JsonNode task, int meetings) {
        String path = "/api/v1/tasks/" + task.path("id").asText();
        office.patch(path, office.get(path).ok().etag(), Map.of("status", "DONE", "evidence", meetings + "个选区见面会记录"))
                .ok();
    }

    private static void judge(Play play) {
        long done = play
                .reporting(Person.COUNTY_OFFICE)
                .list("/api/v1/progress?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE)
                .stream()
                .filter(item -> item.path("division").asText().length() > RehearsalCounty.CODE.length()
                        && item.path("stage").asText().equals(STAGE)
                        && item.path("status").asText().equals("DONE"))
                .count();
        play.checks()
                .equal(
                        "townships whose candidates have been introduced (R-93)",
                        play.county().townships().size(),
                        done);
    }
}
