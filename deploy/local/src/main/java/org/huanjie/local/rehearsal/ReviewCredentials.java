package org.huanjie.local.rehearsal;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;
import org.huanjie.local.rehearsal.Districts.District;

/** The credentials of all who were elected are reviewed, congress by congress, and the lists of deputies published (代表资格审查, R-113). */
final class ReviewCredentials implements Step {
    private static final String REVIEWS = "/api/v1/credentials-reviews";

    @Override
    public String title() {
        return "credentials are reviewed (代表资格审查)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 25, 9, 0);
    }

    @Override
    public void play(Play play) {
        play.each(
                "congresses whose credentials were reviewed",
                play.county().congresses(),
                congress -> of(play, congress, "2027-01-25"));
        Districts districts = Districts.of(play);
        for (boolean county : new boolean[] {true, false}) {
            String level = county ? "COUNTY" : "TOWNSHIP";
            play.checks()
                    .equal(
                            "deputies whose credentials are confirmed, " + level,
                            districts.ofLevel(county).stream()
                                    .mapToInt(District::seats)
                                    .sum(),
                            play.publicly(Service.NOMINATION)
                                    .list("/api/v1/deputies?confirmed=true&election=" + Play.ELECTION + "&level="
                                            + level)
                                    .size());
        }
    }

    /** Everybody not reviewed yet is confirmed; nothing where nobody is. */
    static void of(Play play, Congress congress, String on) {
        Map<String, Object> report = new HashMap<>(congress.body());
        report.put("reportedBy", congress.name() + "代表资格审查委员会");
        report.put("reportedOn", on);
        Answer recorded = play.nomination(congress.office()).post(REVIEWS, report);
        if (recorded.problem().equals("nothing-to-review")) {
            return;
        }
        String path = REVIEWS + "/" + recorded.okJson().path("id").asText() + "/decision";
        Map<String, Object> decision = Map.of(
                "decidedBy",
                congress.isCounty() ? "云泽县人大常委会" : congress.name() + "人大主席团",
                "decidedOn",
                on,
                "documentNo",
                "代审〔2027〕" + Integer.parseInt(on.substring(8)) + "号");
        Client committee = play.nomination(congress.committee());
        if (congress.isCounty()) {
            play.checks()
                    .refused(
                            "deciding on a credentials report one has recorded",
                            play.nomination(congress.officeAsCommittee()).post(path, decision),
                            409,
                            "same-person");
        }
        committee.post(path, decision).ok();
    }
}
