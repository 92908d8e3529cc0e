package org.huanjie.nomination.congress;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.nomination.TestCounty;
import org.junit.jupiter.api.Test;

/** A committee takes a step with all districts of its congress. */
@QuarkusTest
class CongressApiTest {
    private TestCounty county;

    @Test
    void lists_are_published_and_votes_opened_wherever_they_are_due() {
        county = TestCounty.announced("990274", TestCounty.today().plusDays(1), Map.of());
        UUID ready = district(1);
        UUID late = district(2);
        UUID empty = district(3);
        List<UUID> ofReady = nominees(ready, 1);
        List<UUID> ofLate = nominees(late, 2);

        takes("INITIAL_LIST", Map.of())
                .body(
                        "result.done", containsInAnyOrder(ready.toString(), late.toString()),
                        "result.refused.district", contains(empty.toString()),
                        "result.refused.code", contains("rule-violated"),
                        "result.refused.findings[0].code", hasItem("NOM_TOO_FEW"));
        takes("INITIAL_LIST", Map.of()).body("result.done", empty(), "result.refused.number", contains(3));

        agrees(ready);
        agrees(late);
        takes("FORMAL_LIST", Map.of(ready, ofReady))
                .body(
                        "result.done", contains(ready.toString()),
                        "result.refused.code", containsInAnyOrder("candidates-required", "candidates-required"));
        takes("FORMAL_LIST", Map.of(late, ofLate)).body("result.done", contains(late.toString()));
        takes("VOTING", Map.of()).body("result.done", empty(), "result.refused.code", hasItem("before-election-day"));

        county.moveElectionDay(-1);
        county.rollVersion("roll-finalized", ready, 1, 20);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> takes("VOTING", Map.of()).body("result.done", contains(ready.toString())));
        county.read(ready).body("step", equalTo("VOTING"));
        takes("VOTING", Map.of()).body("result.refused.code", containsInAnyOrder("rolls-not-final", "step-not-due"));
        takes("CERTIFICATION", Map.of()).body("result.done", empty(), "result.refused.code", hasItem("step-not-due"));
    }

    @Test
    void another_committee_or_an_unknown_election_is_refused() {
        county = TestCounty.announced("990275", TestCounty.today().plusDays(1), Map.of());
        Map<String, Object> request = request("INITIAL_LIST", Map.of());
        county.as("township-committee", county.township("101"))
                .body(request)
                .post("/api/v1/districts/actions")
                .then()
                .statusCode(403);
        county.as("county-committee", "990276")
                .body(request)
                .post("/api/v1/districts/actions")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-election"));
    }

    private UUID district(int number) {
        UUID district = county.district(number, 1, county.unit(number));
        county.roll(district, county.voters(20, county.unit(number)));
        county.awaitNominating(district);
        return district;
    }

    private List<UUID> nominees(UUID district, int number) {
        List<UUID> more = county.voters(2, county.unit(number));
        return List.of(
                county.nominate(county.organisationForm(district, more.get(0), "周敏", "中共云泽县委员会")),
                county.nominate(county.organisationForm(district, more.get(1), "王建军", "云泽县总工会")));
    }

    private void agrees(UUID district) {
        county.office()
                .body(Map.of(
                        "round", 1, "on", TestCounty.today().toString(), "groups", List.of(), "conclusion", "AGREED"))
                .post("/api/v1/districts/" + district + "/deliberations")
                .then()
                .statusCode(201);
    }

    private Map<String, Object> request(String action, Map<UUID, List<UUID>> candidates) {
        Map<String, Object> request = new HashMap<>();
        request.put("election", county.election());
        request.put("level", "COUNTY");
        request.put("division", county.code());
        request.put("action", action);
        request.put("reason", "试验");
        request.put("candidates", candidates);
        return request;
    }

    /** @return the job once it has ended */
    private ValidatableResponse takes(String action, Map<UUID, List<UUID>> candidates) {
        String job = county.committee()
                .body(request(action, candidates))
                .post("/api/v1/districts/actions")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        String path = "/api/v1/jobs/" + job;
        await().atMost(30, SECONDS)
                .until(() -> !List.of("QUEUED", "RUNNING")
                        .contains(county.committee().get(path).path("status")));
        return county.committee().get(path).then().body("status", equalTo("SUCCEEDED"));
    }
}
