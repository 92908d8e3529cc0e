package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;

/** Meetings, training and publicity, at the county and in each township. */
final class RecordActivities implements Step {
    static final int COUNTY_TRAINEES = 132;
    static final int TOWNSHIP_TRAINEES = 45;

    @Override
    public String title() {
        return "meetings, training and publicity are recorded (会议、培训、宣传)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2026, 10, 8, 9, 0);
    }

    @Override
    public void play(Play play) {
        List<Activity> activities = new ArrayList<>(county());
        play.county().townships().forEach(township -> activities.addAll(township(township)));
        Client office = play.reporting(Person.COUNTY_OFFICE);
        Set<String> known =
                office.list(Activity.PATH + "?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE).stream()
                        .map(RecordActivities::key)
                        .collect(Collectors.toSet());
        for (Activity activity : activities) {
            if (!known.contains(activity.division() + activity.title())) {
                Client recorder = activity.division().equals(RehearsalCounty.CODE)
                        ? office
                        : play.reporting(Person.townshipOffice(activity.division()));
                recorder.post(Activity.PATH, activity.json()).ok();
            }
        }
        int seen = office.list(Activity.PATH + "?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE)
                .size();
        play.checks().equal("activities", activities.size(), seen);
    }

    private static String key(JsonNode activity) {
        return activity.path("division").asText() + activity.path("title").asText();
    }

    private static List<Activity> county() {
        String code = RehearsalCounty.CODE;
        return List.of(
                new Activity(code, "MEETING", "PREPARATION", LocalDate.of(2026, 9, 8), "县人大常委会党组向县委专题汇报", 9, Map.of()),
                new Activity(
                        code,
                        "MEETING",
                        "PREPARATION",
                        LocalDate.of(2026, 9, 20),
                        "县人大常委会第二十七次会议",
                        27,
                        Map.of("scMeetingNo", 27)),
                new Activity(code, "MEETING", "PREPARATION", LocalDate.of(2026, 9, 25), "全县换届选举工作动员部署会", 268, Map.of()),
                new Activity(
                        code,
                        "TRAINING",
                        "TRAINING",
                        LocalDate.of(2026, 9, 29),
                        "全县换届选举骨干培训班",
                        COUNTY_TRAINEES,
                        Map.of("handbookCount", 600)),
                new Activity(
                        code,
                        "PUBLICITY",
                        "PUBLICITY",
                        LocalDate.of(2026, 10, 1),
                        "县级换届选举集中宣传",
                        40,
                        Map.of(
                                "banners",
                                60,
                                "slogans",
                                240,
                                "boards",
                                18,
                                "letters",
                                9_000,
                                "sms",
                                21_000,
                                "households",
                                9_000)));
    }

    private static List<Activity> township(County.Place township) {
        String code = township.code();
        return List.of(
                new Activity(
                        code,
                        "MEETING",
                        "PREPARATION",
                        LocalDate.of(2026, 9, 28),
                        township.name() + "换届选举动员会",
                        60,
                        Map.of()),
                new Activity(
                        code,
                        "TRAINING",
                        "TRAINING",
                        LocalDate.of(2026, 10, 6),
                        township.name() + "登记员培训",
                        TOWNSHIP_TRAINEES,
                        Map.of()),
                new Activity(
                        code,
                        "PUBLICITY",
                        "PUBLICITY",
                        LocalDate.of(2026, 10, 7),
                        township.name() + "入户宣传",
                        20,
                        Map.of(
                                "banners",
                                12,
                                "slogans",
                                30,
                                "boards",
                                6,
                                "letters",
                                700,
                                "sms",
                                1_500,
                                "households",
                                700)));
    }
}
