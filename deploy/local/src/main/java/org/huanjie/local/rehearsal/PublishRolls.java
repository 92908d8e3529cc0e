package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huanjie.local.county.RehearsalCounty;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;

/** One roll per district: drafted, balanced, published one day before the last one. */
final class PublishRolls implements Step {
    static final String ROLLS = "/api/v1/rolls";

    @Override
    public String title() {
        return "rolls are drafted and published (公布选民名单)";
    }

    @Override
    public LocalDateTime at() {
        return LocalDateTime.of(2026, 12, 30, 9, 0);
    }

    static JsonNode draft(Client office) {
        return office.await(office.post(ROLLS, county()));
    }

    static Map<String, Object> polling(String place) {
        return Map.of(
                "pollingPlace", place,
                "pollingFrom", "2027-01-20T07:30:00+08:00",
                "pollingUntil", "2027-01-20T18:00:00+08:00");
    }

    static List<JsonNode> rolls(Client reader, String status) {
        return reader.list(ROLLS + "?election=" + Play.ELECTION + "&level=" + Play.LEVEL + "&division="
                + RehearsalCounty.CODE + "&status=" + status);
    }

    private static Map<String, Object> county() {
        return Map.of("election", Play.ELECTION, "level", Play.LEVEL, "division", RehearsalCounty.CODE);
    }

    @Override
    public void play(Play play) {
        Client office = play.registration(Person.COUNTY_OFFICE);
        int districts = play.districting(Person.COUNTY_OFFICE)
                .list("/api/v1/districts?election=" + Play.ELECTION + "&level=" + Play.LEVEL)
                .size();
        if (rolls(office, "PUBLISHED").size() < districts) {
            JsonNode drafting = draft(office);
            play.checks()
                    .equal(
                            "drafting the rolls",
                            "SUCCEEDED",
                            drafting.path("status").asText());
            publish(play);
        }
        judge(play, office, districts);
    }

    private static void publish(Play play) {
        Client committee = play.registration(Person.COUNTY_COMMITTEE);
        Map<String, Object> body = new HashMap<>(county());
        body.putAll(polling("所在选区投票站"));
        JsonNode job = committee.await(committee.post(ROLLS + "/publications", body));
        play.checks()
                .equal("rolls refused by the gate", "[]", job.path("result").path("refused"));
    }

    private static void judge(Play play, Client office, int districts) {
        List<JsonNode> published = rolls(office, "PUBLISHED");
        play.checks().equal("published rolls, one per district", districts, published.size());
        HouseholdTotals expected = HouseholdTotals.of(play.county().files());
        int voters =
                published.stream().mapToInt(roll -> roll.path("count").asInt()).sum();
        play.checks().equal("voters on all rolls", expected.added(), voters);
        long unbalanced = published.stream()
                .filter(roll -> !balances(roll.path("arithmetic"))
                        || roll.at("/arithmetic/total").asInt()
                                != roll.path("count").asInt())
                .count();
        play.checks().equal("rolls whose arithmetic does not balance (R-47)", 0, unbalanced);
        JsonNode first = published.get(0);
        List<JsonNode> entries = play.publicly(Service.REGISTRATION)
                .list(ROLLS + "/" + first.path("id").asText() + "/entries");
        play.checks().equal("entries of the first roll, as anybody sees them", first.path("count"), entries.size());
        Set<String> fields = new TreeSet<>();
        entries.forEach(entry -> entry.fieldNames().forEachRemaining(fields::add));
        play.checks()
                .equal(
                        "what a roll tells of a voter (R-59)",
                        Set.of("group", "name", "serial", "sex").stream()
                                .sorted()
                                .toList(),
                        fields);
        play.checks().equal("its hash, reckoned again", first.path("sha256").asText(), sha256(entries));
    }

    private static boolean balances(JsonNode a) {
        int added = a.path("turned18").asInt()
                + a.path("restored").asInt()
                + a.path("movedIn").asInt()
                + a.path("otherAdded").asInt();
        int removed = a.path("deceased").asInt()
                + a.path("movedOut").asInt()
                + a.path("deprived").asInt()
                + a.path("otherRemoved").asInt();
        return a.path("previous").asInt() + added - removed == a.path("total").asInt();
    }

    /** As anybody may reckon it: the entries as lines of CSV. */
    private static String sha256(List<JsonNode> entries) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode entry : entries) {
            String group =
                    entry.path("group").isNull() ? "" : entry.path("group").asText();
            lines.append(entry.path("serial").asText())
                    .append(',')
                    .append(entry.path("name").asText())
                    .append(',');
            lines.append(entry.path("sex").asText()).append(',').append(group).append('\n');
        }
        return Hashes.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
