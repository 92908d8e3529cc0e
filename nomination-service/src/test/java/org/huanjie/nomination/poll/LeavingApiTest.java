package org.huanjie.nomination.poll;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** A candidate withdraws, dies or is disqualified once the vote is open, and what follows. */
@QuarkusTest
class LeavingApiTest {
    private static final Topic EVENTS = Topic.named("huanjie.nomination.v1");

    private TestCounty county;

    @Test
    @Proves({"R-06", "R-91", "R-108"})
    void who_dies_while_the_vote_is_open_is_not_elected_and_not_in_the_run_off() {
        county = TestCounty.announced("990378", TestCounty.today().plusDays(1), Map.of());
        List<UUID> candidates = new ArrayList<>();
        UUID district = votes(candidates, 1, "周敏", "王建军");
        UUID dead = candidates.get(0);
        UUID left = candidates.get(1);
        leave(dead, "DIED").statusCode(200).body("status", equalTo("WITHDRAWN"));
        leave(dead, "DIED").statusCode(409).body("type", equalTo("urn:huanjie:problem:candidate-withdrawn"));
        county.read(district).body("step", equalTo("VOTING"));
        votersAreTold(district);
        Topic.Sent told = EVENTS.await(
                sent -> sent.is("candidate-withdrawn") && sent.subject().equals(dead.toString()));
        assertThat(told.data().at("/step").asText()).isEqualTo("VOTING");
        assertThat(told.json()).doesNotContain("DIED");

        countedTwice(district, count(1, Map.of(dead, 9, left, 6)));
        certify(district)
                .statusCode(201)
                .body(
                        "outcome", equalTo("RUN_OFF"),
                        "elected", hasSize(0),
                        "nextCandidates.candidate", contains(left.toString()),
                        "findings.code", hasItem("FORM_PUBLISH"));
        open(district);
        countedTwice(district, count(2, Map.of(left, 12)));
        certify(district).body("outcome", equalTo("ELECTED"), "elected.candidate", contains(left.toString()));
        leave(left, null).statusCode(409).body("type", equalTo("urn:huanjie:problem:result-certified"));
        county.office()
                .get("/api/v1/districts/" + district + "/candidates")
                .then()
                .body("items.find { it.id == '%s' }.status".formatted(dead), equalTo("WITHDRAWN"));
    }

    /** Of the first of two, and not why. */
    private void votersAreTold(UUID district) {
        county.read(district).body("next.missing.findAll { it.rule == 'R-06' }.message", contains("代表候选人周敏已经退出，尚未公告。"));
        post(county.office(), district, "candidates-left", "{}").statusCode(403);
        post(county.committee(), district, "candidates-left", "{\"documentNo\":\"9号\"}")
                .statusCode(200)
                .body("next.missing", empty());
        given().get("/api/v1/districts/" + district + "/notices/candidates-left")
                .then()
                .statusCode(200)
                .body(
                        containsString("代表候选人变动公告"),
                        containsString("周敏退出"),
                        containsString("现有代表候选人1名：王建军。"),
                        not(containsString("去世")));
        post(county.committee(), district, "candidates-left", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:nothing-to-tell"));
    }

    @Test
    @Proves({"R-91", "R-108", "R-110"})
    void who_leaves_before_a_following_vote_is_not_on_its_ballot() {
        county = TestCounty.announced("990379", TestCounty.today().plusDays(1), Map.of());
        List<UUID> candidates = new ArrayList<>();
        UUID district = votes(candidates, 2, "周敏", "王建军", "李明", "陈秀兰");
        countedTwice(
                district,
                count(
                        1,
                        Map.of(
                                candidates.get(0), 9,
                                candidates.get(1), 5,
                                candidates.get(2), 4,
                                candidates.get(3), 3)));
        certify(district)
                .body(
                        "outcome", equalTo("RUN_OFF"),
                        "nextCandidates.candidate",
                                contains(
                                        candidates.get(1).toString(),
                                        candidates.get(2).toString()));
        leave(candidates.get(0), "DISQUALIFIED")
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:result-certified"));
        leave(candidates.get(1), "DISQUALIFIED").statusCode(200);
        open(district);
        post(first(), district, "counts", count(2, Map.of(candidates.get(1), 3, candidates.get(2), 8)))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-candidate"));
        countedTwice(district, count(2, Map.of(candidates.get(2), 8)));
        leave(candidates.get(2), "DECLINED").statusCode(200);
        certify(district)
                .body(
                        "outcome",
                        equalTo("UNFILLED"),
                        "openSeats",
                        equalTo(1),
                        "findings.code",
                        hasItem("RES_STILL_SHORT"));
    }

    /** A district with these formal candidates whose vote is open. */
    private UUID votes(List<UUID> candidates, int seats, String... names) {
        UUID district = county.district(1, seats, county.unit(1));
        List<UUID> voters = county.voters(20, county.unit(1));
        county.roll(district, voters);
        county.awaitNominating(district);
        for (String name : names) {
            candidates.add(county.nominate(
                    county.organisationForm(district, voters.get(candidates.size()), name, "推荐组织" + name)));
        }
        post(county.committee(), district, "initial-list", "{\"reason\":\"试验\"}")
                .statusCode(200);
        post(
                        county.office(),
                        district,
                        "deliberations",
                        "{\"round\":1,\"on\":\"%s\",\"groups\":[],\"conclusion\":\"AGREED\"}"
                                .formatted(TestCounty.today()))
                .statusCode(201);
        post(
                        county.committee(),
                        district,
                        "formal-list",
                        TestCounty.json(Map.of("candidates", candidates, "reason", "试验")))
                .statusCode(200);
        county.moveElectionDay(-1);
        county.rollVersion("roll-finalized", district, 1, 20);
        await().atMost(30, SECONDS)
                .until(() -> post(county.committee(), district, "voting", "{}")
                                .extract()
                                .statusCode()
                        == 200);
        return district;
    }

    private void open(UUID district) {
        post(county.committee(), district, "voting", "{}").statusCode(200);
    }

    private ValidatableResponse leave(UUID candidate, String cause) {
        return county.office()
                .body("{\"on\":\"%s\",\"document\":\"证明\"%s}"
                        .formatted(TestCounty.today(), cause == null ? "" : ",\"cause\":\"" + cause + "\""))
                .post("/api/v1/candidates/" + candidate + "/withdrawal")
                .then();
    }

    private RequestSpecification first() {
        return given().auth()
                .oauth2(Token.of("district-team", county.township("101"), "zhou"))
                .contentType("application/json");
    }

    private void countedTwice(UUID district, String count) {
        post(first(), district, "counts", count).statusCode(201);
        post(county.office(), district, "counts", count).statusCode(201).body("status", equalTo("AGREED"));
    }

    private ValidatableResponse certify(UUID district) {
        return post(county.committee(), district, "certification", "{}");
    }

    private static ValidatableResponse post(RequestSpecification as, UUID district, String action, String body) {
        return as.body(body)
                .post("/api/v1/districts/" + district + "/" + action)
                .then();
    }

    /** Of twenty voters fifteen vote; whoever is not for somebody is against. */
    private static String count(int round, Map<UUID, Integer> support) {
        List<Map<String, Object>> votes = new ArrayList<>();
        support.forEach((candidate, number) ->
                votes.add(Map.of("candidate", candidate, "for", number, "against", 15 - number, "abstain", 0)));
        return TestCounty.json(Map.of(
                "round", round,
                "registered", 20,
                "voted", 15,
                "issued", 15,
                "returned", 15,
                "valid", 15,
                "void", 0,
                "votes", votes,
                "writeIns", List.of()));
    }
}
