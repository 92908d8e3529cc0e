package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huanjie.local.http.Client;
import org.huanjie.local.launch.Service;
import org.huanjie.local.rehearsal.Districts.District;

/** One roll per district of either level: drafted, balanced, published one day before the last one. */
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

    static JsonNode draft(Play play, Congress congress) {
        Client office = play.registration(congress.office());
        return office.await(office.post(ROLLS, congress.body()));
    }

    static Map<String, Object> polling(String place) {
        return Map.of(
                "pollingPlace", place,
                "pollingFrom", "2027-01-20T07:30:00+08:00",
                "pollingUntil", "2027-01-20T18:00:00+08:00");
    }

    @Override
    public void play(Play play) {
        Map<String, List<JsonNode>> known = byCongress(Districts.rolls(play).values());
        Districts districts = Districts.of(play);
        play.each("congresses whose rolls are published", play.county().congresses(), congress -> {
            long wanted = districts.all().stream()
                    .filter(district -> district.congress().division().equals(congress.division()))
                    .count();
            if (known.getOrDefault(congress.division(), List.of()).size() < wanted) {
                publish(play, congress);
            }
        });
        judge(play, districts);
    }

    private static Map<String, List<JsonNode>> byCongress(Collection<JsonNode> rolls) {
        return rolls.stream()
                .collect(Collectors.groupingBy(roll -> roll.path("division").asText()));
    }

    private static void publish(Play play, Congress congress) {
        JsonNode drafting = draft(play, congress);
        Client committee = play.registration(congress.committee());
        Map<String, Object> body = new HashMap<>(congress.body());
        body.putAll(polling("所在选区投票站"));
        JsonNode job = committee.await(committee.post(ROLLS + "/publications", body));
        JsonNode result = job.path("result");
        boolean right = drafting.path("status").asText().equals("SUCCEEDED")
                && job.path("status").asText().equals("SUCCEEDED")
                && result.path("refused").isEmpty();
        play.checks()
                .that(
                        "rolls of " + congress.name() + " (" + congress.level() + "): " + result.path("published")
                                + " published"
                                + (right ? "" : ", but drafting ended " + drafting + ", publishing " + job),
                        right);
    }

    private static void judge(Play play, Districts districts) {
        Map<String, JsonNode> published = Districts.rolls(play);
        play.checks().equal("published rolls, one per district", districts.all().size(), published.size());
        HouseholdTotals file = play.county().settled();
        for (boolean county : new boolean[] {true, false}) {
            int entitled = play.county().congresses().stream()
                    .filter(congress -> congress.isCounty() == county)
                    .mapToInt(congress -> file.of(play.county().units(congress).stream()
                            .map(County.Place::code)
                            .toList()))
                    .sum();
            int listed = districts.ofLevel(county).stream()
                    .mapToInt(district ->
                            published.get(district.id()).path("count").asInt())
                    .sum();
            play.checks().equal("voters on all rolls of the " + (county ? "county" : "townships"), entitled, listed);
        }
        List<Integer> otherThanFile = districts.all().stream()
                .filter(district -> published.get(district.id()).path("count").asInt() != file.of(district.units()))
                .map(District::number)
                .toList();
        play.checks().equal("rolls with other than the voters of their units in the file", "[]", otherThanFile);
        long unbalanced = published.values().stream()
                .filter(roll -> !balances(roll.path("arithmetic"))
                        || roll.at("/arithmetic/total").asInt()
                                != roll.path("count").asInt())
                .count();
        play.checks().equal("rolls whose arithmetic does not balance (R-47)", 0, unbalanced);
        districts.samples().forEach(district -> readAsAnybody(play, published.get(district.id())));
        places(play, districts);
    }

    private static void readAsAnybody(Play play, JsonNode roll) {
        String which = "the first " + roll.path("level").asText() + " roll";
        List<JsonNode> entries = play.publicly(Service.REGISTRATION)
                .list(ROLLS + "/" + roll.path("id").asText() + "/entries");
        play.checks().equal("entries of " + which + ", as anybody sees them", roll.path("count"), entries.size());
        Set<String> fields = new TreeSet<>();
        entries.forEach(entry -> entry.fieldNames().forEachRemaining(fields::add));
        play.checks()
                .equal(
                        "what it tells of a voter (R-59)",
                        Set.of("group", "name", "serial", "sex").stream()
                                .sorted()
                                .toList(),
                        fields);
        play.checks().equal("its hash, reckoned again", roll.path("sha256").asText(), sha256(entries));
    }

    /** a voter has a district of each level, or the reason why there is none for the township. */
    private static void places(Play play, Districts districts) {
        Map<String, Integer> reasons = new TreeMap<>();
        int wrong = 0;
        for (County.Place unit : play.county().leaves()) {
            JsonNode voter = play.registration(Person.COUNTY_OFFICE)
                    .get("/api/v1/voters?limit=1&unit=" + unit.code())
                    .okJson()
                    .at("/items/0");
            if (voter.isMissingNode()) {
                continue;
            }
            boolean subdistrict = play.county().place(unit.township()).type().equals("SUBDISTRICT");
            String reason = subdistrict ? "SUBDISTRICT" : unit.upper() ? "UPPER_UNIT" : "null";
            reasons.merge(reason, 1, Integer::sum);
            boolean right = voter.path("noTownshipReason").asText("null").equals(reason)
                    && districts
                            .idOf(true, unit.code())
                            .equals(voter.at("/districts/COUNTY").asText())
                    && districts
                            .idOf(false, unit.code())
                            .equals(voter.at("/districts/TOWNSHIP").asText("null"));
            wrong += right ? 0 : 1;
        }
        play.checks()
                .equal(
                        "units whose voters have not both districts, or the reason for none (R-57; by reason " + reasons
                                + ")",
                        0,
                        wrong);
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
