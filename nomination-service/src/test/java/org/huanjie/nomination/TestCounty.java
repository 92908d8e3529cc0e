package org.huanjie.nomination;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;

/**
 * A county with an announced election, as the other services tell of it; everything goes over the real topics. Each test class
 * takes a county code of its own.
 */
public final class TestCounty {
    public static final String NEIGHBOUR = "102";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Topic districting = Topic.named("huanjie.districting.v1");
    private final Topic registration = Topic.named("huanjie.registration.v1");
    private final Topic voters = Topic.named("huanjie.registration.voters.v1");
    private final Topic reporting = Topic.named("huanjie.reporting.v1");
    private final String code;
    private LocalDate electionDay;
    private long sequence;

    private TestCounty(String code, LocalDate electionDay) {
        this.code = code;
        this.electionDay = electionDay;
    }

    /** A county whose election is far enough away that no deadline has passed. */
    public static TestCounty preparing(String code) {
        return announced(code, today().plusDays(40), Map.of());
    }

    public static TestCounty announced(String code, LocalDate electionDay, Map<String, String> rules) {
        TestCounty county = new TestCounty(code, electionDay);
        county.division(code, "云泽县", "COUNTY", null);
        county.division(county.township("101"), "河口镇", "TOWN", code);
        county.announce(rules);
        return county;
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    public String code() {
        return code;
    }

    public String election() {
        return code + "-2026";
    }

    public LocalDate electionDay() {
        return electionDay;
    }

    public String township(String number) {
        return code + number;
    }

    /** A unit of the first township. */
    public String unit(int number) {
        return township("101") + "%03d".formatted(number);
    }

    public void announce(Map<String, String> rules) {
        announce(election(), electionDay, rules);
    }

    /** Another general election of the county, of another year. */
    public void otherElection(String year, LocalDate day) {
        announce(code + "-" + year, day, Map.of());
    }

    private void announce(String ofElection, LocalDate day, Map<String, String> rules) {
        List<Map<String, Object>> values = new ArrayList<>();
        rules.forEach((key, value) -> values.add(Map.of("key", key, "value", value, "source", "test")));
        Map<String, Object> election = new HashMap<>();
        election.put("county", code);
        election.put("election", ofElection);
        election.put("version", ++sequence);
        election.put("name", "云泽县人民代表大会换届选举");
        election.put("division", code);
        election.put("electionDay", day.toString());
        election.put("levels", List.of("COUNTY", "TOWNSHIP"));
        election.put("status", "ANNOUNCED");
        election.put("rules", values);
        election.put(
                "calendar",
                List.of(
                        deadline("ROLL_PUBLISHED", day, 20),
                        deadline("INITIAL_LIST_PUBLISHED", day, 15),
                        deadline("FORMAL_LIST_PUBLISHED", day, 7),
                        deadline("VOTING", day, 0)));
        districting.send(code, "election-scheduled", ofElection, sequence, json(election));
    }

    /** The election is scheduled again, some days later. */
    public void moveElectionDay(int days) {
        electionDay = electionDay.plusDays(days);
        announce(Map.of());
    }

    private static Map<String, Object> deadline(String key, LocalDate day, int before) {
        return Map.of("key", key, "title", key, "date", day.minusDays(before).toString(), "statutory", true);
    }

    private void division(String division, String name, String type, String parent) {
        Map<String, Object> state = new HashMap<>();
        state.put("county", code);
        state.put("code", division);
        state.put("version", 1);
        state.put("name", name);
        state.put("type", type);
        state.put("parent", parent);
        districting.send(code, "division-changed", division, 1, json(state));
    }

    public UUID district(int number, int seats, String... units) {
        return district("COUNTY", code, number, seats, units);
    }

    public UUID district(String level, String division, int number, int seats, String... units) {
        UUID id = UUID.randomUUID();
        district(id, 1001, level, division, number, seats, units);
        return id;
    }

    public Topic.Sent district(
            UUID id, long ofSequence, String level, String division, int number, int seats, String... units) {
        return district(id, ofSequence, election(), level, division, number, seats, units);
    }

    /** A district of one seat of the county's congress, of another general election. */
    public void districtOf(String year, int number, String unit) {
        district(UUID.randomUUID(), 1001, code + "-" + year, "COUNTY", code, number, 1, unit);
    }

    private Topic.Sent district(
            UUID id,
            long ofSequence,
            String ofElection,
            String level,
            String division,
            int number,
            int seats,
            String... units) {
        return districting.send(
                code,
                "district-published",
                id.toString(),
                ofSequence,
                json(Map.ofEntries(
                        Map.entry("county", code),
                        Map.entry("election", ofElection),
                        Map.entry("district", id),
                        Map.entry("plan", UUID.randomUUID()),
                        Map.entry("planVersion", ofSequence / 1000),
                        Map.entry("level", level),
                        Map.entry("division", division),
                        Map.entry("number", number),
                        Map.entry("name", "第" + number + "选区"),
                        Map.entry("basis", "RESIDENCE"),
                        Map.entry("seats", seats),
                        Map.entry("population", 4290),
                        Map.entry("units", List.of(units)))));
    }

    /** Registers voters of a unit. */
    public List<UUID> voters(int number, String unit) {
        List<UUID> made = Stream.generate(UUID::randomUUID).limit(number).toList();
        made.forEach(voter -> voter(voter, 1, unit, "ACTIVE", "QUALIFIED"));
        return made;
    }

    public void voter(UUID id, long version, String unit, String status, String qualification) {
        voters.send(
                id.toString(),
                version == 1 ? "voter-registered" : "voter-changed",
                id.toString(),
                version,
                json(Map.ofEntries(
                        Map.entry("county", code),
                        Map.entry("voter", id),
                        Map.entry("version", version),
                        Map.entry("unit", unit),
                        Map.entry("group", "第1小组"),
                        Map.entry("status", status),
                        Map.entry("qualification", qualification),
                        Map.entry("sex", "2"),
                        Map.entry("ageGroup", "36-55"),
                        Map.entry("ethnicity", "01"))));
    }

    /** Registration has erased a voter. */
    public void erased(UUID id) {
        voters.send(id.toString(), "voter-erased", id.toString(), 1_000, null);
    }

    /** Publishes a district's roll in one chunk: serials from 1 in the order given. */
    public void roll(UUID district, List<UUID> listed) {
        rollVersion("roll-published", district, 1, listed.size());
        chunk(district, 1, 1, 1, 1, listed, List.of());
    }

    public void rollVersion(String event, UUID district, int version, int count) {
        registration.send(
                code,
                event,
                district.toString(),
                ++sequence,
                json(Map.ofEntries(
                        Map.entry("county", code),
                        Map.entry("election", election()),
                        Map.entry("roll", district),
                        Map.entry("version", version),
                        Map.entry("level", "COUNTY"),
                        Map.entry("division", code),
                        Map.entry("district", district),
                        Map.entry("count", count),
                        Map.entry("sha256", "0".repeat(64)),
                        Map.entry("publishedOn", today().toString()))));
    }

    public Topic.Sent chunk(
            UUID district, int version, int chunk, int chunks, int firstSerial, List<UUID> listed, List<UUID> removed) {
        List<Map<String, Object>> entries = IntStream.range(0, listed.size())
                .mapToObj(i -> Map.<String, Object>of("voter", listed.get(i), "serial", firstSerial + i))
                .toList();
        return registration.send(
                code,
                "roll-entries-published",
                district + "/" + version + "/" + chunk,
                1,
                json(Map.of(
                        "county", code,
                        "election", election(),
                        "roll", district,
                        "version", version,
                        "level", "COUNTY",
                        "district", district,
                        "chunk", chunk,
                        "chunks", chunks,
                        "entries", entries,
                        "removed", removed)));
    }

    public void member(UUID member, UUID voter, String kind, String division, String event, long version) {
        reporting.send(
                code,
                event,
                member.toString(),
                version,
                json(Map.of(
                        "county", code,
                        "election", election(),
                        "version", version,
                        "body", UUID.randomUUID(),
                        "kind", kind,
                        "division", division,
                        "member", member,
                        "voter", voter,
                        "on", today().toString())));
    }

    /** Waits until the service knows district and roll, and each of the voters. */
    public void awaitNominating(UUID district) {
        await().atMost(30, SECONDS)
                .until(() -> "NOMINATING".equals(read(district).extract().path("step")));
    }

    public ValidatableResponse read(UUID district) {
        return as("county-office", code).get("/api/v1/districts/" + district).then();
    }

    public RequestSpecification as(String role, String division) {
        return given().auth().oauth2(Token.of(role, division)).contentType(ContentType.JSON);
    }

    public RequestSpecification office() {
        return as("township-office", township("101"));
    }

    public RequestSpecification committee() {
        return as("county-committee", code);
    }

    /** A joint nomination of a voter by others. */
    public String jointForm(UUID district, UUID nominee, String name, List<UUID> signers) {
        return form(district, nominee, name, "JOINT_VOTERS", List.of(), signers);
    }

    public String organisationForm(UUID district, UUID nominee, String name, String... organisations) {
        return form(district, nominee, name, "ORGANISATION", List.of(organisations), List.of());
    }

    private String form(
            UUID district, UUID nominee, String name, String channel, List<String> organisations, List<UUID> signers) {
        String signedAt = OffsetDateTime.now(ZoneId.of("Asia/Shanghai"))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        return json(Map.of(
                "election",
                election(),
                "district",
                district,
                "channel",
                channel,
                "organisations",
                organisations,
                "signatories",
                signers.stream()
                        .map(signer -> Map.of("voter", signer, "signedAt", signedAt))
                        .toList(),
                "candidate",
                Map.ofEntries(
                        Map.entry("voter", nominee),
                        Map.entry("name", name),
                        Map.entry("sex", "2"),
                        Map.entry("birthDate", "1985-03-12"),
                        Map.entry("ethnicity", "01"),
                        Map.entry("politicalStatus", "13"),
                        Map.entry("education", "20"),
                        Map.entry("occupation", "27"),
                        Map.entry("post", "河口村村民"),
                        Map.entry("consentedOn", today().toString()),
                        Map.entry("foreignFunding", false))));
    }

    /** Records a form as the township's office, which must be accepted. @return the candidate */
    public UUID nominate(String form) {
        return UUID.fromString(office().body(form)
                .post("/api/v1/nominations")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .extract()
                .path("candidate.id"));
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
