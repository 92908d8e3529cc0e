package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import org.huanjie.local.county.FaultKind;
import org.huanjie.local.county.PlantedFault;
import org.huanjie.local.county.Villager;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;

/** Anybody asks whether they are on the roll (选民名单查询), and nobody learns why somebody is not. */
final class LookUpVoters implements Step {
    private static final int TOO_MANY = 429;
    private static final int MORE_THAN_ALLOWED = 12;

    @Override
    public String title() {
        return "the public looks itself up (选民名单查询)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 10, 9, 0);
    }

    @Override
    public void play(Play play) {
        LateChanges changes = play.county().lateChanges();
        Client anybody = play.publicly(Service.REGISTRATION);
        JsonNode added = ask(anybody, changes.omitted()).okJson();
        play.checks()
                .equal("whom the file forgot", "ON_ROLL", added.path("outcome").asText());
        play.checks()
                .equal("… on the rolls of both levels", 2, added.path("entries").size());
        Villager corrected = new Villager(
                changes.rightName(),
                changes.misspelt().citizenId(),
                changes.misspelt().unit());
        outcome(play, "who was misspelt, under the right name", "ON_ROLL", ask(anybody, corrected));
        outcome(play, "… under the wrong one", "NOT_ON_ROLL", ask(anybody, changes.misspelt()));
        outcome(play, "who moved away", "NOT_ON_ROLL", ask(anybody, changes.wronglyListed()));
        outcome(play, "who died", "NOT_ON_ROLL", ask(anybody, changes.deceased()));
        outcome(play, "who is seventeen", "UNDER_AGE", ask(anybody, seventeen(play)));
        MovedVoters moved = play.county().movedVoters();
        Villager mover = moved.first(MovedVoters.Outcome.USED).voter();
        play.checks()
                .equal(
                        "who moved by certificate, on one roll of each level",
                        2,
                        ask(anybody, mover).okJson().path("entries").size());
        Villager away = moved.first(MovedVoters.Outcome.ISSUED).voter();
        play.checks()
                .equal(
                        "whose certificate nobody has used yet, still at home",
                        2,
                        ask(anybody, away).okJson().path("entries").size());
        Answer last = null;
        for (int i = 0; i < MORE_THAN_ALLOWED && (last == null || last.status() != TOO_MANY); i++) {
            last = ask(anybody, changes.omitted());
        }
        play.checks().refused("asking again and again", last, TOO_MANY, "too-many-requests");
    }

    private static void outcome(Play play, String who, String expected, Answer answer) {
        play.checks().equal(who, expected, answer.okJson().path("outcome").asText());
    }

    private static Answer ask(Client anybody, Villager villager) {
        return anybody.post(
                "/api/v1/roll-lookups",
                Map.of("election", Play.ELECTION, "name", villager.name(), "citizenId", villager.citizenId()));
    }

    private static Villager seventeen(Play play) {
        try {
            PlantedFault fault = play.county().files().faults().stream()
                    .filter(one -> one.kind() == FaultKind.SEVENTEEN)
                    .findFirst()
                    .orElseThrow();
            return new Villager(fault.name(), fault.citizenId(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
