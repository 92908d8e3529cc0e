package org.huanjie.registration.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VoterApiTest {
    @Test
    void is_registered_with_group_district_and_a_masked_number() {
        County county = County.published();
        String id = county.citizenId(LocalDate.of(1990, 3, 7), 2);
        register(county, id, county.villages().get(0))
                .statusCode(201)
                .header("ETag", not(equalTo(null)))
                .body(
                        "review",
                        equalTo("CHECKED"),
                        "status",
                        equalTo("ACTIVE"),
                        "sex",
                        equalTo("2"),
                        "birthDate",
                        equalTo("1990-03-07"))
                .body(
                        "citizenIdMasked",
                        equalTo(county.code() + "************"),
                        "group",
                        equalTo("第1小组"),
                        "districts.TOWNSHIP",
                        equalTo(null))
                .body("districts.COUNTY", not(equalTo(null)));
        county.as("county-office")
                .body(Map.of("citizenId", id))
                .post("/api/v1/voters/searches")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        county.as("township-office", county.towns().get(1))
                .body(Map.of("citizenId", id))
                .post("/api/v1/voters/searches")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    @Proves("R-49")
    void who_lives_away_from_the_household_register_shows_what_the_province_asks_for() {
        awayFromHome(County.with("mismatchEvidence", "CERTIFICATE"))
                .body("review", equalTo("DRAFT"), "findings.severity", contains("WARN"))
                .body("findings[0].message", containsString("选民资格证明"));
        awayFromHome(County.with("mismatchEvidence", "SYSTEM_CHECK"))
                .body("review", equalTo("CHECKED"), "findings.severity", contains("INFO"))
                .body("findings[0].message", containsString("由选民登记系统核对"));
    }

    private static ValidatableResponse awayFromHome(County county) {
        return county.as("township-office", county.towns().get(0))
                .body(Map.of(
                        "name",
                        "周人户",
                        "citizenId",
                        county.citizenId(LocalDate.of(1990, 3, 7), 2),
                        "ethnicity",
                        "01",
                        "unit",
                        county.villages().get(0),
                        "householdDivision",
                        "990999101201",
                        "basis",
                        "HOUSEHOLD"))
                .post("/api/v1/voters")
                .then()
                .statusCode(201);
    }

    @Test
    @Proves({"R-37", "R-54"})
    void wrong_number_age_and_unit_are_refused_with_their_field() {
        County county = County.published();
        register(county, "990123198503121018", county.villages().get(0))
                .statusCode(422)
                .body(
                        "type",
                        equalTo("urn:huanjie:problem:invalid-citizen-id"),
                        "violations.field",
                        contains("citizenId"),
                        "detail",
                        not(containsString("1985")));
        register(
                        county,
                        county.citizenId(LocalDate.of(2023, 1, 21), 1),
                        county.villages().get(0))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:under-age"));
        register(county, county.citizenId(LocalDate.of(1990, 1, 1), 1), "990999101201")
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-unit"));
        county.as("county-office").get("/api/v1/voters").then().body("items", hasSize(0));
    }

    @Test
    @Proves({"R-43", "W-19"})
    void of_many_at_once_one_registers_the_citizen_and_nobody_twice() throws Exception {
        County county = County.published();
        String id = county.citizenId(LocalDate.of(1991, 1, 1), 1);
        ExecutorService desks = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = IntStream.range(0, 16)
                .mapToObj(i -> desks.submit(
                        () -> register(county, id, county.villages().get(i % 4))
                                .extract()
                                .statusCode()))
                .toList();
        int created = 0;
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(201, 409);
            created += answer.get() == 201 ? 1 : 0;
        }
        desks.shutdown();
        assertThat(created).isEqualTo(1);
        county.as("county-office").get("/api/v1/voters").then().body("items", hasSize(1));
    }

    @Test
    void a_neighbour_township_gets_404_and_a_change_needs_its_version() {
        County county = County.published();
        String voter = register(
                        county,
                        county.citizenId(LocalDate.of(1992, 1, 1), 1),
                        county.villages().get(0))
                .extract()
                .path("id");
        county.as("township-office", county.towns().get(1))
                .get("/api/v1/voters/" + voter)
                .then()
                .statusCode(404);
        county.as("township-office", county.towns().get(0))
                .body(Map.of("address", "新路"))
                .patch("/api/v1/voters/" + voter)
                .then()
                .statusCode(428);
        String tag = county.as("township-office", county.towns().get(0))
                .get("/api/v1/voters/" + voter)
                .header("ETag");
        county.as("township-office", county.towns().get(0))
                .header("If-Match", tag)
                .body(Map.of("address", "新路"))
                .patch("/api/v1/voters/" + voter)
                .then()
                .statusCode(200)
                .body("address", equalTo("新路"));
        county.as("township-office", county.towns().get(0))
                .header("If-Match", tag)
                .body(Map.of("address", "旧路"))
                .patch("/api/v1/voters/" + voter)
                .then()
                .statusCode(412);
    }

    private static ValidatableResponse register(County county, String citizenId, String unit) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "王小安", "citizenId", citizenId, "ethnicity", "01", "unit", unit, "basis", "HOUSEHOLD"));
        String desk = unit.startsWith(county.code())
                ? unit.substring(0, 9)
                : county.towns().get(0);
        return county.as("township-office", desk)
                .body(body)
                .post("/api/v1/voters")
                .then();
    }
}
