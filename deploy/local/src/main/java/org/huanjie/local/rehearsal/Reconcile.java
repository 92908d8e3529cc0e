package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;
import org.huanjie.local.rehearsal.Districts.District;

/** The same voters in all four services: unit by unit, district by district, township by township, from the file on. */
final class Reconcile implements Step {
    @Override
    public String title() {
        return "numbers are followed from the file to the figures (逐级核对)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 13, 9, 30);
    }

    @Override
    public void play(Play play) {
        units(play);
        districts(play);
        townships(play);
        nominations(play);
        certificates(play);
    }

    private static void units(Play play) {
        Map<String, Integer> registered = new TreeMap<>();
        play.registration(Person.COUNTY_OFFICE)
                .get("/api/v1/statistics?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE)
                .okJson()
                .path("byUnit")
                .forEach(unit -> registered.put(
                        unit.path("unit").asText(), unit.path("voters").asInt()));
        Map<String, Integer> file = play.county().registered().byUnit();
        play.checks()
                .that("registered voters of " + file.size() + " units, each as in the file", file.equals(registered));
    }

    private static void districts(Play play) {
        Districts districts = Districts.of(play);
        Map<String, JsonNode> rolls = Districts.rolls(play);
        Map<String, JsonNode> courses = Districts.shown(play);
        List<String> unlike = districts.all().stream()
                .filter(district -> {
                    int file = play.county().corrected().of(district.units());
                    return file != rolls.get(district.id()).path("count").asInt(-1)
                            || file != courses.get(district.id()).path("voters").asInt(-1);
                })
                .map(District::id)
                .toList();
        play.checks()
                .equal(
                        "districts (of " + districts.all().size()
                                + ") where file, roll and nomination's replica of the roll differ",
                        "[]",
                        unlike);
    }

    private static void townships(Play play) {
        HouseholdTotals file = play.county().corrected();
        HouseholdTotals registered = play.county().registered();
        Districts districts = Districts.of(play);
        Client office = play.reporting(Person.COUNTY_OFFICE);
        int unlike = 0;
        for (County.Place township : play.county().townships()) {
            Map<String, String> figures = CompareFigures.figures(office, township.code());
            int listed = districts.ofLevel(false).stream()
                    .filter(district -> district.township().equals(township.code()))
                    .mapToInt(district -> file.of(district.units()))
                    .sum();
            boolean like = String.valueOf(registered.below(township.code())).equals(figures.get("registeredVoters"))
                    && String.valueOf(listed).equals(figures.get("votersOnTownshipRolls"));
            unlike += like ? 0 : 1;
        }
        play.checks()
                .equal(
                        "townships (of " + play.county().townships().size()
                                + ") where reporting's figures differ from the file",
                        0,
                        unlike);
    }

    private static void nominations(Play play) {
        Districts districts = Districts.of(play);
        JsonNode levels = play.nomination(Person.COUNTY_OFFICE)
                .get("/api/v1/statistics?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE)
                .okJson()
                .path("levels");
        for (JsonNode level : levels) {
            List<District> own = districts.ofLevel(level.path("level").asText().equals("COUNTY"));
            int nominees = own.stream().mapToInt(CollectNominations::nominees).sum() - WithdrawCandidate.AT_EACH_LEVEL;
            String seen = level.path("districts").asText() + " districts, "
                    + level.path("accepted").asText() + " nominations";
            play.checks()
                    .equal(
                            "nomination's statistics, " + level.path("level").asText(),
                            own.size() + " districts, " + nominees + " nominations",
                            seen);
        }
        play.checks().equal("levels nomination counts", 2, levels.size());
    }

    /** Township by township: what was issued there and what was used there, at reporting as it was played. */
    private static void certificates(Play play) {
        MovedVoters moved = play.county().movedVoters();
        Client office = play.reporting(Person.COUNTY_OFFICE);
        List<String> unlike = play.county().townships().stream()
                .map(County.Place::code)
                .filter(township -> {
                    Map<String, String> figures = CompareFigures.figures(office, township);
                    long issued = moved.all().stream()
                            .filter(move -> move.home().startsWith(township))
                            .count();
                    long used = moved.used().stream()
                            .filter(move -> move.target().startsWith(township))
                            .count();
                    return !String.valueOf(issued).equals(figures.get("certificatesIssued"))
                            || !String.valueOf(used).equals(figures.get("certificatesUsed"));
                })
                .toList();
        play.checks().equal("townships where certificates issued or used differ from what was played", "[]", unlike);
    }
}
