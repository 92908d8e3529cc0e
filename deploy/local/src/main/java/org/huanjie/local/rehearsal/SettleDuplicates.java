package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;

/** Citizens listed in two townships, and neighbours who only look alike: the county office decides each case. */
final class SettleDuplicates implements Step {
    private static final String DUPLICATES = "/api/v1/duplicates";

    @Override
    public String title() {
        return "duplicates are settled (重登处理)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2026, 12, 23, 9, 0);
    }

    @Override
    public void play(Play play) {
        HouseholdTotals expected = play.county().household();
        Client office = play.registration(Person.COUNTY_OFFICE);
        String all = DUPLICATES + "?division=" + RehearsalCounty.CODE;
        play.checks()
                .equal(
                        "cases of citizens in two townships",
                        expected.crossUnit(),
                        office.list(all + "&kind=SAME_ID").size());
        List<JsonNode> open = office.list(all + "&status=OPEN");
        play.each("duplicates", open, duplicate -> {
            boolean same = duplicate.path("kind").asText().equals("SAME_ID");
            Map<String, String> decision = same
                    ? Map.of("decision", "KEEP_FIRST", "reason", "经与当事人核实，在先登记地为户口所在地")
                    : Map.of("decision", "KEEP_BOTH", "reason", "经入户核实，是两个人");
            office.post(DUPLICATES + "/" + duplicate.path("id").asText() + "/resolution", decision)
                    .ok();
        });
        play.checks()
                .equal(
                        "duplicates left open",
                        0,
                        office.list(all + "&status=OPEN").size());
    }
}
