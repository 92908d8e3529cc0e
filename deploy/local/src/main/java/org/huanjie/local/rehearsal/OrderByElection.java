package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.Map;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;

/** A deputy dies: the seat is vacant, a by-election is decided on, and the district's final roll is taken up again without the deceased. */
final class OrderByElection implements Step {
    private static final String DOCUMENT = "云人常〔2027〕6号";

    @Override
    public String title() {
        return "a deputy dies, a by-election is ordered (出缺、补选)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 27, 9, 0);
    }

    @Override
    public void play(Play play) {
        VacantSeat seat = VacantSeat.in(play);
        JsonNode holder = seat.holder(play);
        if (!holder.path("status").asText().equals("ENDED")) {
            play.checks().refused("a by-election while all seats are held", order(play, seat), 422, "rule-violated");
            seat.committee(play)
                    .post(
                            "/api/v1/deputies/" + seat.deputy() + "/ending",
                            Map.of(
                                    "ground", "DECEASED",
                                    "on", "2027-01-26",
                                    "decidedBy", seat.district().congress().name() + "人民代表大会",
                                    "decidedOn", "2027-01-27",
                                    "documentNo", "公告第2号"))
                    .ok();
        }
        vacancy(play, seat, "held / vacated / being filled, once a deputy has died", 0);
        if (seat.course(play).isEmpty()) {
            order(play, seat).ok();
        }
        play.checks().refused("a second by-election for the seat", order(play, seat), 409, "by-election-runs");
        vacancy(play, seat, "the same, once a by-election is ordered", 1);
        JsonNode course = seat.course(play).orElseThrow();
        play.checks()
                .equal(
                        "candidates that the by-election may have (R-115)",
                        "1 to 2",
                        course.at("/formalRange/min").asInt() + " to "
                                + course.at("/formalRange/max").asInt());
        takeUpRoll(play, seat, holder.path("voter").asText());
    }

    private static Answer order(Play play, VacantSeat seat) {
        return seat.committee(play)
                .post(
                        seat.district().path() + "/by-elections",
                        Map.of(
                                "manner",
                                "BY_ELECTION",
                                "seats",
                                1,
                                "electionDay",
                                VacantSeat.ELECTION_DAY.toString(),
                                "decidedBy",
                                seat.district().congress().name() + "人大主席团",
                                "decidedOn",
                                "2027-01-27",
                                "documentNo",
                                DOCUMENT));
    }

    private static void vacancy(Play play, VacantSeat seat, String what, int beingFilled) {
        JsonNode row = seat.vacancy(play).orElseThrow();
        play.checks()
                .equal(
                        "seats " + what,
                        seat.district().seats() - 1 + " / 1 / " + beingFilled,
                        row.path("held").asInt() + " / " + row.path("vacated").asInt() + " / "
                                + row.path("beingFilled").asInt());
    }

    private static void takeUpRoll(Play play, VacantSeat seat, String deceased) {
        Client office = play.registration(seat.district().office());
        Client committee = play.registration(seat.district().committee());
        String voter = DecideObjections.VOTERS + "/" + deceased;
        if (office.get(voter).okJson().path("status").asText().equals("ACTIVE")) {
            office.post(voter + "/removal", Map.of("reason", "DECEASED", "on", "2027-01-26", "evidence", "居民死亡医学证明"))
                    .ok();
        }
        committee
                .post("/api/v1/reviews", Map.of("division", seat.district().township()))
                .ok();
        JsonNode last = committee
                .get(PublishRolls.ROLLS + "?status=FINAL&district="
                        + seat.district().id())
                .okJson()
                .at("/items/0");
        if (!last.isMissingNode()) {
            String roll = PublishRolls.ROLLS + "/" + last.path("id").asText();
            play.checks()
                    .refused(
                            "correcting the final roll before it is taken up again",
                            committee.post(roll + "/corrections", Map.of()),
                            409,
                            "roll-final");
            committee
                    .post(
                            roll + "/reopening",
                            Map.of("electionDay", VacantSeat.ELECTION_DAY.toString(), "documentNo", DOCUMENT))
                    .ok();
            committee.post(roll + "/corrections", Map.of()).ok();
        }
        play.checks()
                .equal(
                        "voters on the roll that is taken up again, without the deceased",
                        seat.voters(play),
                        Districts.roll(play, seat.district()).path("count").asInt());
        play.await(
                "nomination knows the by-election's roll",
                () -> seat.course(play).orElseThrow().path("voters").asInt() == seat.voters(play));
    }
}
