package org.huanjie.districting.allocation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seats of minorities in an allocation, from what divisions tell to its approval: 3,600 people, 9 seats. */
@QuarkusTest
class MinorityApiTest {
    private County county;

    @BeforeEach
    void announced() {
        county = County.announced();
    }

    @Test
    @Proves({"R-24", "W-09"})
    void an_unlawful_number_is_shown_with_its_figures_and_blocks_the_approval() {
        people(county.units().get(4), "03", 150);
        people(county.units().get(5), "03", 60);
        String unlawful = drafted(Map.of("ethnicity", "03", "seats", 2))
                .body("minorities.seats", contains(2), "findings", hasSize(1))
                .body("findings[0].rule", equalTo("R-24"), "findings[0].severity", equalTo("HARD"))
                .body("findings[0].figures.population", equalTo(210), "findings[0].figures.most", equalTo(1))
                .body("findings[0].figures.article", equalTo("选举法 art. 19 §3"))
                .extract()
                .path("id");
        county.as("county-office")
                .get("/api/v1/allocations/" + unlawful)
                .then()
                .body("status", equalTo("DRAFT"), "findings[0].figures.share", equalTo("0.0583"));
        approves(unlawful)
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:rule-violated"))
                .body("findings.code", contains("ALLOC_MINORITY_LT15"));
        county.as("county-office")
                .get("/api/v1/allocations/" + unlawful)
                .then()
                .header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT"));
        String lawful = drafted(Map.of("ethnicity", "03", "seats", 1)).extract().path("id");
        approves(lawful).statusCode(200).body("findings.severity", contains("INFO"));
    }

    @Test
    @Proves({"R-22", "R-25"})
    void a_township_s_own_figure_counts_before_that_of_its_units_and_what_is_not_planned_refuses_nothing() {
        people(county.units().get(4), "03", 150);
        people(county.townships().get(1), "03", 1_100);
        people(county.townships().get(2), "11", 40);
        String id = drafted(Map.of("ethnicity", "11", "seats", 0, "compact", false))
                .body("findings.rule", contains("R-22", "R-25"))
                .body("findings.subject", contains("03", "11"))
                .body("findings[0].figures.population", equalTo(1_100))
                .body("findings[0].figures.proportional", equalTo("2.75"))
                .extract()
                .path("id");
        approves(id).statusCode(200);
    }

    @Test
    void a_minority_that_no_division_tells_of_or_told_twice_is_refused() {
        posts(List.of(Map.of("ethnicity", "03", "seats", 1)))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-minority"))
                .body("violations[0].field", equalTo("minorities[0].ethnicity"));
        people(county.units().get(4), "03", 150);
        Map<String, Object> hui = Map.of("ethnicity", "03", "seats", 1);
        posts(List.of(hui, hui)).statusCode(400);
        posts(List.of(Map.of("ethnicity", "回", "seats", 1))).statusCode(400);
    }

    private void people(String division, String ethnicity, int people) {
        String path = "/api/v1/divisions/" + division;
        Response known = county.as("county-office").get(path);
        county.as("county-office")
                .header("If-Match", known.header("ETag"))
                .body(Map.of(
                        "name",
                        known.jsonPath().getString("name"),
                        "population",
                        known.jsonPath().getInt("population"),
                        "minorities",
                        List.of(Map.of("ethnicity", ethnicity, "population", people))))
                .put(path)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse drafted(Map<String, Object> minority) {
        return posts(List.of(minority)).statusCode(201);
    }

    private ValidatableResponse posts(List<Map<String, Object>> minorities) {
        county.decides("COUNTY", county.code(), County.SEATS);
        return county.as("county-office")
                .body(Map.of("minorities", minorities))
                .post("/api/v1/elections/" + county.election() + "/allocations")
                .then();
    }

    private ValidatableResponse approves(String id) {
        return county.as("county-committee")
                .post("/api/v1/allocations/" + id + "/approval")
                .then();
    }
}
