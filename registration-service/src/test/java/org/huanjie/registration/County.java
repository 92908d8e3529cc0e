package org.huanjie.registration;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;

/** A county of its own for each test, known by districting's events: two towns of two villages, a district for each town. */
public final class County {
    public static final String HEADER = "姓名,公民身份号码,民族,户籍地代码,选举单位代码,现住址,联系电话,备注\n";
    private static final AtomicInteger NEXT = new AtomicInteger(990_300);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Topic DISTRICTING = Topic.named("huanjie.districting.v1");
    private static final Duration SOON = Duration.ofSeconds(40);

    private final String code;
    private int year = 2040;
    private String levels = "\"COUNTY\"";
    private final Map<String, String> rules = new TreeMap<>(
            Map.of("voterGroupSize", "30-50", "upperUnitsTownshipVote", "MAY", "pollingIdentification", "ID_OR_CARD"));

    private County(String code) {
        this.code = code;
    }

    /** Like {@link #published}, with a rule of its own. */
    public static County with(String rule, String value) {
        County county = new County(String.valueOf(NEXT.incrementAndGet()));
        county.rules.put(rule, value);
        county.tell();
        return county;
    }

    /** Announced, with divisions and a published plan; election day 2041-01-20, rolls due on 2040-12-31. */
    public static County published() {
        County county = new County(String.valueOf(NEXT.incrementAndGet()));
        county.tell();
        return county;
    }

    /** The county of the contract's examples, not told yet. For one test only. */
    public static County typed() {
        return new County("990123");
    }

    public void tell() {
        division(code, 1, "COUNTY", "COUNTY");
        towns().forEach(town -> division(town, 1, "TOWN", "COUNTY"));
        villages().forEach(village -> division(village, 1, "VILLAGE", "COUNTY"));
        elect("2041-01-20");
    }

    /**
     * The first town with a congress of its own and one district, of its first village: the second is a provincial power station.
     * The second town is a subdistrict. Election day and county districts stay.
     */
    public void electsTownship() {
        division(villages().get(1), 2, "WORK_UNIT", "UPPER");
        division(towns().get(1), 2, "SUBDISTRICT", "COUNTY");
        levels = "\"COUNTY\",\"TOWNSHIP\"";
        rules.put("upperUnitsTownshipVote", "MUST_NOT");
        schedule(2, "2041-01-20");
        UUID ofTown = UUID.randomUUID();
        String town = towns().get(0);
        district(ofTown, UUID.randomUUID(), "TOWNSHIP", town, 1, villages().subList(0, 1));
        plan(ofTown, 1, "TOWNSHIP", town, 1);
        await().atMost(SOON).until(() -> draft("TOWNSHIP", town).statusCode() == 202);
    }

    /** The next election, of 2045 to 2046, with districts of its own; the one before stays known. */
    public void electAgain() {
        year = 2045;
        elect("2046-01-20");
    }

    private void elect(String day) {
        schedule(1, day);
        districts(1);
        await().atMost(SOON).until(() -> draft("COUNTY", code).statusCode() == 202);
    }

