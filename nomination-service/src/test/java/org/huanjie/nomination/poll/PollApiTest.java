package org.huanjie.nomination.poll;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PollApiTest {
    private static final Topic EVENTS = Topic.named("huanjie.nomination.v1");

    private TestCounty county;

    @Test
    @Proves({"R-102", "R-107", "R-108", "R-110"})
    void a_district_votes_until_its_seat_is_filled() {
        county = eve("990251");
        List<UUID> listed = formalList(1);
        UUID district = listed.get(0);
        UUID a = listed.get(1);
        UUID b = listed.get(2);
        post(county.committee(), district, "voting", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:before-election-day"));
        electionDayComes(district);
        post(county.committee(), district, "voting", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:rolls-not-final"));
        county.rollVersion("roll-finalized", district, 1, 20);
        await().atMost(20, SECONDS)
                .until(() -> post(county.committee(), district, "voting", "{}")
                                .extract()
                                .statusCode()
                        == 200);
        county.read(district).body("step", equalTo("VOTING"), "next.action", equalTo("counts"));
        post(first(), district, "counts", count(2, 20, 10, 10, a, 9, b, 1)).statusCode(409);

        countedTwice(district, count(1, 20, 10, 10, a, 9, b, 1));
        certify(district)
                .statusCode(201)
                .body(
                        "outcome", equalTo("REELECTION"),
                        "valid", equalTo(false),
                        "turnout", equalTo("50.00"),
                        "openSeats", equalTo(1),
                        "elected", empty(),
                        "nextCandidates", hasSize(2));

        post(county.committee(), district, "voting", "{}")
                .statusCode(200)
                .body("round", equalTo(2), "step", equalTo("VOTING"));
        countedTwice(district, count(2, 20, 14, 14, a, 7, b, 7));
        certify(district).body("outcome", equalTo("RUN_OFF"), "majority", equalTo(8), "round", equalTo(2));

        post(county.committee(), district, "voting", "{}").statusCode(200);
        countedTwice(district, count(3, 20, 12, 12, a, 6, b, 6));
        certify(district)
                .body(
                        "outcome", equalTo("TIE_REVOTE"),
                        "nextCandidates.candidate", containsInAnyOrder(a.toString(), b.toString()));

        post(county.committee(), district, "voting", "{}").statusCode(200);
        assertThat(words(district)).contains("再次投票", "不得另选他人").doesNotContain("另选他人姓名");
        countedTwice(district, count(4, 20, 12, 12, a, 5, b, 7));
        certify(district)
                .body(
                        "outcome", equalTo("ELECTED"),
                        "elected.candidate", contains(b.toString()),
                        "elected.for", contains(7),
                        "openSeats", equalTo(0));
        county.read(district).body("step", equalTo("CERTIFIED"), "round", equalTo(4));
        seenByAll(district, b);
    }

    private void seenByAll(UUID district, UUID elected) {
        county.office()
                .get("/api/v1/districts/" + district + "/candidates")
                .then()
                .body("items.status", containsInAnyOrder("ELECTED", "NOT_ELECTED"));
        given().get("/api/v1/deputies?election=" + county.election() + "&level=COUNTY&division=" + county.code())
                .then()
                .statusCode(200)
                .body("items.district", hasItem(district.toString()))
                .body("items[0]", not(hasKey("voter")));
        given().get("/api/v1/districts/" + district + "/notices/result")
                .then()
                .statusCode(200)
                .body(containsString("当选为代表"));
        county.committee()
                .get("/api/v1/districts/" + district + "/certification")
                .then()
                .body("items.outcome", contains("REELECTION", "RUN_OFF", "TIE_REVOTE", "ELECTED"));
        county.committee()
                .get("/api/v1/statistics?election=" + county.election())
                .then()
                .body(
                        "levels[0].certified", equalTo(1),
                        "levels[0].elected", equalTo(1),
                        "levels[0].registered", equalTo(20),
                        "levels[0].voted", equalTo(14),
                        "levels[0].turnout", equalTo("70.00"));
        Topic.Sent event = EVENTS.await(sent -> sent.is("result-certified")
                && sent.subject().equals(district.toString())
                && sent.data().at("/round").asInt() == 4);
        assertThat(event.data().at("/elected/0/candidate").asText()).isEqualTo(elected.toString());
    }

    @Test
    @Proves({"R-103", "R-111"})
    void a_count_is_entered_by_two_persons_and_certified_by_a_third() {
        county = eve("990252");
        List<UUID> listed = formalList(1);
        UUID district = listed.get(0);
        UUID a = listed.get(1);
        UUID b = listed.get(2);
        electionDayComes(district);
        county.rollVersion("roll-finalized", district, 1, 20);
        await().atMost(20, SECONDS)
                .until(() -> post(county.committee(), district, "voting", "{}")
                                .extract()
                                .statusCode()
                        == 200);

        String right = count(1, 20, 15, 15, a, 9, b, 6);
        post(first(), district, "counts", count(1, 20, 15, 15, a, 9, b, 9))
                .statusCode(422)
                .body("findings.code", contains("VOTE_RECORD"));
        post(first(), district, "counts", count(1, 20, 15, 15, a, 8, b, 7))
                .statusCode(201)
                .body("entry", equalTo(1), "status", equalTo("ENTERED"), "differences", empty());
        second().get("/api/v1/districts/" + district + "/counts")
                .then()
                .body("items", hasSize(1), "items[0]", not(hasKey("figures")));
        certify(district).statusCode(409).body("type", equalTo("urn:huanjie:problem:step-not-due"));
        post(second(), district, "counts", right)
                .statusCode(201)
                .body(
                        "entry", equalTo(2),
                        "status", equalTo("DIFFERENT"),
                        "differences.field", hasItem("votes[" + a + "].for"),
                        "differences.first", hasItem("8"),
                        "differences.second", hasItem("9"));
        post(county.as("district-team", county.township("101")), district, "counts", right)
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:counted-twice"));
        post(first(), district, "counts", right).statusCode(201).body("status", equalTo("AGREED"));
        county.read(district).body("step", equalTo("COUNTED"), "next.action", equalTo("certification"));

        RequestSpecification counter = given().auth()
                .oauth2(Token.of("county-committee", county.code(), "zhou"))
                .contentType("application/json");
        post(counter, district, "certification", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        counter.get("/api/v1/districts/" + district)
                .then()
                .body("actions.find { it.name == 'certification' }.allowed", equalTo(false))
                .body("actions.find { it.name == 'certification' }.why", notNullValue());
        certify(district).statusCode(201).body("elected.candidate", contains(a.toString()));
        post(first(), district, "counts", right).statusCode(409);
    }

    @Test
    @Proves({"R-112", "W-46"})
    void somebody_written_in_is_elected_once_identified() {
        county = eve("990253");
        List<UUID> listed = formalList(1);
        UUID district = listed.get(0);
        electionDayComes(district);
        county.rollVersion("roll-finalized", district, 1, 20);
        await().atMost(20, SECONDS)
                .until(() -> post(county.committee(), district, "voting", "{}")
                                .extract()
                                .statusCode()
                        == 200);
        String count = count(1, 20, 15, 15, listed.get(1), 4, listed.get(2), 2);
        String unidentified = count.replace("\"writeIns\":[]", "\"writeIns\":[{\"name\":\"某人\",\"for\":9}]");
        countedTwice(district, unidentified);
        certify(district).statusCode(422).body("type", equalTo("urn:huanjie:problem:write-in-unidentified"));
        String identified = count.replace(
                "\"writeIns\":[]",
                "\"writeIns\":[{\"name\":\"某人\",\"voter\":\"%s\",\"for\":9}]".formatted(listed.get(3)));
        post(
                        first(),
                        district,
                        "counts",
                        count.replace(
                                "\"writeIns\":[]",
                                "\"writeIns\":[{\"name\":\"某人\",\"voter\":\"%s\",\"for\":9}]"
                                        .formatted(UUID.randomUUID())))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-voter"));
        countedTwice(district, identified);
        certify(district)
                .statusCode(201)
                .body(
                        "outcome", equalTo("ELECTED"),
                        "elected.name", contains("某人"),
                        "findings.code", contains("RES_WRITEIN"));
    }

    @Test
    @Proves({"R-96", "R-98", "R-99"})
    void the_ballot_names_the_candidates_by_strokes_and_leaves_a_line_for_each_seat() {
        county = eve("990254");
        UUID early = county.district(2, 1, county.unit(2));
        await().atMost(20, SECONDS).until(() -> county.read(early).extract().statusCode() == 200);
        county.office()
                .get(ballot(early))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:step-not-due"));
        UUID district = formalList(1).get(0);
        assertThat(words(district))
                .contains("云泽县人民代表大会代表选举选票", "应选代表1名", "另选他人", "多于1名的，选票作废")
                .doesNotContain("姓名：")
                .matches(".*王建军.*周敏.*");
        county.as("township-office", county.township(TestCounty.NEIGHBOUR))
                .get(ballot(district))
                .then()
                .statusCode(404);
        given().get(ballot(district)).then().statusCode(401);
    }

    @Test
    @Proves({"R-100", "R-103"})
    void a_count_may_tell_its_places_apart_and_then_they_add_up() {
        county = eve("990376");
        List<UUID> listed = formalList(1);
        UUID district = listed.get(0);
        county.office()
                .body(TestCounty.json(Map.of("places", List.of(place(1), place(2)), "officers", List.of())))
                .put("/api/v1/districts/" + district + "/polling")
                .then()
                .statusCode(201);
        electionDayComes(district);
        county.rollVersion("roll-finalized", district, 1, 20);
        await().atMost(20, SECONDS)
                .until(() -> post(county.committee(), district, "voting", "{}")
                                .extract()
                                .statusCode()
                        == 200);
        String count = count(1, 20, 15, 15, listed.get(1), 9, listed.get(2), 6);
        post(first(), district, "counts", atPlaces(count, 1, 10, 2, 4))
                .statusCode(422)
                .body("findings.field", contains("places"), "findings[0].figures.places", equalTo(14));
        post(first(), district, "counts", atPlaces(count, 1, 10, 3, 5))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-place"));
        post(first(), district, "counts", atPlaces(count, 1, 10, 1, 5))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:place-twice"));
        post(first(), district, "counts", atPlaces(count, 1, 10, 2, 5))
                .statusCode(201)
                .body("figures.places.voted", contains(10, 5));
        post(second(), district, "counts", atPlaces(count, 1, 11, 2, 4))
                .body("differences.field", contains("places[1].voted", "places[2].voted"));
        post(second(), district, "counts", atPlaces(count, 2, 5, 1, 10)).body("status", equalTo("AGREED"));
        county.office()
                .header("If-Match", "*")
                .body(TestCounty.json(Map.of("places", List.of(), "officers", List.of())))
                .put("/api/v1/districts/" + district + "/polling")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:voting-open"));
    }

    private Map<String, Object> place(int number) {
        return Map.of(
                "number",
                number,
                "kind",
                "STATION",
                "name",
                "投票站" + number,
                "location",
                "村小学",
                "opens",
                "08:00",
                "closes",
                "17:00",
                "areas",
                List.of(Map.of("unit", county.unit(1), "groups", List.of("第" + number + "小组"))));
    }

    private static String atPlaces(String count, int one, int votedThere, int other, int votedHere) {
        return count.replaceFirst(
                "\\{",
                "{\"places\":[{\"place\":%d,\"voted\":%d},{\"place\":%d,\"voted\":%d}],"
                        .formatted(one, votedThere, other, votedHere));
    }

    private String words(UUID district) {
        byte[] pdf = county.office()
                .get(ballot(district))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ballot(UUID district) {
        return "/api/v1/districts/" + district + "/ballot";
    }

    /** A district of one seat with a formal list of two: district, both candidates, another voter. */
    private List<UUID> formalList(int number) {
        UUID district = county.district(number, 1, county.unit(number));
        List<UUID> voters = county.voters(20, county.unit(number));
        county.roll(district, voters);
        county.awaitNominating(district);
        UUID a = county.nominate(county.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"));
        UUID b = county.nominate(county.organisationForm(district, voters.get(1), "王建军", "云泽县总工会"));
        post(county.committee(), district, "initial-list", "{\"reason\":\"试验\"}")
                .statusCode(200);
        post(county.office(), district, "deliberations", """
                        {"round":1,"on":"%s","groups":[],"conclusion":"AGREED"}""".formatted(TestCounty.today()))
                .statusCode(201);
        post(
                        county.committee(),
                        district,
                        "formal-list",
                        "{\"candidates\":[\"%s\",\"%s\"],\"reason\":\"试验\"}".formatted(a, b))
                .statusCode(200);
        return List.of(district, a, b, voters.get(2));
    }

    /** The day before the election: lists can still be published, late and with a reason. */
    private static TestCounty eve(String code) {
        return TestCounty.announced(code, TestCounty.today().plusDays(1), Map.of());
    }

    private void electionDayComes(UUID district) {
        county.moveElectionDay(-1);
        String today = TestCounty.today().toString();
        await().atMost(20, SECONDS).until(() -> county.read(district).extract().path("next.deadline"), today::equals);
    }

    private RequestSpecification first() {
        return given().auth()
                .oauth2(Token.of("district-team", county.township("101"), "zhou"))
                .contentType("application/json");
    }

    private RequestSpecification second() {
        return given().auth()
                .oauth2(Token.of("township-office", county.township("101"), "wu"))
                .contentType("application/json");
    }

    private void countedTwice(UUID district, String count) {
        post(first(), district, "counts", count).statusCode(201);
        post(second(), district, "counts", count).statusCode(201).body("status", equalTo("AGREED"));
    }

    private ValidatableResponse certify(UUID district) {
        return post(county.committee(), district, "certification", "{}");
    }

    private static ValidatableResponse post(RequestSpecification as, UUID district, String action, String body) {
        return as.body(body)
                .post("/api/v1/districts/" + district + "/" + action)
                .then();
    }

    private static String count(
            int round, int registered, int voted, int returned, UUID a, int forA, UUID b, int forB) {
        return TestCounty.json(Map.of(
                "round", round,
                "registered", registered,
                "voted", voted,
                "issued", voted,
                "returned", returned,
                "valid", returned,
                "void", 0,
                "votes",
                        List.of(
                                Map.of("candidate", a, "for", forA, "against", returned - forA, "abstain", 0),
                                Map.of("candidate", b, "for", forB, "against", 0, "abstain", returned - forB)),
                "writeIns", List.of()));
    }
}
