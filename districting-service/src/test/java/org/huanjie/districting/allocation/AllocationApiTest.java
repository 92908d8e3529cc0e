package org.huanjie.districting.allocation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.huanjie.districting.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AllocationApiTest {
    @Test
    @Proves({"R-18", "R-21"})
    void deals_out_what_is_left_after_reserved_seats_and_is_approved_by_another() {
        County county = County.announced();
        county.decides("COUNTY", county.code(), 12).statusCode(201);
        String id = county.as("county-office")
                .body(Map.of(
                        "reserved",
                        List.of(
                                Map.of("name", "驻军", "kind", "PLA", "seats", 2),
                                Map.of("name", "机动", "kind", "RESERVED", "seats", 1))))
                .post("/api/v1/elections/" + county.election() + "/allocations")
                .then()
                .statusCode(201)
                .body(
                        "status",
                        equalTo("DRAFT"),
                        "seats",
                        equalTo(12),
                        "available",
                        equalTo(9),
                        "items.seats",
                        contains(3, 3, 3))
                .body("items[0].quotient", equalTo("3.000"), "items[0].explanation", containsString("3.000"))
                .extract()
                .path("id");
        county.as("county-committee")
                .post("/api/v1/allocations/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        county.as("county-committee")
                .post("/api/v1/allocations/" + id + "/approval")
                .then()
                .statusCode(409);
        Topic.named("huanjie.districting.v1")
                .await(sent -> sent.is("allocation-approved") && sent.subject().equals(id));
    }

    @Test
    void the_drafter_does_not_approve_and_a_neighbour_sees_nothing() {
        County county = County.announced();
        county.decides("COUNTY", county.code(), 9).statusCode(201);
        String both = Token.builder()
                .role("county-office", "county-committee")
                .division(county.code())
                .sub("li")
                .sign();
        String id = RestAssured.given()
                .auth()
                .oauth2(both)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/v1/elections/" + county.election() + "/allocations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        RestAssured.given()
                .auth()
                .oauth2(both)
                .post("/api/v1/allocations/" + id + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        county.as("county-office", "990999")
                .get("/api/v1/allocations/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    @Proves("R-20")
    void more_reserved_than_there_is_is_refused() {
        County county = County.announced();
        county.decides("COUNTY", county.code(), 9).statusCode(201);
        county.as("county-office")
                .body(Map.of("reserved", List.of(Map.of("name", "驻军", "kind", "PLA", "seats", 7))))
                .post("/api/v1/elections/" + county.election() + "/allocations")
                .then()
                .statusCode(422)
                .body("findings[0].code", equalTo("ALLOC_MIN_ONE"));
    }
}
