package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.county.Villager;
import org.huanjie.local.http.Answer;
import org.huanjie.local.http.Client;
import org.huanjie.local.rehearsal.MovedVoters.Move;
import org.huanjie.local.rehearsal.MovedVoters.Outcome;
import org.huanjie.testkit.PersonalData;

/** Voters who live elsewhere (人户分离, R-49): certificates are issued, and used, returned, refused, voided, or kept in a drawer. */
final class MoveVoters implements Step {
    static final String CERTIFICATES = "/api/v1/certificates";

    @Override
    public String title() {
        return "voters move by certificate (选民资格证明)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 8, 16, 0);
    }

    @Override
    public void play(Play play) {
        MovedVoters moved = play.county().movedVoters();
        play.each("certificates", moved.all(), move -> course(play, move));
        refusals(play, moved);
        Map<String, Integer> expected = new TreeMap<>();
        moved.all().forEach(move -> expected.merge(move.outcome().name(), 1, Integer::sum));
        Map<String, Integer> seen = new TreeMap<>();
        play.registration(Person.COUNTY_OFFICE)
                .list(CERTIFICATES + "?division=" + RehearsalCounty.CODE)
                .forEach(one -> seen.merge(one.path("status").asText(), 1, Integer::sum));
        play.checks().equal("what has become of " + moved.all().size() + " certificates", expected, seen);
        play.checks()
                .equal("movers with other than one live registration, in its place (R-43)", "[]", wrong(play, moved));
        print(play, moved.first(Outcome.USED));
    }

    private static Client home(Play play, Move move) {
        return play.registration(Person.townshipOffice(move.home().substring(0, 9)));
    }

    private static Client target(Play play, Move move) {
        return play.registration(Person.townshipOffice(move.target().substring(0, 9)));
    }

    /** From the issue to the end; played again, what is left of it. */
    private static void course(Play play, Move move) {
        JsonNode certificate = certificate(play, move);
        if (certificate.isMissingNode()) {
            certificate = issue(play, move).okJson();
        }
        if (!certificate.path("status").asText().equals("ISSUED")) {
            return;
        }
        String path = CERTIFICATES + "/" + certificate.path("id").asText();
        Villager voter = move.voter();
        switch (move.outcome()) {
            case USED ->
                target(play, move)
                        .post(
                                path + "/use",
                                Map.of(
                                        "unit",
                                        move.target(),
                                        "certificate",
                                        certificate.path("number").asText(),
                                        "name",
                                        voter.name(),
                                        "citizenId",
                                        voter.citizenId()))
                        .ok();
            case RETURNED -> home(play, move).post(path + "/return", Map.of()).ok();
            case REFUSED ->
                target(play, move)
                        .post(path + "/refusal", Map.of("reason", "经核实，不在本地居住"))
                        .ok();
            case VOID ->
                home(play, move).post(path + "/voiding", Map.of("reason", "遗失")).ok();
            case ISSUED -> {}
        }
    }

    static Answer issue(Play play, Move move) {
        String voter =
                DecideObjections.find(home(play, move), move.voter()).path("id").asText();
        Map<String, String> request =
                Map.of("voter", voter, "targetDivision", move.target().substring(0, 9));
        return home(play, move).post(CERTIFICATES, request);
    }

    /** The one that was issued for a voter; missing where there is none. */
    static JsonNode certificate(Play play, Move move) {
        Client home = home(play, move);
        String voter = DecideObjections.find(home, move.voter()).path("id").asText();
        return home.get(CERTIFICATES + "?direction=HOME&limit=1&voter=" + voter)
                .okJson()
                .at("/items/0");
    }

    private static void refusals(Play play, MovedVoters moved) {
        Move out = moved.first(Outcome.ISSUED);
        play.checks()
                .refused("a second certificate of the same voter (R-50)", issue(play, out), 409, "certificate-exists");
        Move used = moved.first(Outcome.USED);
        String path = CERTIFICATES + "/" + certificate(play, used).path("id").asText();
        play.checks()
                .refused(
                        "using one once more",
                        target(play, used).post(path + "/use", Map.of("unit", used.target())),
                        409,
                        "certificate-ended");
        String still = CERTIFICATES + "/" + certificate(play, out).path("id").asText();
        play.checks()
                .equal(
                        "using one where it was issued",
                        403,
                        home(play, out)
                                .post(still + "/use", Map.of("unit", out.home()))
                                .status());
        play.checks()
                .refused(
                        "using somebody else's",
                        target(play, out)
                                .post(
                                        still + "/use",
                                        Map.of(
                                                "unit",
                                                out.target(),
                                                "name",
                                                used.voter().name() + "某")),
                        422,
                        "not-the-holder");
    }

    private static List<String> wrong(Play play, MovedVoters moved) {
        Client county = play.registration(Person.COUNTY_OFFICE);
        return moved.all().stream()
                .filter(move ->
                        !live(county, move.voter()).equals(List.of(move.isUsed() ? move.target() : move.home())))
                .map(move -> move.outcome() + " from " + move.home() + " to " + move.target())
                .toList();
    }

    /** Units of the registrations that stand. */
    static List<String> live(Client county, Villager voter) {
        return county
                .post(DecideObjections.VOTERS + "/searches", Map.of("citizenId", voter.citizenId()))
                .okJson()
                .path("items")
                .findParents("status")
                .stream()
                .filter(one -> !one.path("status").asText().equals("REMOVED"))
                .map(one -> one.path("unit").asText())
                .toList();
    }

    private static void print(Play play, Move move) {
        JsonNode certificate = certificate(play, move);
        String path = CERTIFICATES + "/" + certificate.path("id").asText();
        String page = home(play, move).getAs("text/html", path).ok().body();
        play.write("certificate.html", page);
        play.checks()
                .equal(
                        "what the printed certificate tells of citizen ids",
                        List.of(),
                        PersonalData.and().in(page));
        String number = CERTIFICATES + "?number=" + certificate.path("number").asText() + "&checkCode=";
        String code = certificate.path("checkCode").asText();
        play.checks()
                .equal(
                        "certificates that the other desk finds by number and check code",
                        1,
                        target(play, move)
                                .get(number + code)
                                .okJson()
                                .path("items")
                                .size());
        play.checks()
                .refused(
                        "a number and a check code that do not fit",
                        target(play, move).get(number + (code.equals("11") ? "12" : "11")),
                        422,
                        "number-mistyped");
    }
}
