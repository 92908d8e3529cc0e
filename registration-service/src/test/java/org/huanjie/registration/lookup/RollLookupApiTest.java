package org.huanjie.registration.lookup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RollLookupApiTest {
    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);

    @Test
    @Proves("R-59")
    void finds_by_name_and_number_and_never_says_why_not() {
        County county = County.published();
        county.imports("APPLY", county.file(1));
        String number = county.citizenId(BORN, 11);
        ask(county, "王安一", number, 1)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("NOT_YET_PUBLISHED"), "entries", hasSize(0));
        county.withRolls(1);
        Response found = ask(county, "王安一", number, 1);
        found.then()
                .statusCode(200)
                .body("outcome", equalTo("ON_ROLL"), "entries.level", contains("COUNTY"))
                .body("entries[0].serial", equalTo(1), "entries[0].pollingPlace", equalTo("村委会"))
                .body("entries[0].pollingFrom", equalTo("2041-01-20T08:00:00+08:00"));
        assertThat(found.asString()).doesNotContain(number).doesNotContain("王安");
        Response otherName = ask(county, "王安二", number, 1);
        otherName.then().statusCode(200).body("outcome", equalTo("NOT_ON_ROLL"));
        Response stranger = ask(county, "王安一", county.citizenId(LocalDate.of(1970, 1, 1), 1), 1);
        assertThat(stranger.asString()).isEqualTo(otherName.asString());
        String voter = county.voters(county.villages().get(0)).get(0);
        county.remove(voter, "DECEASED");
        String roll = county.as("county-office")
                .get("/api/v1/rolls?status=PUBLISHED&election=" + county.election())
                .jsonPath()
                .getString("items[0].id");
        ask(county, "王安一", number, 1).then().body("outcome", equalTo("ON_ROLL"));
        county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .then()
                .statusCode(201);
        assertThat(ask(county, "王安一", number, 1).asString()).isEqualTo(otherName.asString());
    }

    @Test
    void what_is_wrong_with_the_question_is_said() {
        County county = County.published();
        ask(county, "王安一", "990123198503121018", 2)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:invalid-citizen-id"))
                .body("detail", not(containsString("1985")));
        ask(county, "王小", county.citizenId(LocalDate.of(2023, 6, 1), 1), 2)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("UNDER_AGE"));
        given().contentType("application/json")
                .header("X-Forwarded-For", "198.51.100.2")
                .body(Map.of("election", "990000-2000", "name", "王安", "citizenId", county.citizenId(BORN, 11)))
                .post("/api/v1/roll-lookups")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-election"));
    }

    @Test
    void one_address_asks_only_so_often() {
        County county = County.published();
        Response answer = ask(county, "王安一", county.citizenId(BORN, 11), 3);
        for (int i = 0; i < 40; i++) {
            answer = ask(county, "王安一", county.citizenId(BORN, 11), 3);
        }
        answer.then().statusCode(429).body("type", equalTo("urn:huanjie:problem:too-many-requests"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        ask(county, "王安一", county.citizenId(BORN, 11), 4).then().statusCode(200);
    }

    /** Always with the same Idempotency-Key: nobody may get what was answered to another person, or before a publication. */
    private static Response ask(County county, String name, String number, int address) {
        return given().contentType("application/json")
                .header("Idempotency-Key", "always-the-same")
                .header("X-Forwarded-For", "198.51.100." + address)
                .body(Map.of("election", county.election(), "name", name, "citizenId", number))
                .post("/api/v1/roll-lookups");
    }
}
