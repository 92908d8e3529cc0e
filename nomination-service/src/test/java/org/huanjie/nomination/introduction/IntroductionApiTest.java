package org.huanjie.nomination.introduction;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.nomination.ElectedCounty;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntroductionApiTest {

    @Test
    @Proves("R-94")
    void a_candidate_is_introduced_until_the_day_before_the_election() {
        TestCounty county = TestCounty.announced("990261", TestCounty.today().plusDays(1), Map.of());
        UUID district = county.district(1, 1, county.unit(1));
        List<UUID> voters = county.voters(1, county.unit(1));
        county.roll(district, voters);
        county.awaitNominating(district);
        UUID candidate = county.nominate(county.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"));
        String path = "/api/v1/candidates/" + candidate + "/introduction";

        county.office().get(path).then().statusCode(404);
        put(county.office().header("If-Match", "\"0\""), path, "早了").statusCode(412);
        put(county.office(), path, "现任河口村村民委员会副主任").statusCode(201).header("ETag", "\"0\"");
        put(county.office(), path, "改").statusCode(428);
        put(county.office().header("If-Match", "\"7\""), path, "改").statusCode(412);
        put(county.office().header("If-Match", "\"0\""), path, "现任河口村村民委员会主任")
                .statusCode(200)
                .header("ETag", "\"1\"");
        county.committee().get(path).then().statusCode(200).body("text", equalTo("现任河口村村民委员会主任"));
        RequestSpecification neighbour = county.as("township-office", county.township(TestCounty.NEIGHBOUR));
        neighbour.get(path).then().statusCode(404);
        put(neighbour, path, "改").statusCode(404);
        put(county.office(), "/api/v1/candidates/" + UUID.randomUUID() + "/introduction", "无")
                .statusCode(404);

        county.moveElectionDay(-1);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> put(county.office().header("If-Match", "*"), path, "选举日还在介绍")
                        .statusCode(422)
                        .body("findings.code", contains("INTRO_STOP")));
    }

    @Test
    @Proves("R-93")
    void voters_who_ask_meet_the_candidates_before_the_vote_or_a_reason_is_kept() {
        ElectedCounty elected = new ElectedCounty(
                TestCounty.announced("990262", TestCounty.today().plusDays(1), Map.of("meetingsAlways", "true")));
        TestCounty county = elected.county();
        ElectedCounty.Seat seat = elected.ofCounty(1, null);
        String path = "/api/v1/districts/" + seat.district() + "/meetings";
        left(county, seat, "应当组织代表候选人与选民见面，尚未组织。", "代表候选人王建军尚无介绍材料。", "代表候选人周敏尚无介绍材料。");
        post(county.office(), path, Map.of("requesters", 12)).statusCode(400);
        String meeting = post(county.office(), path, Map.of("requestedOn", today(), "requesters", 12))
                .statusCode(201)
                .extract()
                .path("id");
        put(county.office(), "/api/v1/candidates/" + seat.candidates().get(0) + "/introduction", "现任河口村村民委员会主任")
                .statusCode(201);
        left(county, seat, "选民要求代表候选人与选民见面，尚有1次没有组织。", "代表候选人王建军尚无介绍材料。");

        Map<String, Object> report = Map.of(
                "on",
                today(),
                "place",
                "河口村会议室",
                "candidates",
                List.of(seat.candidates().get(0)),
                "attended",
                86);
        String reported = path + "/" + meeting + "/report";
        RequestSpecification neighbour = county.as("township-office", county.township(TestCounty.NEIGHBOUR));
        post(neighbour, reported, report).statusCode(404);
        post(county.office(), path + "/" + UUID.randomUUID() + "/report", report)
                .statusCode(404);
        post(county.office(), reported, with(report, "candidates", List.of(UUID.randomUUID())))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-candidate"));
        post(
                        county.office(),
                        reported,
                        with(report, "on", TestCounty.today().plusDays(1).toString()))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:in-future"));
        post(county.office(), reported, report)
                .statusCode(200)
                .body("attended", equalTo(86), "heldOn", equalTo(today()));
        post(county.office(), reported, report)
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:meeting-held"));
        left(county, seat, "代表候选人王建军尚无介绍材料。");

        post(county.office(), path, Map.of("requestedOn", today(), "requesters", 3))
                .statusCode(201);
        county.committee().get(path).then().statusCode(200).body("items.requesters", contains(12, 3));
        elected.dayComes();
        String voting = "/api/v1/districts/" + seat.district() + "/voting";
        await().atMost(30, SECONDS)
                .untilAsserted(() -> post(county.committee(), voting, Map.of())
                        .statusCode(422)
                        .body(
                                "type",
                                equalTo("urn:huanjie:problem:reason-required"),
                                "findings.rule",
                                contains("R-93", "R-93")));
        post(county.committee(), voting, Map.of("reason", "选民当日撤回要求")).statusCode(200);
        post(county.office(), path, Map.of()).statusCode(409);
    }

    private static void left(TestCounty county, ElectedCounty.Seat seat, String... messages) {
        county.read(seat.district()).body("next.missing.findAll { it.rule == 'R-93' }.message", contains(messages));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> other = new HashMap<>(body);
        other.put(field, value);
        return other;
    }

    private static ValidatableResponse post(RequestSpecification as, String path, Map<String, Object> body) {
        return as.body(TestCounty.json(body)).post(path).then();
    }

    private static String today() {
        return TestCounty.today().toString();
    }

    private static ValidatableResponse put(RequestSpecification as, String path, String text) {
        return as.body(TestCounty.json(Map.of("text", text))).put(path).then();
    }
}
