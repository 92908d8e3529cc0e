package org.huanjie.districting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huanjie.districting.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalApiTest {
    private static final String PLANS = "/api/v1/plans/";

    @Test
    void a_cancelled_search_leaves_the_best_so_far_in_the_plan() {
        County county = ofManyUnits();
        String plan = county.plan();
        String job = county.as("county-office")
                .body(Map.of("iterations", 1_000_000, "timeLimitSeconds", 600))
                .post(PLANS + plan + "/proposals")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        String path = "/api/v1/jobs/" + job;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> job(county, path).get("result.districts") != null
                        && job(county, path).getInt("result.districts") > 0);
        assertThat(job(county, path).getString("status")).isEqualTo("RUNNING");
        assertThat(job(county, path).getDouble("result.maxDeviation")).isPositive();
        String tag = county.as("county-office").get(path).header("ETag");
        county.as("county-office").header("If-Match", tag).delete(path).then().body("status", equalTo("CANCELLED"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> plan.equals(job(county, path).getString("result.id")));
        county.as("county-office").get(PLANS + plan + "/check").then().body("valid", equalTo(true));
        assertThat(job(county, path).getString("status")).isEqualTo("CANCELLED");
        county.as("county-office")
                .get(PLANS + plan)
                .then()
                .body("districtCount", equalTo(job(county, path).getInt("result.districts")));
    }

    @Test
    @Proves("R-27")
    void seats_that_cannot_be_placed_are_refused_with_township_and_reason() {
        County county = County.announced();
        county.decides("COUNTY", county.code(), 3 * 12 + 1).statusCode(201);
        String plan = county.plan();
        county.ended(county.as("county-office").body(Map.of()).post(PLANS + plan + "/proposals"), "FAILED")
                .then()
                .body("problem.type", equalTo("urn:huanjie:problem:districts-infeasible"))
                .body("problem.title", containsString(county.townships().get(0)))
                .body("problem.violations[0].field", equalTo("seats"));
        county.as("county-office").get(PLANS + plan).then().body("districtCount", equalTo(0));
    }

    @Test
    void what_cannot_be_within_the_tolerance_is_told_with_its_bound() {
        County county = County.announced();
        county.decides("COUNTY", county.code(), 10).statusCode(201);
        String plan = county.plan();
        JsonPath result = county.ended(
                        county.as("county-office")
                                .body(Map.of("iterations", 500))
                                .post(PLANS + plan + "/proposals"),
                        "SUCCEEDED")
                .jsonPath();
        // ten seats for three townships of 1,200 people: three of them have four districts' worth of people for three
        // seats
        assertThat(result.getDouble("result.bound")).isGreaterThan(0.05);
        assertThat(result.getDouble("result.maxDeviation")).isGreaterThanOrEqualTo(result.getDouble("result.bound"));
        assertThat(result.getList("result.limits.division")).containsExactlyInAnyOrderElementsOf(county.townships());
        assertThat(result.getString("result.limits[0].message")).contains("偏差不小于");
    }

    @Test
    void a_proposal_that_starts_from_another_plan_changes_little() {
        County county = ofManyUnits();
        String former = county.plan();
        county.ended(
                county.as("county-office")
                        .body(Map.of("iterations", 2_000, "seed", 3, "tolerance", 0.2))
                        .post(PLANS + former + "/proposals"),
                "SUCCEEDED");
        String plan = county.plan();
        county.ended(
                county.as("county-office")
                        .body(Map.of(
                                "iterations",
                                2_000,
                                "seed",
                                4,
                                "tolerance",
                                0.2,
                                "startFrom",
                                former,
                                "priceOfChange",
                                50))
                        .post(PLANS + plan + "/proposals"),
                "SUCCEEDED");
        assertThat(units(county, plan)).isEqualTo(units(county, former));
        county.as("county-office")
                .body(Map.of("startFrom", UUID.randomUUID()))
                .post(PLANS + plan + "/proposals")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("startFrom"));
        county.as("county-office")
                .body(Map.of("priceOfChange", 101))
                .post(PLANS + plan + "/proposals")
                .then()
                .statusCode(greaterThan(399));
    }

    @Test
    void the_districts_of_an_amendment_go_on_from_the_published_ones() {
        County county = County.announced();
        String published = county.published();
        List<String> before = ids(county, published);
        String amendment = county.as("county-office")
                .body(Map.of("reason", "整村搬迁"))
                .post(PLANS + published + "/amendments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        county.proposed(amendment);
        assertThat(ids(county, amendment)).isEqualTo(before);
    }

    private static List<String> ids(County county, String plan) {
        return county.as("county-office")
                .get(PLANS + plan + "/districts")
                .jsonPath()
                .getList("items.id");
    }

    private static List<List<String>> units(County county, String plan) {
        return county.as("county-office")
                .get(PLANS + plan + "/districts")
                .jsonPath()
                .getList("items.units");
    }

    private static JsonPath job(County county, String path) {
        return county.as("county-office").get(path).jsonPath();
    }

    /** Two towns of eighty units each in a grid, with 50 to 349 people. */
    private static County ofManyUnits() {
        County county = County.unknown();
        Random random = new Random(1);
        StringBuilder divisions = new StringBuilder("code,name,type,parent,population,populationAsOf\n");
        StringBuilder adjacency = new StringBuilder("a,b\n");
        long all = 0;
        for (String town : List.of(county.code() + "101", county.code() + "102")) {
            long people = 0;
            for (int i = 0; i < 80; i++) {
                int own = 50 + random.nextInt(300);
                people += own;
                divisions.append("%s%d,村%d,VILLAGE,%s,%d,2040-06-30\n".formatted(town, 201 + i, i, town, own));
                if (i % 8 > 0) {
                    adjacency.append("%s%d,%s%d\n".formatted(town, 200 + i, town, 201 + i));
                }
                if (i >= 8) {
                    adjacency.append("%s%d,%s%d\n".formatted(town, 193 + i, town, 201 + i));
                }
            }
            divisions.append(
                    "%s,镇%s,TOWN,%s,%d,2040-06-30\n".formatted(town, town.substring(6), county.code(), people));
            all += people;
        }
        divisions.append("%s,测试县,COUNTY,,%d,2040-06-30\n".formatted(county.code(), all));
        county.imports(Map.of("divisions", divisions.toString(), "adjacency", adjacency.toString()), "SUCCEEDED");
        county.writes(Map.of()).statusCode(201);
        county.as("county-committee")
                .post("/api/v1/elections/" + county.election() + "/announcement")
                .then()
                .statusCode(200);
        county.decides("COUNTY", county.code(), 60).statusCode(201);
        return county;
    }
}