    /** Publishes a plan of the county: a district for each town. */
    public void districts(int version) {
        UUID plan = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            district(plan, UUID.randomUUID(), "COUNTY", code, i + 1, villages().subList(2 * i, 2 * i + 2));
        }
        plan(plan, version, "COUNTY", code, 2);
    }

    /**
     * Publishes an amendment of the county's plan, as districting does: districts live on with other units, by id; more of them
     * are new, those that are left without units are withdrawn.
     */
    public void amends(int version, Map<String, List<String>> units) {
        UUID plan = UUID.randomUUID();
        int number = 0;
        for (Map.Entry<String, List<String>> district : units.entrySet()) {
            number++;
            boolean gone = district.getValue().isEmpty();
            told(
                    gone ? "district-withdrawn" : "district-published",
                    version,
                    plan,
                    UUID.fromString(district.getKey()),
                    "COUNTY",
                    code,
                    number,
                    gone ? villages() : district.getValue());
        }
        plan(plan, version, "COUNTY", code, (int)
                units.values().stream().filter(some -> !some.isEmpty()).count());
    }

    private void district(UUID of, UUID id, String level, String division, int number, List<String> units) {
        told("district-published", 1, of, id, level, division, number, units);
    }

    private void told(
            String what, int version, UUID of, UUID id, String level, String division, int number, List<String> units) {
        DISTRICTING.send(code, what, id.toString(), version * 1000L + 1, """
                {"county":"%s","election":"%s","district":"%s","plan":"%s","planVersion":%d,"level":"%s","division":"%s","number":%d,
                 "name":"第%d选区","basis":"RESIDENCE","seats":1,"population":600,"units":["%s"]}
                """.formatted(
                code, election(), id, of, version, level, division, number, number, String.join("\",\"", units)));
    }

    private void plan(UUID id, int version, String level, String division, int count) {
        DISTRICTING.send(code, "district-plan-published", id.toString(), version, """
                {"county":"%s","election":"%s","plan":"%s","version":%d,"level":"%s","division":"%s","districts":%d,"seats":2,"maxDeviation":"0.0","warn":"0.3"}
                """.formatted(
                        code, election(), id, version, level, division, count));
    }

    /** Tells the election, or its new day. */
    public void schedule(int version, String day) {
        told("election-scheduled", "ANNOUNCED", version, day);
    }

    /** The election of 2040 to 2041 is over. */
    public void closes(int version) {
        told("election-closed", "CLOSED", version, "2041-01-20");
    }

    private void told(String event, String status, int version, String day) {
        DISTRICTING.send(code, event, election(), version, """
                {"county":"%s","election":"%s","version":%d,"name":"换届选举","division":"%s","electionDay":"%s","levels":[%s],"status":"%s",
                 "ruleProfile":"standard","rules":[%s],
                 "calendar":[{"key":"ROLL_PUBLISHED","title":"x","date":"%s","direction":"LE","base":"ELECTION_DAY","offset":-20,"source":"x","statutory":true,"waitsFor":null},
                             {"key":"LAWSUIT_FILED","title":"x","date":"%s","direction":"LE","base":"ELECTION_DAY","offset":-5,"source":"x","statutory":true,"waitsFor":null},
                             {"key":"JUDGMENT","title":"x","date":"%s","direction":"LE","base":"ELECTION_DAY","offset":-1,"source":"x","statutory":true,"waitsFor":null},
                             {"key":"ROLL_CORRECTION","title":"x","date":"%s","direction":"LE","base":"ELECTION_DAY","offset":-1,"source":"x","statutory":true,"waitsFor":null},
                             {"key":"OBJECTION_DECIDED","title":"x","date":null,"direction":"LE","base":"OBJECTION_RECEIVED","offset":3,"source":"x","statutory":true,"waitsFor":"OBJECTION_RECEIVED"},
                             {"key":"OBJECTION_CLOSES","title":"x","date":null,"direction":"LE","base":"ROLL_PUBLICATION","offset":5,"source":"x","statutory":true,"waitsFor":"ROLL_PUBLICATION"}],
                 "decidedBy":"x","decidedOn":"2040-09-20","documentNo":"x"}
                """.formatted(
                        code,
                        election(),
                        version,
                        code,
                        day,
                        levels,
                        status,
                        rules.entrySet().stream()
                                .map(rule -> "{\"key\":\"%s\",\"value\":\"%s\",\"source\":\"x\"}"
                                        .formatted(rule.getKey(), rule.getValue()))
                                .collect(Collectors.joining(",")),
                        LocalDate.parse(day).minusDays(20),
                        LocalDate.parse(day).minusDays(5),
                        LocalDate.parse(day).minusDays(1),
                        LocalDate.parse(day).minusDays(1)));
    }

    private void division(String of, int version, String type, String affiliation) {
        String parent = of.length() > 9 ? of.substring(0, 9) : code;
        DISTRICTING.send(code, "division-changed", of, version, """
                {"county":"%s","code":"%s","version":%d,"name":"单位%s","type":"%s","parent":%s,"population":600,"populationAsOf":null,"adults":null,"minorities":[],"affiliation":"%s"}
                """.formatted(
                        code,
                        of,
                        version,
                        of.substring(3),
                        type,
                        of.equals(code) ? "null" : "\"" + parent + "\"",
                        affiliation));
    }

    public String code() {
        return code;
    }

    public String election() {
        return code + "-" + year;
    }

    public List<String> towns() {
        return List.of(code + "101", code + "102");
    }

    public List<String> villages() {
        return List.of(code + "101201", code + "101202", code + "102201", code + "102202");
    }

    public RequestSpecification as(String role) {
        return as(role, code);
    }

    public RequestSpecification as(String role, String division) {
        return given().auth().oauth2(Token.of(role, division)).contentType(ContentType.JSON);
    }

    /** A valid number of an invented person. */
    public String citizenId(LocalDate born, int serial) {
        String first = code + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first.charAt(i) - '0') * WEIGHTS[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }

    /** A line of a household file: somebody born on the n-th day of 1980. */
    public String line(int person, String unit) {
        return "王安" + letter(person) + ","
                + citizenId(LocalDate.of(1980, 1, 1).plusDays(person), 11) + ",汉," + unit + "," + unit
                + ",某路1号,13800000000,\n";
    }

    /** Another one for each person, in the order of the codes; none that is a variant of its neighbour, as 丢 is of 丟. */
    private static char letter(int person) {
        int letter = '一' + person % 500;
        for (char variant : "丢亙亞".toCharArray()) {
            letter += letter >= variant ? 1 : 0;
        }
        return (char) letter;
    }

    /** So many in each village. */
    public String file(int each) {
        StringBuilder file = new StringBuilder(HEADER);
        int person = 0;
        for (String village : villages()) {
            for (int i = 0; i < each; i++) {
                file.append(line(person++, village));
            }
        }
        return file.toString();
    }

    /** Imports and waits; answers the import. */
    public JsonPath imports(String mode, String text) {
        return imports(mode, text.getBytes(UTF_8));
    }

    public JsonPath imports(String mode, byte[] content) {
        JsonPath job = ended(upload(mode, content));
        return as("county-office")
                .get("/api/v1/imports/" + job.getString("result.id"))
                .jsonPath();
    }

    public Response upload(String mode, byte[] content) {
        return given().auth()
                .oauth2(Token.of("county-office", code))
                .multiPart("file", "h.csv", content, "text/csv")
                .post("/api/v1/imports?mode=" + mode);
    }

    /** The job, once it has ended. */
    public JsonPath ended(Response started) {
        return ended(started.then().statusCode(202).extract().<String>path("id"));
    }

    public JsonPath ended(String id) {
        String job = "/api/v1/jobs/" + id;
        await().atMost(SOON).until(() -> {
            String status = as("county-office").get(job).jsonPath().getString("status");
            return !status.equals("QUEUED") && !status.equals("RUNNING");
        });
        return as("county-office").get(job).jsonPath();
    }

    private Response draft(String level, String division) {
        return as(level.toLowerCase() + "-office", division)
                .body(Map.of("election", election(), "level", level, "division", division))
                .post("/api/v1/rolls");
    }

    public JsonPath drafted() {
        return drafted("COUNTY", code);
    }

    public JsonPath drafted(String level, String division) {
        return ended(draft(level, division));
    }

    public int reviewed() {
        return as("county-committee")
                .body(Map.of("division", code))
                .post("/api/v1/reviews")
                .then()
                .statusCode(200)
                .extract()
                .path("approved");
    }

    public List<String> drafts() {
        return as("county-office")
                .get("/api/v1/rolls?status=DRAFT&election=" + election())
                .jsonPath()
                .getList("items.id");
    }

    /** So many in each village, reviewed, and both rolls published; answers their ids, the first town's first. */
    public List<String> withRolls(int each) {
        imports("APPLY", file(each));
        reviewed();
        drafted();
        List<String> rolls = drafts();
        rolls.forEach(roll -> as("county-committee")
                .body(polling())
                .post("/api/v1/rolls/" + roll + "/publication")
                .then()
                .statusCode(200));
        return rolls;
    }

    /** Ids of the voters of a unit that a file registered, in the order of the file. */
    public List<String> voters(String unit) {
        return as("county-office")
                .get("/api/v1/voters?limit=500&unit=" + unit)
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .sorted(Comparator.comparing(voter -> voter.get("name").toString()))
                .map(voter -> voter.get("id").toString())
                .toList();
    }

    public Response register(String name, LocalDate born, int serial, String unit) {
        return as("township-office", unit.substring(0, 9))
                .body(Map.of(
                        "name",
                        name,
                        "citizenId",
                        citizenId(born, serial),
                        "ethnicity",
                        "01",
                        "unit",
                        unit,
                        "basis",
                        "HOUSEHOLD"))
                .post("/api/v1/voters");
    }

    /** By the office of the voter's township. */
    public Response remove(String voter, String reason) {
        return adjust(voter, "removal", Map.of("reason", reason, "on", today().toString(), "evidence", "村委会证明"));
    }

    public Response restore(String voter, String reason) {
        return adjust(voter, "restoration", Map.of("reason", reason, "on", today().toString(), "evidence", "释放证明"));
    }

    public Response adjust(String voter, String how, Map<String, ?> body) {
        String unit =
                as("county-office").get("/api/v1/voters/" + voter).jsonPath().getString("unit");
        return as("township-office", unit.substring(0, 9)).body(body).post("/api/v1/voters/" + voter + "/" + how);
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** Codes of a roll's findings. */
    public List<String> findings(String roll) {
        return as("county-office").get("/api/v1/rolls/" + roll).jsonPath().getList("findings.code");
    }

    public static Map<String, Object> polling() {
        return Map.of(
                "pollingPlace",
                "村委会",
                "pollingFrom",
                "2041-01-20T08:00:00+08:00",
                "pollingUntil",
                "2041-01-20T18:00:00+08:00");
    }
}
