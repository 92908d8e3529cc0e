package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;
import org.huanjie.local.rehearsal.Districts.District;

/** The by-election's day: the roll is final anew, the district votes, and who is elected holds the seat once the credentials are confirmed. */
final class FillVacancy implements Step {
    @Override
    public String title() {
        return "the vacant seat is filled (补选投票、确认结果)";
    }

    @Override
    public LocalDateTime at() {
        return VacantSeat.ELECTION_DAY.atTime(20, 0);
    }

    @Override
    public void play(Play play) {
        VacantSeat seat = VacantSeat.in(play);
        District course = seat.asDistrict(play);
        if (!step(play, seat).equals("CERTIFIED")) {
            open(play, seat, course);
            useProxies(play, course);
            count(play, seat, course);
            JsonNode certified = play.nomination(course.committee())
                    .post(course.path() + "/certification", Map.of())
                    .okJson();
            play.checks()
                    .equal(
                            "a by-election leads to",
                            "ELECTED",
                            certified.path("outcome").asText());
        }
        play.checks()
                .that(
                        "no seat of the district is vacant any more",
                        seat.vacancy(play).isEmpty());
        Congress congress = seat.district().congress();
        ReviewCredentials.of(play, congress, VacantSeat.ELECTION_DAY.toString());
        register(play, seat);
        play.write(
                "by-election/result.html",
                play.publicly(Service.NOMINATION)
                        .getAs("text/html", course.path() + "/notices/result")
                        .ok()
                        .body());
    }

    private static String step(Play play, VacantSeat seat) {
        return seat.course(play).orElseThrow().path("step").asText();
    }

    private static void open(Play play, VacantSeat seat, District course) {
        JsonNode roll = Districts.roll(play, seat.district());
        if (!roll.isMissingNode()) {
            play.registration(course.committee())
                    .post(PublishRolls.ROLLS + "/" + roll.path("id").asText() + "/finalization", Map.of())
                    .ok();
        }
        if (step(play, seat).equals("FORMAL_LIST")) {
            play.await(
                    "nomination knows that the by-election's roll is final",
                    () -> play.nomination(course.committee())
                            .post(course.path() + "/voting", Map.of())
                            .isOk());
        }
    }

    private static void useProxies(Play play, District course) {
        Client office = play.nomination(course.office());
        office.list(course.path() + "/proxies?status=ACCEPTED")
                .forEach(proxy -> office.post(
                                "/api/v1/proxies/" + proxy.path("id").asText() + "/use", Map.of())
                        .ok());
    }

    private static void count(Play play, VacantSeat seat, District course) {
        Map<String, Object> record = Ballots.ELECTED.record(1, seat.voters(play), 1, HoldPoll.formal(play, course));
        for (Person person : List.of(course.office(), HoldPoll.recount(course))) {
            play.nomination(person).post(course.path() + "/counts", record).ok();
        }
    }

    /** As many deputies in office as seats; the deceased is known as one whose term has ended. */
    private static void register(Play play, VacantSeat seat) {
        Districts districts = Districts.of(play);
        String congress = seat.district().congress().query();
        int seats = districts.ofLevel(false).stream()
                .filter(district -> district.congress().equals(seat.district().congress()))
                .mapToInt(District::seats)
                .sum();
        play.checks()
                .equal(
                        "deputies in office in the congress of the by-election",
                        seats,
                        play.publicly(Service.NOMINATION)
                                .list("/api/v1/deputies" + congress + "&confirmed=true")
                                .size());
        List<JsonNode> elected = VacantSeat.deputies(play, seat.district());
        play.checks()
                .equal("elected in the district in this term", seat.district().seats() + 1, elected.size());
        play.checks()
                .equal("the deceased", "ENDED", seat.holder(play).path("status").asText());
        Client office = seat.office(play);
        String certificate = office.getAs(
                        "text/html",
                        "/api/v1/deputies/"
                                + elected.get(elected.size() - 1).path("id").asText() + "/certificate")
                .ok()
                .body();
        play.checks().that("the certificate says that it was a by-election", certificate.contains("补选"));
        play.write("by-election/certificate.html", certificate);
        play.write(
                "by-election/register.html",
                office.getAs("text/html", "/api/v1/deputies/register" + congress)
                        .ok()
                        .body());
    }
}
