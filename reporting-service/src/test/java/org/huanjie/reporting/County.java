package org.huanjie.reporting;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;

/** An invented county as the other services tell of it: two townships and a subdistrict, two villages each. */
public final class County {
    public static final Topic DISTRICTING = Topic.named("huanjie.districting.v1");
    public static final Topic REGISTRATION = Topic.named("huanjie.registration.v1");
    public static final Topic NOMINATION = Topic.named("huanjie.nomination.v1");

    private final String code;

    public County(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String election() {
        return code + "-2026";
    }

    public String township(int number) {
        return code + "10" + number;
    }

    public String unit(int township, int number) {
        return township(township) + "20" + number;
    }

    /** Tells the division tree, and waits until it is known. */
    public County divided() {
        division(code, "云泽县", "COUNTY", null, 12_000);
        List<String> types = List.of("TOWN", "TOWNSHIP", "SUBDISTRICT");
        for (int t = 1; t <= 3; t++) {
            division(township(t), "第" + t + "镇", types.get(t - 1), code, 4_000);
            for (int u = 1; u <= 2; u++) {
                division(unit(t, u), "第" + t + u + "村", "VILLAGE", township(t), 2_000);
            }
        }
        await().atMost(20, SECONDS).until(() -> "6".equals(figure("units")));
        return this;
    }

    /** Tells that a unit was split into so many parts, without waiting. */
    public void split(String unit, int parts) {
        for (int p = 1; p <= parts; p++) {
            division(unit + "00" + p, p + "片", "PART", unit, 2_000 / parts);
        }
    }

    /** Tells that a unit has become part of another, without waiting. */
    public void merged(String unit, String into) {
        DISTRICTING.send(code, "division-changed", unit, 2, """
                {"county":"%s","code":"%s","version":2,"name":"旧村","type":"VILLAGE","parent":"%s","population":2000,
                 "populationAsOf":"2026-06-30","adults":null,"minorities":[],"affiliation":"COUNTY","successor":"%s","takes":null}""".formatted(code, unit, unit.substring(0, 9), into));
    }

    private void division(String division, String name, String type, String parent, int population) {
        DISTRICTING.send(code, "division-changed", division, 1, """
                {"county":"%s","code":"%s","version":1,"name":"%s","type":"%s","parent":%s,"population":%d,
                 "populationAsOf":"2026-06-30","adults":null,"minorities":[],"affiliation":"COUNTY"}""".formatted(
                        code, division, name, type, parent == null ? "null" : "\"" + parent + "\"", population));
    }

    /** Tells the election with its calendar, and waits until it is known. */
    public County scheduled() {
        scheduled(1, """
                [{"key":"ROLL_PUBLISHED","title":"公布选民名单","date":"2126-12-31","direction":"LE","base":"ELECTION_DAY",
                 "offset":-20,"source":"选举法第二十八条","statutory":true,"waitsFor":null},
                 {"key":"DISTRICTS_PUBLISHED","title":"公布选区划分","date":"2020-11-25","direction":"LE","base":"ELECTION_DAY",
                 "offset":-56,"source":"惯例","statutory":false,"waitsFor":null},
                 {"key":"FIRST_SESSION","title":"第一次会议","date":null,"direction":"LE","base":"COMPLETION","offset":60,
                 "source":"地方组织法","statutory":true,"waitsFor":"COMPLETION"}]""");
        await().atMost(20, SECONDS).until(() -> "2027-01-20".equals(figure("electionDay")));
        return this;
    }

    /** Tells the election with a calendar of one's own, without waiting. */
    public void scheduled(int version, String calendar) {
        scheduled(version, calendar, "[]");
    }

    /** With rules of one's own too. */
    public void scheduled(int version, String calendar, String rules) {
        DISTRICTING.send(code, "election-scheduled", election(), version, """
                {"county":"%s","election":"%s","version":%d,"name":"云泽县换届选举","division":"%s","electionDay":"2027-01-20",
                 "levels":["COUNTY"],"status":"ANNOUNCED","ruleProfile":"standard","rules":%s,"calendar":%s,
                 "decidedBy":"常委会","decidedOn":"2026-09-20","documentNo":"云人常〔2026〕31号"}""".formatted(
                        code, election(), version, code, rules, calendar));
    }

    /** An entry of a calendar: a last day. */
    public static String entry(String key, String title, LocalDate date, boolean statutory) {
        return """
                {"key":"%s","title":"%s","date":%s,"direction":"LE","base":"ELECTION_DAY","offset":-20,"source":"选举法第二十八条",
                 "statutory":%s,"waitsFor":null}""".formatted(key, title, date == null ? "null" : "\"" + date + "\"", statutory);
    }

    /** Tells the roll of a district of the county level, without waiting. */
    public void roll(UUID district, int count, LocalDate publishedOn) {
        REGISTRATION.send(code, "roll-published", "roll-" + district, 1, """
                {"county":"%s","election":"%s","roll":"%s","version":1,"level":"COUNTY","division":"%s","district":"%s","count":%d,
                 "arithmetic":{"previous":0,"turned18":0,"restored":0,"movedIn":0,"otherAdded":%d,"deceased":0,"movedOut":0,
                 "deprived":0,"otherRemoved":0,"total":%d},"sha256":"x","publishedOn":"%s","objectionsUntil":"%s"}""".formatted(
                        code,
                        election(),
                        new UUID(district.getMostSignificantBits(), 1000 + district.getLeastSignificantBits()),
                        code,
                        district,
                        count,
                        count,
                        count,
                        publishedOn,
                        publishedOn.plusDays(5)));
    }

    /** Tells a unit's totals as they stood on a day, without waiting. */
    public void registered(String unit, long sequence, int voters, int approved, LocalDate on) {
        REGISTRATION.send(code, "unit-registration-changed", unit, sequence, """
                {"county":"%s","unit":"%s","version":%d,"voters":%d,"approved":%d,"women":%d,"minority":0,"away":3,"mismatch":2,
                 "on":"%s"}""".formatted(
                        code, unit, sequence, voters, approved, voters / 2, on));
    }

    /** Tells a published district of the county level, without waiting. */
    public UUID district(int number, int seats, int population, String... units) {
        return district("COUNTY", code, number, seats, population, units);
    }

    /** Tells a published district, without waiting. */
    public UUID district(String level, String division, int number, int seats, int population, String... units) {
        UUID id = new UUID(Long.parseLong(division), number);
        DISTRICTING.send(code, "district-published", id.toString(), 1001, """
                {"county":"%s","election":"%s","district":"%s","plan":"%s","planVersion":1,"level":"%s","division":"%s",
                 "number":%d,"name":"第%d选区","basis":"RESIDENCE","seats":%d,"population":%d,"units":["%s"]}""".formatted(
                        code,
                        election(),
                        id,
                        new UUID(Long.parseLong(division), 0),
                        level,
                        division,
                        number,
                        number,
                        seats,
                        population,
                        String.join("\",\"", units)));
        return id;
    }

    /** Tells that a township's number of deputies is decided, without waiting. */
    public void townshipSeats(String township, int seats) {
        DISTRICTING.send(code, "quota-set", election() + "/TOWNSHIP/" + township, 1, """
                {"county":"%s","election":"%s","version":1,"level":"TOWNSHIP","division":"%s","seats":%d,"population":4000}""".formatted(
                        code, election(), township, seats));
    }

    /** Tells that a township's districts are published, without waiting. */
    public void townshipPlan(String township, int districts, int seats) {
        UUID plan = new UUID(Long.parseLong(township), 0);
        DISTRICTING.send(code, "district-plan-published", plan.toString(), 1, """
                {"county":"%s","election":"%s","plan":"%s","version":1,"level":"TOWNSHIP","division":"%s","districts":%d,
                 "seats":%d,"maxDeviation":"0.01"}""".formatted(
                        code, election(), plan, township, districts, seats));
    }

    /** Tells both maps of a published plan, without waiting; its title is the caption and the colouring. */
    public UUID map(String level, String division, int version, String caption) {
        UUID plan = new UUID(Long.parseLong(division), version == 1 ? 0 : version);
        for (String colour : List.of("district", "deviation")) {
            String svg = """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><title id="t">%s %s</title>
                    <rect width="400" height="200" fill="#ffffff"/><path data-unit="%s" d="M9 9H99V99Z" fill="#77aadd"><title>村</title></path>
                    <text x="9" y="150" font-size="12">偏差分布</text></svg>""".formatted(caption, colour, division);
            DISTRICTING.send(code, "plan-map-drawn", plan + "/" + colour, version, """
                    {"county":"%s","election":"%s","plan":"%s","version":%d,"level":"%s","division":"%s","colour":"%s",
                     "svg":"%s"}""".formatted(
                            code, election(), plan, version, level, division, colour, packed(svg)));
        }
        return plan;
    }

    private static String packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Tells a unit's totals, without waiting. */
    public void registered(String unit, long sequence, int voters, int approved) {
        REGISTRATION.send(code, "unit-registration-changed", unit, sequence, """
                {"county":"%s","unit":"%s","version":%d,"voters":%d,"approved":%d,"women":%d,"minority":0,"away":3,"mismatch":2}""".formatted(
                        code, unit, sequence, voters, approved, voters / 2));
    }

    /** Value of a figure of the county as text. */
    public String figure(String id) {
        return figure(id, code);
    }

    public String figure(String id, String division) {
        JsonPath figures = as("county-office", code)
                .get("/api/v1/figures?election=" + election() + "&division=" + division)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return figures.getString("items.find { it.id == '" + id + "' }.value");
    }

    public static io.restassured.specification.RequestSpecification as(String role, String division) {
        return given().auth().oauth2(Token.of(role, division)).contentType(ContentType.JSON);
    }

    public static ValidatableResponse post(String role, String division, String path, Object body) {
        return as(role, division).body(body).post("/api/v1" + path).then();
    }

    /** A body with a whole appointment. */
    public Map<String, Object> body(String kind, String division) {
        return Map.of(
                "election", election(),
                "division", division,
                "kind", kind,
                "name", "选举机构",
                "decidedBy", "县人大常委会",
                "decidedOn", "2026-09-20",
                "documentNo", "云人常〔2026〕32号");
    }

    public Map<String, Object> activity(
            String kind, String stage, String division, String title, Map<String, ?> figures) {
        return Map.of(
                "election", election(),
                "division", division,
                "kind", kind,
                "stage", stage,
                "on", "2026-09-25",
                "title", title,
                "participants", 30,
                "figures", figures);
    }
}
