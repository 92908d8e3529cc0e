package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.local.county.FaultKind;
import org.huanjie.local.county.PlantedFault;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;

/**
 * Citizens listed in two townships, those who are likely registered twice, and neighbours who only look alike: the county office
 * decides each case.
 */
final class SettleDuplicates implements Step {
    private static final String DUPLICATES = "/api/v1/duplicates";

    /** What each kind has to be found as. */
    private static final Map<FaultKind, String> LIKELY = Map.of(
            FaultKind.PROBABLY_TWICE, "PROBABLE",
            FaultKind.MISTYPED_BIRTHDAY, "POSSIBLE",
            FaultKind.SOUNDS_THE_SAME, "POSSIBLE");

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
        Map<String, FaultKind> planted = planted(play, office);
        judge(play, office.list(all), planted);
        List<JsonNode> open = office.list(all + "&status=OPEN");
        play.each(
                "duplicates",
                open,
                duplicate -> office.post(
                                DUPLICATES + "/" + duplicate.path("id").asText() + "/resolution",
                                decision(duplicate, planted))
                        .ok());
        play.checks()
                .equal(
                        "duplicates left open",
                        0,
                        office.list(all + "&status=OPEN").size());
        JsonNode statistics = office.get(
                        "/api/v1/statistics?election=" + Play.ELECTION + "&division=" + RehearsalCounty.CODE)
                .okJson();
        play.checks()
                .equal(
                        "voters once second registrations are cancelled",
                        play.county().settled().added(),
                        statistics.path("voters").asInt());
    }

    /** The second registrations that were planted. */
    private static Map<String, FaultKind> planted(Play play, Client office) {
        Map<String, FaultKind> voters = new ConcurrentHashMap<>();
        try {
            List<PlantedFault> likely = play.county().files().faults().stream()
                    .filter(fault -> LIKELY.containsKey(fault.kind()))
                    .toList();
            play.each(
                    "likely duplicates looked for",
                    likely,
                    fault -> voters.put(
                            office.post("/api/v1/voters/searches", Map.of("citizenId", fault.citizenId()))
                                    .okJson()
                                    .at("/items/0/id")
                                    .asText(),
                            fault.kind()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return voters;
    }

    /** Each planted one is a case of the right kind, once; nobody else is probably registered twice. */
    private static void judge(Play play, List<JsonNode> cases, Map<String, FaultKind> planted) {
        Map<FaultKind, Long> wanted = new TreeMap<>(
                planted.values().stream().collect(Collectors.groupingBy(kind -> kind, Collectors.counting())));
        Map<String, List<String>> found = cases.stream()
                .filter(one -> !one.path("kind").asText().equals("SAME_ID"))
                .collect(Collectors.groupingBy(
                        one -> second(one, planted),
                        Collectors.mapping(one -> one.path("kind").asText(), Collectors.toList())));
        wanted.forEach((kind, count) -> play.checks()
                .equal(
                        "cases of " + kind + ", each once as " + LIKELY.get(kind),
                        count,
                        planted.entrySet().stream()
                                .filter(one -> one.getValue() == kind)
                                .filter(one -> List.of(LIKELY.get(kind)).equals(found.get(one.getKey())))
                                .count()));
        List<String> others = found.getOrDefault("", List.of());
        play.checks()
                .equal(
                        "cases that nobody planted and yet are probable (of " + others.size() + " by chance)",
                        0,
                        others.stream().filter("PROBABLE"::equals).count());
    }

    /** Which of the two is the planted one; empty for none. */
    private static String second(JsonNode duplicate, Map<String, FaultKind> planted) {
        return IntStream.range(0, 2)
                .mapToObj(i -> duplicate.path("parties").path(i).path("voter").asText())
                .filter(planted::containsKey)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> decision(JsonNode duplicate, Map<String, FaultKind> planted) {
        if (duplicate.path("kind").asText().equals("SAME_ID")) {
            return Map.of("decision", "KEEP_FIRST", "reason", "经与当事人核实，在先登记地为户口所在地");
        }
        String second = second(duplicate, planted);
        if (planted.get(second) != FaultKind.PROBABLY_TWICE) {
            return Map.of("decision", "KEEP_BOTH", "reason", "经入户核实，是两个人");
        }
        boolean last = duplicate.at("/parties/1/voter").asText().equals(second);
        return Map.of("decision", last ? "KEEP_FIRST" : "KEEP_SECOND", "reason", "经与当事人核实，是同一人，登记两次");
    }
}
