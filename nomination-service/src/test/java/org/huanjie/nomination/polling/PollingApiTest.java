package org.huanjie.nomination.polling;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.PersonalData;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PollingApiTest {
    private static final TestCounty COUNTY = TestCounty.preparing("990371");
    private static final Topic EVENTS = Topic.named("huanjie.nomination.v1");
    private static final List<Object> NOBODY = List.of();

    @Test
    @Proves({"R-95", "R-104"})
    void every_unit_has_a_place_before_the_notice_is_published() {
        UUID district = COUNTY.district(1, 1, COUNTY.unit(1), COUNTY.unit(2));
        List<UUID> voters = COUNTY.voters(4, COUNTY.unit(1));
        COUNTY.roll(district, voters);
        COUNTY.awaitNominating(district);
        get(district).statusCode(404);
        publish(district).statusCode(409).body("type", equalTo("urn:huanjie:problem:polling-not-arranged"));

        String etag = arrange(district, null, List.of(station(1, COUNTY.unit(1))), officers(voters, null))
                .statusCode(201)
                .header("Location", containsString("/polling"))
                .body(
                        "places[0].on", equalTo(COUNTY.electionDay().toString()),
                        "findings.code", contains("VOTE_FORM"),
                        "findings[0].subject", equalTo(COUNTY.unit(2)),
                        "findings[0].severity", equalTo("HARD"))
                .extract()
                .header("ETag");
        publish(district).statusCode(422).body("findings.code", contains("VOTE_FORM"));
        COUNTY.committee()
                .get(path(district))
                .then()
                .body("actions.find { it.name == 'publication' }.allowed", equalTo(false));
        arrange(district, null, List.of(), NOBODY).statusCode(428);
        arrange(district, "\"77\"", List.of(), NOBODY).statusCode(412);

        etag = arrange(
                        district,
                        etag,
                        List.of(part(1, COUNTY.unit(1), "第9小组"), station(2, COUNTY.unit(2))),
                        officers(voters, null))
                .statusCode(200)
                .body("findings.message", contains(containsString("第1小组")))
                .extract()
                .header("ETag");
        arrange(
                        district,
                        etag,
                        List.of(station(1, COUNTY.unit(1), COUNTY.unit(2)), station(2, COUNTY.unit(2))),
                        officers(voters, null))
                .body("findings.severity", contains("WARN"), "findings.subject", contains(COUNTY.unit(2)));
        publish(district).statusCode(422).body("type", equalTo("urn:huanjie:problem:reason-required"));
        COUNTY.committee()
                .body("{\"reason\":\"两处均可投票\"}")
                .post(path(district) + "/publication")
                .then()
                .statusCode(200)
                .body("publishedOn", notNullValue(), "changed", equalTo(false));
    }

    @Test
    @Proves("R-95")
    void a_mobile_box_has_a_lawful_reason_and_two_scrutineers() {
        UUID district = ready(3);
        List<UUID> voters = COUNTY.voters(5, COUNTY.unit(3));
        awaitKnown(district, voters);
        Map<String, Object> box = box(2, COUNTY.unit(3), "SCATTERED");
        Map<String, Object> unreasoned = box(2, COUNTY.unit(3), null);
        arrange(district, null, List.of(station(1, COUNTY.unit(3)), unreasoned), NOBODY)
                .statusCode(422)
                .body("findings.code", contains("VOTE_FORM"), "findings.field", contains("places[1].reason"));
        String etag = arrange(district, null, List.of(station(1, COUNTY.unit(3)), box), NOBODY)
                .statusCode(201)
                .body("findings.message", hasItem("2号流动票箱应当由2名以上监票人负责，已确定0名。"))
                .extract()
                .header("ETag");
        arrange(district, etag, List.of(box), officers(voters, 2))
                .statusCode(200)
                .body("findings.code", contains("VOTE_FORM"), "findings.subject", contains(COUNTY.unit(3)));
        arrange(district, "*", List.of(station(1, COUNTY.unit(3)), box), officers(voters, 2))
                .body("findings", empty());
    }

    @Test
    @Proves("R-101")
    void candidates_and_their_near_relatives_are_no_officers() {
        UUID district = ready(4);
        List<UUID> voters = COUNTY.voters(6, COUNTY.unit(4));
        awaitKnown(district, voters);
        List<Object> places = List.of(station(1, COUNTY.unit(4)));
        Map<String, Object> scrutineer = officer("SCRUTINEER", voters.get(0), null, false);
        String etag = arrange(district, null, places, List.of(scrutineer, officer("TELLER", voters.get(1), null, null)))
                .statusCode(201)
                .body("findings.code", contains("VOTE_OFFICERS"), "findings.severity", contains("WARN"))
                .extract()
                .header("ETag");
        COUNTY.nominate(COUNTY.organisationForm(district, voters.get(0), "周敏", "云泽县总工会"));
        get(district)
                .body("findings.findAll { it.severity == 'HARD' }.code", contains("VOTE_OFFICERS"))
                .body(
                        "findings.findAll { it.severity == 'HARD' }.subject",
                        contains(voters.get(0).toString()));
        publish(district).statusCode(422).body("findings.code", hasItem("VOTE_OFFICERS"));
        arrange(district, etag, places, List.of(scrutineer))
                .statusCode(422)
                .body("findings.field", contains("officers[0].voter"));
        arrange(district, etag, places, List.of(officer("TELLER", voters.get(2), null, true)))
                .statusCode(422)
                .body("findings.field", contains("officers[0].nearRelative"));
        arrange(district, etag, places, List.of(officer("TELLER", UUID.randomUUID(), null, false)))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-voter"));
        arrange(district, etag, places, List.of(officer("TELLER", voters.get(2), 9, false)))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-place"));
        arrange(
                        district,
                        etag,
                        places,
                        List.of(
                                officer("TELLER", voters.get(2), 1, false),
                                officer("SCRUTINEER", voters.get(2), 1, false)))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:officer-twice"));
    }

    @Test
    void the_notice_is_published_by_another_person_and_again_after_a_change() {
        UUID district = ready(5);
        List<UUID> voters = COUNTY.voters(5, COUNTY.unit(5));
        awaitKnown(district, voters);
        List<Object> places = List.of(station(1, COUNTY.unit(5)), box(2, COUNTY.unit(5), "ILL_OR_DISABLED"));
        arrange(district, null, places, officers(voters, 2)).statusCode(201).body("findings", empty());
        given().get(notice(district)).then().statusCode(404);
        publish(district).statusCode(200).body("changed", equalTo(false));
        given().get(notice(district))
                .then()
                .statusCode(200)
                .body(
                        containsString("第5选区投票公告"),
                        containsString("07:30至18:00"),
                        containsString("老弱病残"),
                        not(containsString("何桂英")));
        for (String format : List.of("docx", "pdf")) {
            byte[] document = given().get(notice(district) + "?format=" + format)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(document.length).isGreaterThan(1000);
        }
        String html = given().get(notice(district)).asString();
        assertThat(PersonalData.and("何桂英").in(html)).isEmpty();
        Topic.Sent told = EVENTS.await(event -> event.is("polling-published")
                && event.data().at("/district").asText().equals(district.toString()));
        assertThat(told.data().at("/places/0/units/0").asText()).isEqualTo(COUNTY.unit(5));
        assertThat(told.json()).doesNotContain("何桂英", voters.get(0).toString());
        EVENTS.await(event -> event.is("notice-published")
                && event.data().at("/kind").asText().equals("POLLING")
                && event.data().at("/url").asText().contains(district.toString()));

        arrange(district, "*", List.of(station(1, COUNTY.unit(5))), officers(voters, null))
                .body("changed", equalTo(true), "publishedOn", notNullValue());
        publish(district).statusCode(200);
        given().get(notice(district)).then().body(not(containsString("老弱病残")));
        assertThat(EVENTS.await(event -> event.is("polling-published")
                                && event.subject().equals(told.subject())
                                && event.sequence() > told.sequence())
                        .data()
                        .at("/places"))
                .hasSize(1);
    }

    @Test
    void what_is_no_arrangement_is_refused() {
        UUID district = ready(6);
        Map<String, Object> station = station(1, COUNTY.unit(6));
        arrange(district, null, List.of(station, station), NOBODY)
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:place-twice"));
        arrange(district, null, List.of(station(1, COUNTY.unit(7))), NOBODY)
                .statusCode(422)
                .body(
                        "type", equalTo("urn:huanjie:problem:unknown-unit"),
                        "violations.field", contains("places[0].areas[0].unit"));
        String body = body(List.of(station), NOBODY);
        put(district, body.replace("07:30", "19:00"))
                .statusCode(422)
                .body("findings.code", contains("VOTE_PERIOD"), "findings.field", contains("places[0].closes"));
        put(district, body.replace("07:30", "7:30")).statusCode(400);
        put(
                        district,
                        body.replace(
                                "\"opens\"",
                                "\"on\":\"%s\",\"opens\""
                                        .formatted(COUNTY.electionDay().plusDays(1))))
                .statusCode(422)
                .body("findings.code", contains("VOTE_PERIOD"), "findings.field", contains("places[0].on"));
        put(district, body.replace("STATION", "TENT")).statusCode(400);
        var neighbour = COUNTY.as("township-office", COUNTY.township(TestCounty.NEIGHBOUR));
        neighbour.body(body).put(path(district)).then().statusCode(404);
        neighbour.get(path(district)).then().statusCode(404);
        COUNTY.committee().body(body).put(path(district)).then().statusCode(403);
        COUNTY.office().body("{}").post(path(district) + "/publication").then().statusCode(403);
        get(district).statusCode(404);
    }

    @Test
    @Proves("R-104")
    void a_province_may_vote_on_several_days_and_nothing_changes_once_the_first_has_come() {
        TestCounty eve = TestCounty.announced("990372", TestCounty.today().plusDays(1), Map.of("mobileBoxStaff", "3"));
        UUID district = eve.district(1, 1, eve.unit(1));
        List<UUID> voters = eve.voters(4, eve.unit(1));
        eve.roll(district, voters);
        eve.awaitNominating(district);
        String body =
                body(List.of(station(1, eve.unit(1)), box(2, eve.unit(1), "ILL_OR_DISABLED")), officers(voters, 2));
        eve.office().body(body).put(path(district)).then().statusCode(201).body("findings.figures.needed", contains(3));
        eve.moveElectionDay(-1);
        await().atMost(20, SECONDS)
                .until(() -> eve.office()
                                .header("If-Match", "*")
                                .body(body)
                                .put(path(district))
                                .statusCode()
                        == 409);
        eve.office()
                .get(path(district))
                .then()
                .body(
                        "actions.find { it.name == 'polling' }.allowed", equalTo(false),
                        "actions.find { it.name == 'polling' }.why", equalTo("选举日已到，不能再变更投票安排"));
    }

    private static UUID ready(int number) {
        UUID district = COUNTY.district(number, 1, COUNTY.unit(number));
        COUNTY.roll(district, COUNTY.voters(1, COUNTY.unit(number)));
        COUNTY.awaitNominating(district);
        return district;
    }

    private static void awaitKnown(UUID district, List<UUID> voters) {
        await().atMost(20, SECONDS).until(() -> known(district, voters.get(voters.size() - 1)));
    }

    /** A form names the voter: it is no form as long as nobody knows them. */
    private static boolean known(UUID district, UUID voter) {
        return COUNTY.office()
                        .body(COUNTY.organisationForm(district, voter, "试", "云泽县总工会")
                                .replace("\"foreignFunding\":false", "\"foreignFunding\":true"))
                        .post("/api/v1/nominations")
                        .statusCode()
                == 201;
    }

    private static Map<String, Object> station(int number, String... units) {
        return Map.of(
                "number",
                number,
                "kind",
                "STATION",
                "name",
                "投票站" + number,
                "location",
                "村民委员会会议室",
                "opens",
                "07:30",
                "closes",
                "18:00",
                "areas",
                Stream.of(units).map(unit -> Map.of("unit", unit)).toList());
    }

    private static Map<String, Object> part(int number, String unit, String group) {
        var part = new HashMap<>(station(number, unit));
        part.put("areas", List.of(Map.of("unit", unit, "groups", List.of(group))));
        return part;
    }

    private static Map<String, Object> box(int number, String unit, String reason) {
        var box = new HashMap<>(station(number, unit));
        box.put("kind", "MOBILE_BOX");
        box.put("name", "流动票箱" + number);
        box.put("reason", reason);
        return box;
    }

    /** Two scrutineers at a place and a teller. */
    private static List<Object> officers(List<UUID> voters, Integer place) {
        return List.of(
                officer("SCRUTINEER", voters.get(0), place, false),
                officer("SCRUTINEER", voters.get(1), place, false),
                officer("TELLER", voters.get(2), null, false));
    }

    private static Map<String, Object> officer(String duty, UUID voter, Integer place, Boolean nearRelative) {
        var officer = new HashMap<String, Object>(Map.of("duty", duty, "voter", voter, "name", "何桂英"));
        officer.put("place", place);
        officer.put("nearRelative", nearRelative);
        return officer;
    }

    private static String body(List<?> places, List<Object> officers) {
        return TestCounty.json(Map.of("places", places, "officers", officers));
    }

    private static ValidatableResponse arrange(UUID district, String ifMatch, List<?> places, List<Object> officers) {
        var request = COUNTY.office();
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(body(places, officers)).put(path(district)).then();
    }

    private static ValidatableResponse put(UUID district, String body) {
        return COUNTY.office().body(body).put(path(district)).then();
    }

    private static ValidatableResponse get(UUID district) {
        return COUNTY.office().get(path(district)).then();
    }

    private static ValidatableResponse publish(UUID district) {
        return COUNTY.committee()
                .body("{}")
                .post(path(district) + "/publication")
                .then();
    }

    private static String path(UUID district) {
        return "/api/v1/districts/" + district + "/polling";
    }

    private static String notice(UUID district) {
        return "/api/v1/districts/" + district + "/notices/polling";
    }
}
