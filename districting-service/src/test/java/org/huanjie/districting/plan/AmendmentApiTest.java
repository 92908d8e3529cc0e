package org.huanjie.districting.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.districting.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AmendmentApiTest {
    private static final String PLANS = "/api/v1/plans/";

    @Test
    @Proves("R-35")
    void an_amendment_takes_the_place_of_the_published_plan() {
        County county = County.announced();
        String old = published(county);
        List<String> ids = districtIds(county);
        String draft = amends(county, old).statusCode(201).extract().path("id");
        county.as("county-office")
                .get(PLANS + draft)
                .then()
                .body("version", equalTo(2), "status", equalTo("DRAFT"), "amends", equalTo(old))
                .body("amendmentReason", equalTo("整村搬迁"));
        county.as("county-office").get(PLANS + draft + "/districts").then().body("items.id", equalTo(ids));
        moves(county, draft);
        county.as("county-office")
                .get(PLANS + draft + "/check")
                .then()
                .body("findings.find { it.rule == 'R-35' }.severity", equalTo("INFO"));
        county.publishes(draft, "county", county.code());

        county.as("county-office")
                .get(PLANS + old)
                .then()
                .statusCode(200)
                .body("status", equalTo("SUPERSEDED"))
                .body("actions.find { it.name == 'amendments' }.allowed", equalTo(false));
        county.as("township-office", county.townships().get(1))
                .get(PLANS + old + "/districts")
                .then()
                .statusCode(200)
                .body("items", hasSize(3));
        county.as("county-office")
                .get(PLANS + draft + "/comparison?with=" + old)
                .then()
                .body("units", hasSize(4))
                .body("districts.change", contains("SEATS", "GONE", "SEATS"));
        given().get("/api/v1/districts?election=" + county.election())
                .then()
                .body("items.plan", equalTo(List.of(draft, draft)))
                .body("items.id", contains(ids.get(0), ids.get(2)))
                .body("items[0].units", hasSize(8));
        given().get("/api/v1/districts/" + ids.get(1)).then().statusCode(404);
        given().get("/api/v1/districts/" + ids.get(0)).then().header("ETag", equalTo("\"2\""));
        assertThat(told(county, draft))
                .containsExactly(
                        "district-withdrawn " + ids.get(1) + " 2001",
                        "district-published " + ids.get(0) + " 2001",
                        "district-published " + ids.get(2) + " 2001",
                        "district-plan-published " + draft + " 2");
        amends(county, draft).statusCode(201).body("version", equalTo(3));
    }

    @Test
    @Proves("R-35")
    void from_the_first_published_roll_on_an_amendment_needs_a_reason() {
        County county = County.announced();
        String draft = amends(county, published(county)).extract().path("id");
        String district = districtIds(county).get(0);
        Topic.named("huanjie.registration.v1")
                .send(county.code(), "roll-published", UUID.randomUUID().toString(), 1, """
                        {"county":"%s","election":"%s","roll":"%s","version":1,"level":"COUNTY","division":"%s","district":"%s",
                         "count":1,"arithmetic":{},"sha256":"x","publishedOn":"2040-12-20","objectionsUntil":"2040-12-25"}
                        """.formatted(
                                county.code(), county.election(), UUID.randomUUID(), county.code(), district));
        await().untilAsserted(() -> county.as("county-office")
                .get(PLANS + draft + "/check")
                .then()
                .body("findings.find { it.rule == 'R-35' }.severity", equalTo("WARN"))
                .body("findings.find { it.rule == 'R-35' }.figures.rollsPublished", equalTo(1))
                .body("findings.find { it.rule == 'R-35' }.figures.rollsPublishedFrom", equalTo("2040-12-20")));
        moves(county, draft);
        county.as("county-office")
                .body("{}")
                .post(PLANS + draft + "/submission")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:reason-required"));
    }

    @Test
    @Proves("R-35")
    void one_amendment_at_a_time_and_of_a_published_plan_only() {
        County county = County.announced();
        String draft = draft(county);
        amends(county, draft).statusCode(409).body("type", equalTo("urn:huanjie:problem:plan-status"));
        county.publishes(draft, "county", county.code());
        county.as("county-office")
                .get(PLANS + draft)
                .then()
                .body("actions.find { it.name == 'amendments' }.allowed", equalTo(true));
        String amendment = amends(county, draft).statusCode(201).extract().path("id");
        amends(county, draft).statusCode(409).body("type", equalTo("urn:huanjie:problem:amendment-open"));
        county.as("county-office")
                .get(PLANS + draft)
                .then()
                .body("status", equalTo("PUBLISHED"))
                .body("actions.find { it.name == 'amendments' }.allowed", equalTo(false));
        county.publishes(amendment, "county", county.code());
        amends(county, draft).statusCode(409).body("type", equalTo("urn:huanjie:problem:plan-status"));
    }

    @Test
    void a_draft_that_amends_nothing_does_not_displace_the_published_plan() {
        County county = County.announced();
        String published = published(county);
        String other = draft(county);
        county.as("county-office")
                .body(Map.of("reason", "x"))
                .post(PLANS + other + "/submission")
                .then()
                .statusCode(200);
        county.as("county-committee").post(PLANS + other + "/approval").then().statusCode(200);
        county.as("county-committee")
                .body(County.decision())
                .post(PLANS + other + "/publication")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:plan-published"));
        county.as("county-office").get(PLANS + published).then().body("status", equalTo("PUBLISHED"));
    }

    @Test
    void by_the_drafting_office_of_the_county_with_a_reason() {
        County county = County.announced();
        String plan = published(county);
        String path = PLANS + plan + "/amendments";
        Map<String, String> body = Map.of("reason", "整村搬迁");
        given().contentType("application/json").body(body).post(path).then().statusCode(401);
        county.as("county-committee").body(body).post(path).then().statusCode(403);
        county.as("township-office", county.townships().get(1))
                .body(body)
                .post(path)
                .then()
                .statusCode(404);
        county.as("county-office", "990999").body(body).post(path).then().statusCode(404);
        county.as("county-office").body(Map.of()).post(path).then().statusCode(400);
        county.as("county-office")
                .header("If-Match", "\"99\"")
                .body(body)
                .post(path)
                .then()
                .statusCode(412);
        county.as("county-office")
                .get("/api/v1/plans?election=" + county.election())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void two_persons_decide_on_an_amendment() {
        County county = County.announced();
        String plan = published(county);
        String both = Token.builder()
                .role("county-office", "county-committee")
                .division(county.code())
                .sub("li")
                .sign();
        String amendment = given().auth()
                .oauth2(both)
                .contentType("application/json")
                .body(Map.of("reason", "整村搬迁"))
                .post(PLANS + plan + "/amendments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        county.as("county-office")
                .body(Map.of("reason", "x"))
                .post(PLANS + amendment + "/submission")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(both)
                .post(PLANS + amendment + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
    }

    private static ValidatableResponse amends(County county, String plan) {
        return county.as("county-office")
                .body(Map.of("reason", "整村搬迁"))
                .post(PLANS + plan + "/amendments")
                .then();
    }

    /** The second township's villages go to the first district, its seats to both. */
    private static void moves(County county, String draft) {
        county.as("county-office")
                .body(Map.of("units", county.units().subList(4, 8), "to", 1))
                .post(PLANS + draft + "/moves")
                .then()
                .statusCode(200);
        List<List<String>> units =
                List.of(county.units().subList(0, 8), county.units().subList(8, 12));
        for (int i = 0; i < 2; i++) {
            county.as("county-office")
                    .header("If-Match", "*")
                    .body(Map.of("seats", 3, "units", units.get(i)))
                    .put(PLANS + draft + "/districts/" + (2 * i + 1))
                    .then()
                    .statusCode(200);
        }
    }

    /** Three districts, one for each township, with two seats each. */
    private static String draft(County county) {
        county.decides("COUNTY", county.code(), 6);
        String plan = county.plan();
        for (int i = 0; i < 3; i++) {
            county.as("county-office")
                    .body(Map.of("seats", 2, "units", county.units().subList(4 * i, 4 * i + 4)))
                    .put(PLANS + plan + "/districts/" + (i + 1))
                    .then()
                    .statusCode(201);
        }
        return plan;
    }

    private static String published(County county) {
        String plan = draft(county);
        county.publishes(plan, "county", county.code());
        return plan;
    }

    /** What the topic says of a plan's districts and of itself. */
    private static List<String> told(County county, String plan) {
        Topic topic = Topic.named("huanjie.districting.v1");
        topic.await(sent -> sent.is("district-plan-published") && sent.subject().equals(plan));
        return topic.records().stream()
                .filter(sent -> sent.key().equals(county.code()))
                .filter(sent -> sent.type().contains(".district-"))
                .filter(sent -> sent.data().get("plan").asText().equals(plan))
                .map(sent -> sent.type().replaceAll("org.huanjie.districting.|.v1", "") + " " + sent.subject() + " "
                        + sent.sequence())
                .toList();
    }

    private static List<String> districtIds(County county) {
        return given().get("/api/v1/districts?election=" + county.election())
                .jsonPath()
                .getList("items.id");
    }
}
