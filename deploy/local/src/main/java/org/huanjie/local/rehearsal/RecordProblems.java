package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;

/** A problem and a legal question, as a county reports them upward. */
final class RecordProblems implements Step {
    static final int OPEN = 2;

    private static final String PROBLEMS = "/api/v1/problems";

    @Override
    public String title() {
        return "problems are recorded (存在问题)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2027, 1, 12, 15, 0);
    }

    @Override
    public void play(Play play) {
        Client office = play.reporting(Person.COUNTY_OFFICE);
        String query = PROBLEMS + "?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE;
        List<String> known = office.list(query).stream()
                .map(problem -> problem.path("title").asText())
                .toList();
        record(office, known, "PROBLEM", "外出务工选民较多，联系困难", "部分村组外出选民超过三成，选民证发放和委托投票工作量大。");
        record(office, known, "LEGAL_QUESTION", "驻县单位职工能否参加乡级选举", "不属县级领导的企业事业单位职工是否参加所在镇的选举。");
        List<JsonNode> seen = office.list(query);
        play.checks().equal("problems and legal questions", OPEN, seen.size());
    }

    private static void record(Client office, List<String> known, String kind, String title, String detail) {
        if (!known.contains(title)) {
            office.post(
                            PROBLEMS,
                            Map.of(
                                    "election",
                                    Play.ELECTION,
                                    "division",
                                    RehearsalCounty.CODE,
                                    "kind",
                                    kind,
                                    "stage",
                                    "REGISTRATION",
                                    "title",
                                    title,
                                    "detail",
                                    detail,
                                    "foundOn",
                                    "2026-12-20"))
                    .ok();
        }
    }
}
