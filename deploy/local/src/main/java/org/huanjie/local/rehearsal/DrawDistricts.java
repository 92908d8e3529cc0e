package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;

/**
 * Districts of both levels: proposed, checked, submitted with a reason, approved and published. The townships' are drawn first,
 * all at the same time, and the county's out of them.
 */
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
        List<Congress> townships = play.county().congresses().stream()
                .filter(congress -> !congress.isCounty())
                .toList();
        boolean first = known(play, townships.get(0), "PUBLISHED").isEmpty();
        draw(play, townships.get(0), first);
        play.each("townships", townships.subList(1, townships.size()), township -> draw(play, township, false));
        draw(play, Congress.COUNTY, known(play, Congress.COUNTY, "PUBLISHED").isEmpty());
        judge(play, townships);
    }

    /** @param tried whether somebody tries to decide what he has drawn himself */
    private static void draw(Play play, Congress congress, boolean tried) {
        if (known(play, congress, "PUBLISHED").isPresent()) {
            return;
        }
        JsonNode plan = known(play, congress, "APPROVED")
                .or(() -> known(play, congress, "SUBMITTED"))
                .orElseGet(() -> draft(play, congress));
        decide(play, congress, plan, tried);
    }

    private static Optional<JsonNode> known(Play play, Congress congress, String status) {
        return play.districting(congress.office()).list(PLANS + congress.query() + "&status=" + status).stream()
                .findFirst();
    }

    private static String path(JsonNode plan) {
        return PLANS + "/" + plan.path("id").asText();
    }

    private static JsonNode draft(Play play, Congress congress) {
        Client office = play.districting(congress.office());
        JsonNode plan = known(play, congress, "DRAFT")
                .orElseGet(() -> office.post(PLANS, congress.body()).okJson());
        JsonNode job = office.await(
                office.post(path(plan) + "/proposals", Map.of("timeLimitSeconds", PROPOSAL_SECONDS, "seed", 1)));
        JsonNode check = office.get(path(plan) + "/check").okJson();
        play.checks()
                .that(
                        "the proposal for " + congress.name() + " (" + congress.level() + ") breaks no rule: "
                                + codes(check),
                        job.path("status").asText().equals("SUCCEEDED")
                                && check.path("valid").asBoolean());
        String reason = check.path("findings").isEmpty() ? null : "个别选区人口偏离平均数较大，系自然村组不宜拆分所致";
        return office.post(path(plan) + "/submission", reason == null ? Map.of() : Map.of("reason", reason))
                .okJson();
    }

    private static String codes(JsonNode check) {
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

    private static void decide(Play play, Congress congress, JsonNode plan, boolean tried) {
        Client committee = play.districting(congress.committee());
        if (plan.path("status").asText().equals("SUBMITTED")) {
            if (tried) {
                play.checks()
                        .refused(
                                "approving the districts of " + congress.name() + " one has drawn oneself",
                                play.districting(congress.officeAsCommittee()).post(path(plan) + "/approval", Map.of()),
                                409,
                                "same-person");
            }
            committee.post(path(plan) + "/approval", Map.of()).ok();
        }
        Map<String, Object> decision =
                Map.of("decidedBy", congress.name() + "选举委员会", "decidedOn", "2026-11-25", "documentNo", "云选委〔2026〕5号");
        committee.post(path(plan) + "/publication", decision).ok();
    }

    private static void judge(Play play, List<Congress> townships) {
        StringBuilder sheet = new StringBuilder("level,division,number,name,seats,population,deviation,units\n");
        judge(play, "the county's", List.of(Congress.COUNTY), sheet);
        judge(play, townships.size() + " townships'", townships, sheet);
        play.write("districts.csv", sheet.toString());
        Districts published = Districts.of(play);
        List<String> crossed = PlanJudge.crossed(published);
        play.checks()
                .that(
                        "each of " + published.ofLevel(false).size()
                                + " township districts lies in one county district (R-31)"
                                + (crossed.isEmpty() ? "" : ": not " + crossed),
                        crossed.isEmpty());
    }

    private static void judge(Play play, String whose, List<Congress> congresses, StringBuilder sheet) {
        PlanJudge judge = new PlanJudge(play.county());
        List<String> faults = new java.util.ArrayList<>();
        int districts = 0;
        int seats = 0;
        double worst = 0;
        for (Congress congress : congresses) {
            JsonNode plan = known(play, congress, "PUBLISHED").orElseThrow();
            List<JsonNode> own = play.districting(congress.office()).list(path(plan) + "/districts");
            int wanted = FixQuotas.seats(play.county(), congress);
            faults.addAll(judge.faults(congress, own, wanted));
            districts += own.size();
            seats += wanted;
            worst = Math.max(worst, Math.abs(plan.path("maxDeviation").asDouble(9)));
            own.forEach(district -> line(congress, district, sheet));
        }
        play.checks()
                .that(
                        whose + " " + districts + " districts with " + seats
                                + " seats: complete, connected, 1–3 seats each by our own look"
                                + (faults.isEmpty() ? "" : ": " + faults),
                        faults.isEmpty());
        play.checks().that("largest deviation from the mean is " + worst, worst < 0.6);
        int published = play.publicly(Service.DISTRICTING)
                .list("/api/v1/districts?election=" + Play.ELECTION + "&level="
                        + congresses.get(0).level())
                .size();
        play.checks().equal("published districts, as anybody sees them", districts, published);
    }

    private static void line(Congress congress, JsonNode district, StringBuilder sheet) {
        sheet.append(congress.level())
                .append(',')
                .append(congress.division())
                .append(',')
                .append(district.path("number").asText())
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
                .append('\n');
    }
}
