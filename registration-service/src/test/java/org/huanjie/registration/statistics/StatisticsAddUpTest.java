package org.huanjie.registration.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.registration.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatisticsAddUpTest {
    private static final List<String> FIGURES =
            List.of("voters", "approved", "women", "minority", "away", "mismatch", "registered", "locked");

    @Test
    void each_division_is_the_sum_of_those_below_and_agrees_with_the_rolls() {
        County county = County.published();
        StringBuilder file = new StringBuilder(county.file(3));
        for (int i = 0; i < 4; i++) {
            String unit = county.villages().get(i);
            file.append("孙女%s,%s,土家,%s,%s,,,\n"
                    .formatted(
                            "一二三四".charAt(i),
                            county.citizenId(LocalDate.of(1970 + 20 * (i % 2), 2, 1 + i), 12),
                            county.villages().get(3 - i).substring(0, 9),
                            unit));
        }
        county.imports("APPLY", file.toString());
        county.remove(county.voters(county.villages().get(0)).get(0), "DECEASED");
        county.remove(county.voters(county.villages().get(2)).get(0), "MOVED_OUT");
        String back = county.voters(county.villages().get(3)).get(0);
        county.remove(back, "ERROR_CORRECTED");
        county.restore(back, "ERROR_CORRECTED").then().statusCode(200);
        Map<String, JsonPath> tree = walk(county);
        assertThat(tree).hasSize(7);
        assertSums(county, tree);
        JsonPath whole = tree.get(county.code());
        assertThat(whole.getLong("voters")).isEqualTo(14);
        assertThat(whole.getLong("minority")).isEqualTo(2);
        assertThat(whole.getLong("registered")).isEqualTo(16);
        assertThat(total(whole, "changes")).isEqualTo(2);
        assertThat(whole.getLong("additions.ERROR_CORRECTED")).isEqualTo(1);
    }

    @Test
    void published_rolls_have_whom_the_register_has() {
        County county = County.published();
        county.electsTownship();
        county.imports("APPLY", county.file(3));
        county.reviewed();
        county.drafted();
        county.drafted("TOWNSHIP", county.towns().get(0));
        county.drafts().forEach(roll -> {
            String level =
                    county.as("county-office").get("/api/v1/rolls/" + roll).path("level");
            boolean ofCounty = level.equals("COUNTY");
            county.as(
                            ofCounty ? "county-committee" : "township-committee",
                            ofCounty ? county.code() : county.towns().get(0))
                    .body(County.polling())
                    .post("/api/v1/rolls/" + roll + "/publication")
                    .then()
                    .statusCode(200);
        });
        Map<String, JsonPath> tree = walk(county);
        assertSums(county, tree);
        tree.forEach((division, figures) ->
                assertThat(onRolls(figures).get("COUNTY")).as(division).isEqualTo(figures.getLong("approved")));
        assertThat(onRolls(tree.get(county.code())).get("TOWNSHIP")).isEqualTo(3);
        assertThat(onRolls(tree.get(county.villages().get(0))).get("TOWNSHIP")).isEqualTo(3);
        assertThat(onRolls(tree.get(county.villages().get(1)))).doesNotContainKey("TOWNSHIP");
        long entries = county
                .as("county-office")
                .get("/api/v1/rolls?level=COUNTY&status=PUBLISHED&election=" + county.election())
                .jsonPath()
                .<Integer>getList("items.count")
                .stream()
                .mapToLong(n -> n)
                .sum();
        assertThat(onRolls(tree.get(county.code())).get("COUNTY")).isEqualTo(entries);
    }

    private static void assertSums(County county, Map<String, JsonPath> tree) {
        tree.forEach((division, figures) -> {
            assertThat(sums(figures).get("registered"))
                    .as(division + ": registered = voters + locked + removed")
                    .isEqualTo(figures.getLong("voters") + figures.getLong("locked") + total(figures, "changes"));
            assertThat(figures.getList("byUnit.voters", Long.class).stream()
                            .mapToLong(n -> n)
                            .sum())
                    .as(division + " by unit")
                    .isEqualTo(figures.getLong("voters"));
            List<String> below = county.code().equals(division)
                    ? county.towns()
                    : county.villages().stream()
                            .filter(unit -> unit.startsWith(division) && !unit.equals(division))
                            .toList();
            if (!below.isEmpty()) {
                Map<String, Long> together = new TreeMap<>();
                below.forEach(child -> sums(tree.get(child)).forEach((key, n) -> together.merge(key, n, Long::sum)));
                assertThat(sums(figures)).as(division).isEqualTo(together);
            }
        });
    }

    /** All figures of an answer that are numbers of people, by their place in it. */
    private static Map<String, Long> sums(JsonPath figures) {
        Map<String, Long> sums = new TreeMap<>();
        FIGURES.forEach(figure -> sums.put(figure, figures.getLong(figure)));
        for (String list : List.of("byEthnicity", "byAgeGroup")) {
            figures.<Map<String, Object>>getList(list)
                    .forEach(row -> sums.put(list + row.get("code"), ((Number) row.get("voters")).longValue()));
        }
        for (String map : List.of("changes", "additions")) {
            figures.<String, Number>getMap(map).forEach((code, n) -> sums.put(map + code, n.longValue()));
        }
        onRolls(figures).forEach((level, n) -> sums.put("rolls" + level, n));
        return sums;
    }

    private static Map<String, Long> onRolls(JsonPath figures) {
        Map<String, Long> rolls = new HashMap<>();
        figures.<Map<String, Object>>getList("rolls")
                .forEach(row -> rolls.put(row.get("level").toString(), ((Number) row.get("voters")).longValue()));
        return rolls;
    }

    private static long total(JsonPath figures, String map) {
        return figures.<String, Number>getMap(map).values().stream()
                .mapToLong(Number::longValue)
                .sum();
    }

    private static Map<String, JsonPath> walk(County county) {
        List<String> divisions = new ArrayList<>(List.of(county.code()));
        divisions.addAll(county.towns());
        divisions.addAll(county.villages());
        Map<String, JsonPath> tree = new TreeMap<>();
        divisions.forEach(division -> tree.put(
                division,
                county.as("county-office")
                        .get("/api/v1/statistics?election=" + county.election() + "&division=" + division)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()));
        return tree;
    }
}
