package org.huanjie.reporting.course;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.huanjie.reporting.County.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.huanjie.reporting.County;
import org.huanjie.reporting.table.Votes;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CourseApiTest {
    private final County county = new County("990167");

    @Test
    void each_district_is_told_from_its_roll_to_its_result_and_a_township_sees_its_own() {
        county.divided().scheduled();
        Votes votes = new Votes(county);
        UUID first = votes.district("COUNTY", county.code(), 1, 2, 1000, county.unit(1, 1), county.unit(1, 2));
        UUID second = votes.district("COUNTY", county.code(), 2, 1, 500, county.unit(2, 1));
        county.district("TOWNSHIP", county.township(1), 1, 3, 2000, county.unit(1, 1));
        votes.nominated(first, 1, "ORGANISATION");
        votes.nominated(first, 2, "JOINT_VOTERS");
        votes.list(first, "initial", 2, "11", "22", "31");
        votes.list(first, "formal", 2, "11", "22", "31");
        votes.certified(first, 1, 1000, 829, 4, "RUN_OFF", 1, "1");
        votes.nominated(second, 4, "JOINT_VOTERS");
        await().atMost(20, SECONDS)
                .until(() -> courses("county-office", county.code(), "&level=COUNTY")
                        .extract()
                        .jsonPath()
                        .getList("items.step")
                        .equals(List.of("VOTED", "NOMINATING")));
        courses("county-office", county.code(), "&level=COUNTY")
                .body("items[0].district", equalTo(first.toString()))
                .body("items[0].voters", equalTo(1000))
                .body("items[0].nominations", equalTo(2))
                .body("items[0].initial", equalTo(3))
                .body("items[0].formalOn", equalTo("2027-01-12"))
                .body("items[0].turnout", equalTo("82.90"))
                .body("items[0].outcome", equalTo("RUN_OFF"))
                .body("items[0].elected", equalTo(1))
                .body("items[0].openSeats", equalTo(1))
                .body("items[1].formal", nullValue())
                .body("items[1].turnout", nullValue());
        courses("township-office", county.township(2), "").body("items.district", equalTo(List.of(second.toString())));
        courses("township-office", county.township(1), "").body("items.level", equalTo(List.of("COUNTY", "TOWNSHIP")));
        as("township-office", county.township(1))
                .get("/api/v1/district-courses?election=" + county.election() + "&division=" + county.township(2))
                .then()
                .statusCode(404);
    }

    private ValidatableResponse courses(String role, String division, String more) {
        return as(role, division)
                .get("/api/v1/district-courses?election=" + county.election() + more)
                .then()
                .statusCode(200);
    }
}
