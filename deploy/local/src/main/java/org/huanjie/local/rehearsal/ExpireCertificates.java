package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.rehearsal.MovedVoters.Move;
import org.huanjie.local.rehearsal.MovedVoters.Outcome;

/** The certificate that nobody has used ends with the election, and its holder counts at home again. */
final class ExpireCertificates implements Step {
    @Override
    public String title() {
        return "the certificate that nobody used expires (选民资格证明过期)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 21, 9, 0);
    }

    @Override
    public void play(Play play) {
        Move away = play.county().movedVoters().first(Outcome.ISSUED);
        play.await(
                "the certificate expires",
                () -> !MoveVoters.certificate(play, away)
                        .path("status")
                        .asText()
                        .equals("ISSUED"));
        JsonNode certificate = MoveVoters.certificate(play, away);
        play.checks()
                .equal(
                        "the certificate, the day after the election",
                        "EXPIRED",
                        certificate.path("status").asText());
        play.checks()
                .equal(
                        "where its holder is registered",
                        List.of(away.home()),
                        MoveVoters.live(play.registration(Person.COUNTY_OFFICE), away.voter()));
        play.checks()
                .refused(
                        "using it now",
                        play.registration(Person.townshipOffice(away.target().substring(0, 9)))
                                .post(
                                        MoveVoters.CERTIFICATES + "/"
                                                + certificate.path("id").asText() + "/use",
                                        Map.of("unit", away.target())),
                        409,
                        "certificate-ended");
        play.checks().refused("issuing another one", MoveVoters.issue(play, away), 422, "corrections-closed");
        JsonNode statistics = play.registration(Person.COUNTY_OFFICE)
                .get("/api/v1/statistics?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE)
                .okJson();
        play.checks()
                .equal(
                        "registered voters, as many as the rolls list",
                        play.county().corrected().added(),
                        statistics.path("voters").asInt());
    }
}
