package org.huanjie.nomination.recall;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.nomination.ElectedCounty;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecallApiTest {
    private static final Topic EVENTS = Topic.named("huanjie.nomination.v1");

    private final ElectedCounty elected = new ElectedCounty("990415");
    private final TestCounty county = elected.county();

    @Test
    @Proves({"R-119", "R-120"})
    void voters_recall_a_deputy_by_more_than_half_of_all() {
        ElectedCounty.Seat seat = elected.ofCounty(1, null);
        ElectedCounty.Seat town = elected.ofTownship(1, null);
        elected.votes();
        UUID deputy = elected.deputy(seat);
        petition(office(), deputy, seat.voters().subList(0, 50))
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:not-in-office"));
        elected.confirm(seat);
        elected.confirm(town);

        List<UUID> few = new ArrayList<>(seat.voters().subList(0, 49));
        few.add(seat.voters().get(0));
        few.add(UUID.randomUUID());
        petition(office(), deputy, few)
                .statusCode(201)
                .body(
                        "status", equalTo("REJECTED"),
                        "validSignatures", equalTo(49),
                        "findings.code", contains("RECALL_PETITION"),
                        "findings[0].message", equalTo("联名选民49人，不足50人。"),
                        "signatories.code", hasItem("RECALL_SIGNED_TWICE"),
                        "signatories.code", hasItem("RECALL_NOT_ON_ROLL"));
        petition(office(), elected.deputy(town), town.voters().subList(0, 30))
                .statusCode(201)
                .body("status", equalTo("PETITIONED"), "level", equalTo("TOWNSHIP"));
        String recall = petition(office(), deputy, seat.voters().subList(0, 50))
                .statusCode(201)
                .body("status", equalTo("PETITIONED"), "validSignatures", equalTo(50))
                .extract()
                .path("id");
        petition(office(), deputy, seat.voters().subList(0, 50))
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:recall-runs"));
        petition(county.as("county-office", "990416"), deputy, seat.voters().subList(0, 50))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-deputy"));
        distributed(recall);
        voted(recall, deputy);
        lists(deputy);
    }

    private void distributed(String recall) {
        act(county.committee(), recall, "vote", vote(60, 31)).statusCode(409);
        act(office(), recall, "distribution", Map.of("on", today(), "withoutDefence", false))
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:defence-missing"));
        act(office(), recall, "defence", Map.of("statement", "已按期参加会议。\n附会议记录。", "on", today()))
                .statusCode(200)
                .body("defence", startsWith("已按期参加会议"));
        office().get("/api/v1/recalls/" + recall + "/papers?format=html")
                .then()
                .statusCode(200)
                .body(containsString("罢免要求"), containsString("长期不履行代表职责"), containsString("附会议记录"));
        office().get("/api/v1/recalls/" + recall + "/papers?format=docx").then().statusCode(200);
        act(office(), recall, "distribution", Map.of("on", today(), "withoutDefence", false))
                .statusCode(200)
                .body("status", equalTo("DISTRIBUTED"));
        act(office(), recall, "defence", Map.of("statement", "晚了", "on", today()))
                .statusCode(409);
    }

    private void voted(String recall, UUID deputy) {
        act(office(), recall, "vote", vote(60, 31)).statusCode(403);
        act(county.committee(), recall, "vote", vote(59, 31)).statusCode(422).body("findings.rule", contains("R-120"));
        act(county.as("county-committee", "990416"), recall, "vote", vote(60, 31))
                .statusCode(404);
        act(county.committee(), recall, "vote", vote(60, 31))
                .statusCode(200)
                .body("status", equalTo("PASSED"), "vote.needed", equalTo(31), "vote.for", equalTo(31));
        county.committee()
                .get("/api/v1/deputies/" + deputy)
                .then()
                .body("status", equalTo("ENDED"), "changes[-1].ground", equalTo("RECALLED"));
        Topic.Sent told =
                EVENTS.await(sent -> sent.is("recall-voted") && sent.subject().equals(recall));
        assertThat(told.data().path("passed").asBoolean()).isTrue();
        assertThat(told.data().has("reasons")).isFalse();
        Topic.Sent vacant = EVENTS.await(sent -> sent.is("deputy-status-changed")
                && sent.subject().equals(deputy.toString())
                && sent.data().path("status").asText().equals("ENDED"));
        assertThat(vacant.data().path("vacancies").asInt()).isEqualTo(1);
    }

    private void lists(UUID deputy) {
        county.committee()
                .get("/api/v1/recalls?deputy=" + deputy)
                .then()
                .statusCode(200)
                .body("items.status", contains("REJECTED", "PASSED"), "items[0]", not(hasKey("signatories")));
        county.as("county-committee", "990416")
                .get("/api/v1/recalls?deputy=" + deputy)
                .then()
                .body("items", hasSize(0));
        given().get("/api/v1/recalls").then().statusCode(401);
    }

    private static Map<String, Object> vote(int registered, int support) {
        return Map.of(
                "on",
                today(),
                "registered",
                registered,
                "voted",
                40,
                "for",
                support,
                "against",
                5,
                "abstain",
                2,
                "void",
                1,
                "documentNo",
                "云人常〔2028〕9号");
    }

    private RequestSpecification office() {
        return county.as("county-office", county.code());
    }

    private static ValidatableResponse petition(RequestSpecification as, UUID deputy, List<UUID> signers) {
        return as.body(TestCounty.json(Map.of(
                        "deputy",
                        deputy,
                        "reasons",
                        "长期不履行代表职责",
                        "submittedOn",
                        today(),
                        "signatories",
                        signers.stream().map(signer -> Map.of("voter", signer)).toList())))
                .post("/api/v1/recalls")
                .then();
    }

    private static ValidatableResponse act(
            RequestSpecification as, String recall, String action, Map<String, Object> body) {
        return as.body(TestCounty.json(body))
                .post("/api/v1/recalls/" + recall + "/" + action)
                .then();
    }

    private static String today() {
        return TestCounty.today().toString();
    }
}
