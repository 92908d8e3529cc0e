package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;

/** The county's districts: proposed, checked, submitted with a reason, approved and published. */
final class DrawDistricts implements Step {
    private static final String PLANS = "/api/v1/plans";
    private static final int PROPOSAL_SECONDS = 20;

    @Override
    public String title() {
        return "districts are drawn and published (选区划分)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2026, 11, 25, 9, 0);
    }

    @Override
    public void play(Play play) {
        Client office = play.districting(Person.COUNTY_OFFICE);
        JsonNode plan = known(office, "PUBLISHED").orElse(null);
        if (plan == null) {
            plan = known(office, "APPROVED")
                    .or(() -> known(office, "SUBMITTED"))
                    .orElse(null);
            if (plan == null) {
                plan = draft(play, office);
            }
            decide(play, path(plan), plan.path("status").asText());
        }
        judge(play, office, path(plan));
    }

    private static Optional<JsonNode> known(Client office, String status) {
        return office
                .list(PLANS + "?election=" + Play.ELECTION + "&level=" + Play.LEVEL + "&division="
                        + RehearsalCounty.CODE + "&status=" + status)
                .stream()
                .findFirst();
    }

    private static String path(JsonNode plan) {
        return PLANS + "/" + plan.path("id").asText();
    }

    private static JsonNode draft(Play play, Client office) {
        JsonNode plan = known(office, "DRAFT")
                .orElseGet(() -> office.post(
                                PLANS,
                                Map.of(
                                        "election",
                                        Play.ELECTION,
                                        "level",
                                        Play.LEVEL,
                                        "division",
                                        RehearsalCounty.CODE))
                        .okJson());
        JsonNode job = office.await(
                office.post(path(plan) + "/proposals", Map.of("timeLimitSeconds", PROPOSAL_SECONDS, "seed", 1)));
        play.checks()
                .equal(
                        "the proposal of districts",
                        "SUCCEEDED",
                        job.path("status").asText());
        JsonNode check = office.get(path(plan) + "/check").okJson();
        play.checks()
                .that(
                        "the proposal breaks no rule: " + hard(check),
                        check.path("valid").asBoolean());
        String reason = check.path("findings").isEmpty() ? null : "个别选区人口偏离平均数较大，系自然村组不宜拆分所致";
        return office.post(path(plan) + "/submission", reason == null ? Map.of() : Map.of("reason", reason))
                .okJson();
    }

    private static String hard(JsonNode check) {
        StringBuilder codes = new StringBuilder();
        int warnings = 0;
        for (JsonNode finding : check.path("findings")) {
            if (finding.path("severity").asText().equals("HARD")) {
                codes.append(finding.path("code").asText()).append(' ');
            } else {
                warnings++;
            }
        }
        return codes.length() == 0 ? warnings + " warnings" : codes.toString().strip();
    }

    private static void decide(Play play, String plan, String status) {
        Map<String, Object> decision =
                Map.of("decidedBy", "云泽县选举委员会", "decidedOn", "2026-11-25", "documentNo", "云选委〔2026〕5号");
        Client committee = play.districting(Person.COUNTY_COMMITTEE);
        if (status.equals("SUBMITTED")) {
            play.checks()
                    .refused(
                            "approving the districts one has drawn oneself",
                            play.districting(Person.OFFICE_AS_COMMITTEE).post(plan + "/approval", Map.of()),
                            409,
                            "same-person");
            committee.post(plan + "/approval", Map.of()).ok();
        }
        committee.post(plan + "/publication", decision).ok();
    }

    private static void judge(Play play, Client office, String path) {
        JsonNode plan = office.get(path).okJson();
        play.checks().equal("the plan", "PUBLISHED", plan.path("status").asText());
        List<JsonNode> districts = office.list(path + "/districts");
        int seats = FixQuotas.countySeats(play) - FixQuotas.GARRISON_SEATS;
        List<String> faults = new PlanJudge(play.county()).faults(districts, seats);
        play.checks()
                .that(
                        districts.size() + " districts with " + seats
                                + " seats: complete, connected, 1–3 seats each by our own look"
                                + (faults.isEmpty() ? "" : ": " + faults),
                        faults.isEmpty());
        play.checks()
                .that(
                        "largest deviation from the mean is "
                                + plan.path("maxDeviation").asText(),
                        Math.abs(plan.path("maxDeviation").asDouble(9)) < 0.6);
        int published = play.publicly(Service.DISTRICTING)
                .list("/api/v1/districts?election=" + Play.ELECTION + "&level=" + Play.LEVEL)
                .size();
        play.checks().equal("published districts, as anybody sees them", districts.size(), published);
        StringBuilder sheet = new StringBuilder("number,name,seats,population,deviation,units\n");
        districts.forEach(district -> sheet.append(district.path("number").asText())
                .append(",\"")
                .append(district.path("name").asText())
                .append("\",")
                .append(district.path("seats").asText())
                .append(',')
                .append(district.path("population").asText())
                .append(',')
                .append(district.path("deviation").asText())
                .append(',')
                .append(district.path("units").size())
                .append('\n'));
        play.write("districts.csv", sheet.toString());
    }
}
