package org.huanjie.nomination.introduction;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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

    private static ValidatableResponse put(RequestSpecification as, String path, String text) {
        return as.body(TestCounty.json(Map.of("text", text))).put(path).then();
    }
}
