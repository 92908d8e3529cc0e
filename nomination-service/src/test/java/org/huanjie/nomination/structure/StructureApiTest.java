package org.huanjie.nomination.structure;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StructureApiTest {
    private static final String WOMEN = """
            {"targets":[{"indicator":"WOMEN","comparator":"AT_LEAST","percent":50},
                        {"indicator":"FARMER","comparator":"AT_MOST","percent":100}],
             "decidedBy":"云泽县选举委员会第三次会议","decidedOn":"2026-11-20","documentNo":"云选委〔2026〕5号"}""";

    private static final String BEFORE = """
            {"deputies":237,"groups":[{"indicator":"WOMEN","members":63},{"indicator":"CADRE","members":90},
                                      {"indicator":"RE_ELECTED","members":0}],"source":"上届代表资格审查报告"}""";

    @Test
    @Proves("R-92")
    void the_composition_adds_up_and_a_hint_says_what_would_reach_the_share() {
        TestCounty county = TestCounty.preparing("990401");
        UUID here = rolled(county, "COUNTY", county.code(), 1, county.unit(1));
        UUID there = rolled(county, "COUNTY", county.code(), 2, county.township("102") + "001");
        UUID town = rolled(county, "TOWNSHIP", county.township("101"), 1, county.unit(1));
        List<UUID> voters = county.voters(2, county.unit(1));
        List<UUID> others = county.voters(2, county.township("102") + "001");
        UUID both = voters.get(0);
        nominate(county, "101", here, both, "周敏", "云泽县妇联", "2", "");
        nominate(county, "101", town, both, "周敏", "云泽县妇联", "2", "");
        nominate(county, "101", here, voters.get(1), "王建军", "云泽县总工会", "1", county.code());
        nominate(county, "102", there, others.get(0), "李明", "云泽县总工会", "1", "");
        nominate(county, "102", there, others.get(1), "赵勇", "中共云泽县委员会", "1", "");

        put(county.committee(), county, WOMEN).statusCode(201).header("ETag", equalTo("\"0\""));
        structure(county.committee(), county, "COUNTY", county.code())
                .statusCode(200)
                .body(
                        "nodes.kind", contains("WHOLE", "TOWNSHIP", "DISTRICT", "TOWNSHIP", "DISTRICT"),
                        "nodes[0].districts", equalTo(2),
                        "nodes[0].seats", equalTo(2),
                        "nodes[0].stages[0].stage", equalTo("NOMINATED"),
                        "nodes.stages.collect { it[0].total }", contains(4, 2, 2, 2, 2),
                        "nodes.stages.collect { it[0].counts.WOMEN }", contains(1, 1, 1, 0, 0),
                        "nodes.stages.collect { it[0].counts.RE_ELECTED }", contains(1, 1, 1, 0, 0),
                        "nodes[0].stages[0].counts.FARMER", equalTo(4),
                        "nodes[0].stages[0].counts.AGE_36_TO_55", equalTo(4),
                        "nodes[0].stages[1].total", equalTo(0))
                .body(
                        "targets[0].stages[0].members", equalTo(1),
                        "targets[0].stages[0].percent", equalTo("25.00"),
                        "targets[0].stages[0].met", equalTo(false),
                        "targets[1].stages[0].met", equalTo(true),
                        "hints", hasSize(1),
                        "hints[0].persons", equalTo(2),
                        "hints[0].places.code", contains(county.township("101")),
                        "hints[0].places.toNominate", contains(1),
                        "hints[0].finding.rule", equalTo("R-92"),
                        "hints[0].finding.message", containsString("其中1名须先推荐，即达到妇女不低于50%"));
        structure(county.committee(), county, "TOWNSHIP", county.township("101"))
                .body("nodes[0].stages[0].total", equalTo(1), "hints", empty());
        structure(county.office(), county, "COUNTY", county.township("101"))
                .body("nodes[0].stages[0].total", equalTo(2), "targets", empty(), "hints", empty());
        refusesNobody(county, here);
        access(county);
    }

    @Test
    @Proves("R-92")
    void lists_are_compared_with_the_congress_before() {
        TestCounty county = TestCounty.preparing("990403");
        UUID here = rolled(county, "COUNTY", county.code(), 1, county.unit(1));
        List<UUID> voters = county.voters(2, county.unit(1));
        nominate(county, "101", here, voters.get(0), "周敏", "云泽县妇联", "2", "");
        nominate(county, "101", here, voters.get(1), "王建军", "云泽县总工会", "1", "");
        String path = "/api/v1/elections/%s/previous-congress/COUNTY/%s".formatted(county.election(), county.code());
        RequestSpecification office = county.as("county-office", county.code());
        office.get(path).then().statusCode(404);
        structure(county.committee(), county, "COUNTY", county.code()).body("previous", empty());
        county.committee().body(BEFORE).put(path).then().statusCode(403);
        county.as("county-office", county.code())
                .body(BEFORE.replace("63", "238"))
                .put(path)
                .then()
                .statusCode(400);
        county.as("county-office", county.code()).body(BEFORE).put(path).then().statusCode(201);
        county.as("county-office", county.code()).body(BEFORE).put(path).then().statusCode(428);
        county.committee()
                .get(path)
                .then()
                .statusCode(200)
                .body("deputies", equalTo(237), "source", equalTo("上届代表资格审查报告"));
        structure(county.committee(), county, "COUNTY", county.code())
                .body(
                        "previous.indicator", contains("WOMEN", "CADRE", "RE_ELECTED"),
                        "previous[0].percent", equalTo("26.58"),
                        "previous.wanted", contains("NOT_LOWER", "NOT_HIGHER", null),
                        "previous[0].stages[0].change", equalTo("HIGHER"),
                        "previous[1].stages[0].change", equalTo("LOWER"),
                        "previous.stages.collect { it[0].asWanted }", contains(true, true, true))
                .body(
                        "hints[0].target.indicator", equalTo("WOMEN"),
                        "hints[0].target.percent", equalTo(26.58f));
        structure(county.office(), county, "COUNTY", county.township("101")).body("previous", empty());
    }

    /** The list is short of women, and goes out all the same. */
    private static void refusesNobody(TestCounty county, UUID district) {
        county.committee()
                .body("{}")
                .post("/api/v1/districts/" + district + "/initial-list")
                .then()
                .statusCode(200);
        county.office()
                .body("""
                        {"round":1,"on":"%s","groups":[],"conclusion":"AGREED"}""".formatted(TestCounty.today()))
                .post("/api/v1/districts/" + district + "/deliberations")
                .then()
                .statusCode(201);
        county.read(district)
                .body(
                        "next.missing.findAll { it.rule == 'R-88' }.severity", contains("INFO"),
                        "next.missing.find { it.rule == 'R-88' }.message", containsString("第1小组"));
        List<String> all = county.committee()
                .get("/api/v1/districts/" + district + "/candidates")
                .path("items.id");
        county.committee()
                .body(TestCounty.json(Map.of("candidates", all)))
                .post("/api/v1/districts/" + district + "/formal-list")
                .then()
                .statusCode(200);
        structure(county.committee(), county, "COUNTY", county.code())
                .body(
                        "nodes[0].stages[2].total", equalTo(2),
                        "targets[0].stages.find { it.stage == 'FORMAL' }.met", equalTo(true),
                        "hints[0].persons", equalTo(1),
                        "hints[0].places.code", contains(county.township("102")));
    }

    private static void access(TestCounty county) {
        put(county.committee(), county, WOMEN).statusCode(428);
        put(county.committee().header("If-Match", "\"0\""), county, WOMEN.replace("50", "30.5"))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));
        put(
                        county.committee().header("If-Match", "\"1\""),
                        county,
                        WOMEN.replace("FARMER", "WOMEN").replace("MOST", "LEAST"))
                .statusCode(400);
        put(county.as("county-office", county.code()), county, WOMEN).statusCode(403);
        put(county.as("township-committee", county.township("101")), county, WOMEN)
                .statusCode(404);
        county.committee()
                .body(WOMEN)
                .put(targets(county, "TOWNSHIP", county.township("101")))
                .then()
                .statusCode(403);
        county.committee()
                .get(targets(county, "COUNTY", county.code()))
                .then()
                .statusCode(200)
                .body("targets[0].percent", equalTo(30.5f), "documentNo", equalTo("云选委〔2026〕5号"));
        county.committee()
                .get(targets(county, "TOWNSHIP", county.township("101")))
                .then()
                .statusCode(404);
        structure(county.as("township-office", county.township("103")), county, "COUNTY", county.township("101"))
                .statusCode(404);
        county.committee()
                .get("/api/v1/structure?election=" + county.election())
                .then()
                .statusCode(400);
    }

    private static UUID rolled(TestCounty county, String level, String division, int number, String unit) {
        UUID district = county.district(level, division, number, 1, unit);
        county.roll(district, county.voters(3, unit));
        county.awaitNominating(district);
        return district;
    }

    private static void nominate(
            TestCounty county,
            String township,
            UUID district,
            UUID voter,
            String name,
            String by,
            String sex,
            String deputyOf) {
        String form = county.organisationForm(district, voter, name, by)
                .replace("\"sex\":\"2\"", "\"sex\":\"%s\"".formatted(sex))
                .replace(
                        "\"foreignFunding\":false",
                        "\"foreignFunding\":false,\"deputyOf\":[%s]"
                                .formatted(deputyOf.isEmpty() ? "" : "\"" + deputyOf + "\""));
        await().atMost(20, SECONDS)
                .until(() -> county.as("township-office", county.township(township))
                                .body(form)
                                .post("/api/v1/nominations")
                                .statusCode()
                        == 201);
    }

    private static ValidatableResponse structure(
            RequestSpecification as, TestCounty county, String level, String division) {
        return as.get("/api/v1/structure?election=%s&level=%s&division=%s"
                        .formatted(county.election(), level, division))
                .then();
    }

    private static ValidatableResponse put(RequestSpecification as, TestCounty county, String body) {
        return as.body(body).put(targets(county, "COUNTY", county.code())).then();
    }

    private static String targets(TestCounty county, String level, String division) {
        return "/api/v1/elections/%s/structure-targets/%s/%s".formatted(county.election(), level, division);
    }
}
