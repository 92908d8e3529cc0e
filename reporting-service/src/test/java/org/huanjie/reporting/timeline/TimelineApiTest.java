package org.huanjie.reporting.timeline;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.huanjie.reporting.County.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.huanjie.reporting.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimelineApiTest {
    private static final County COUNTY = new County("990145");

    @Test
    @Proves("R-70")
    void a_day_of_the_law_is_shown_with_a_day_to_spare() {
        COUNTY.divided().scheduled();
        as("standing-committee", COUNTY.code())
                .get("/api/v1/timeline?election=" + COUNTY.election())
                .then()
                .statusCode(200)
                .body("electionDay", equalTo("2027-01-20"))
                .body("stages", hasSize(14))
                .body("stages[3].status", equalTo("OVERDUE"))
                .body("stages[3].total", equalTo(3))
                .body("calendar.key", equalTo(List.of("DISTRICTS_PUBLISHED", "ROLL_PUBLISHED", "FIRST_SESSION")))
                .body("calendar[1].date", equalTo("2126-12-31"))
                .body("calendar[1].spare", equalTo("2126-12-30"))
                .body("calendar[1].stages", equalTo(List.of("ROLL_PUBLICATION")))
                .body("calendar[0].spare", nullValue())
                .body("calendar[2].waitsFor", equalTo("COMPLETION"));
    }

    @Test
    void elections_are_reference_data_and_a_neighbours_course_is_not() {
        COUNTY.divided().scheduled();
        as("township-office", COUNTY.township(1))
                .get("/api/v1/elections?county=" + COUNTY.code())
                .then()
                .statusCode(200)
                .body("items.code", hasItem(COUNTY.election()))
                .body("items", hasSize(1));
        as("township-office", "990146101")
                .get("/api/v1/timeline?election=" + COUNTY.election())
                .then()
                .statusCode(404);
        as("county-office", COUNTY.code())
                .get("/api/v1/timeline?election=" + COUNTY.code() + "-2031")
                .then()
                .statusCode(404);
    }
}
