package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;
import org.huanjie.local.http.UnexpectedAnswer;
import org.huanjie.local.rehearsal.Districts.District;

/** Reporting's figures against what was played: E−7. */
final class CompareFigures implements Step {
    @Override
    public String title() {
        return "figures and progress are compared (数据核对)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 13, 9, 0);
    }

    @Override
    public void play(Play play) {
        Client office = play.reporting(Person.COUNTY_OFFICE);
        Map<String, Integer> expected = expected(play);
        try {
            play.await(
                    "reporting has caught up",
                    () -> differences(expected, figures(office)).isEmpty());
        } catch (UnexpectedAnswer late) {
            play.checks().that("reporting has caught up", false);
        }
        Map<String, String> seen = figures(office);
        expected.forEach((id, value) -> play.checks().equal(id, value, seen.get(id)));
        play.write("figures.json", office.get(path("figures")).okJson().toPrettyString());
        List<JsonNode> progress = office.list(path("progress"));
        play.checks()
                .equal(
                        "townships whose progress is known",
                        play.county().townships().size(),
                        progress.stream()
                                .map(item -> item.path("division").asText())
                                .filter(division -> division.length() == 9)
                                .distinct()
                                .count());
        long overdue = progress.stream()
                .filter(item -> item.path("status").asText().equals("OVERDUE"))
                .count();
        play.checks().equal("stages overdue", 0, overdue);
        play.write("progress.json", office.get(path("progress")).okJson().toPrettyString());
    }

    private static String path(String resource) {
        return "/api/v1/" + resource + "?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE
                + "&limit=500";
    }

    private static Map<String, String> figures(Client office) {
        return figures(office, RehearsalCounty.CODE);
    }

    /** Id to value. */
    static Map<String, String> figures(Client office, String division) {
        Map<String, String> figures = new LinkedHashMap<>();
        office.list("/api/v1/figures?election=" + Play.ELECTION + "&division=" + division)
                .forEach(figure -> {
                    String scope = figure.path("scope").asText();
                    if (scope.isEmpty() || scope.equals(division)) {
                        figures.put(
                                figure.path("id").asText(), figure.path("value").asText());
                    }
                });
        return figures;
    }

    private static List<String> differences(Map<String, Integer> expected, Map<String, String> seen) {
        return expected.entrySet().stream()
                .filter(entry -> !String.valueOf(entry.getValue()).equals(seen.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Integer> expected(Play play) {
        County county = play.county();
        HouseholdTotals totals = county.corrected();
        HouseholdTotals registered = county.registered();
        MovedVoters moved = county.movedVoters();
        Districts published = Districts.of(play);
        List<District> districts = published.all();
        int townships = county.townships().size();
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("population", county.population());
        expected.put("townships", townships);
        expected.put("units", county.leaves().size());
        expected.put("countyDistricts", published.ofLevel(true).size());
        expected.put("townshipDistricts", published.ofLevel(false).size());
        expected.put("registeredVoters", registered.added());
        expected.put("approvedVoters", registered.added());
        expected.put("womenVoters", registered.women());
        expected.put("publishedRolls", districts.size());
        expected.put("votersOnCountyRolls", totals.added());
        expected.put(
                "votersOnTownshipRolls",
                published.ofLevel(false).stream()
                        .mapToInt(district -> totals.of(district.units()))
                        .sum());
        expected.put("openDuplicates", 0);
        expected.put("certificatesIssued", moved.all().size());
        expected.put("certificatesUsed", moved.used().size());
        expected.put("objections", DecideObjections.COUNT);
        expected.put("objectionsInTime", DecideObjections.COUNT);
        expected.put(
                "nominationsAccepted",
                districts.stream().mapToInt(CollectNominations::nominees).sum() - 2 * WithdrawCandidate.AT_EACH_LEVEL);
        expected.put(
                "formalCandidates",
                districts.stream().mapToInt(District::fewestCandidates).sum());
        expected.put("trainingSessions", 1 + townships);
        expected.put("trainees", RecordActivities.COUNTY_TRAINEES + townships * RecordActivities.TOWNSHIP_TRAINEES);
        expected.put("meetings", 3 + townships);
        expected.put("publicityActivities", 1 + townships);
        expected.put("openProblems", RecordProblems.OPEN);
        return expected;
    }
}
