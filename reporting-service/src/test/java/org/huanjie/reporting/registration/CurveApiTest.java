package org.huanjie.reporting.registration;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.huanjie.reporting.County.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.reporting.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CurveApiTest {
    private static final County COUNTY = new County("990143");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 27);

    @Inject
    EntityManager database;

    @Test
    void each_day_has_the_last_totals_of_every_unit() {
        COUNTY.divided().scheduled();
        COUNTY.registered(COUNTY.unit(1, 1), 1, 50, 0, FIRST);
        COUNTY.registered(COUNTY.unit(1, 1), 2, 100, 20, FIRST);
        COUNTY.registered(COUNTY.unit(2, 1), 1, 30, 0, FIRST.plusDays(2));
        COUNTY.registered(COUNTY.unit(1, 1), 4, 90, 90, FIRST.plusDays(3));
        COUNTY.registered(COUNTY.unit(1, 1), 4, 90, 90, FIRST.plusDays(3));
        COUNTY.registered(COUNTY.unit(1, 1), 3, 95, 30, FIRST.plusDays(3));
        await().atMost(20, SECONDS).until(() -> points(COUNTY.code()).size() == 3);
        assertThat(points(COUNTY.code()))
                .containsExactly(
                        point(FIRST, 100, 20), point(FIRST.plusDays(2), 130, 20), point(FIRST.plusDays(3), 120, 90));
        assertThat(points(COUNTY.township(1))).containsExactly(point(FIRST, 100, 20), point(FIRST.plusDays(3), 90, 90));
        assertThat(points(COUNTY.township(3))).isEmpty();
        as("county-office", COUNTY.code())
                .get("/api/v1/registration-curve/" + FIRST.plusDays(2) + "/sources?election=" + COUNTY.election())
                .then()
                .statusCode(200)
                .body("items.subject", equalTo(List.of(COUNTY.unit(1, 1), COUNTY.unit(2, 1))))
                .body("items.value", equalTo(List.of("100", "30")))
                .body("items[0].event.topic", equalTo("huanjie.registration.v1"));
    }

    @Test
    void where_totals_were_told_is_kept_of_those_that_a_row_is_made_of() {
        County county = new County("990145");
        county.divided().scheduled();
        String unit = county.unit(1, 1);
        for (int version : new int[] {1, 2, 3}) {
            county.registered(unit, version, 10 * version, 0, FIRST);
        }
        county.registered(unit, 4, 40, 0, FIRST.plusDays(1));
        county.registered(unit, 1, 10, 0, FIRST);
        county.registered(county.unit(1, 2), 1, 1, 0, FIRST);
        await().atMost(20, SECONDS).until(() -> "41".equals(county.figure("registeredVoters")));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery(
                                        "select sequence from told_event where subject = :subject order by sequence",
                                        Long.class)
                                .setParameter("subject", "registration/" + unit)
                                .getResultList()))
                .isEqualTo(List.of(3L, 4L));
    }

    @Test
    void the_registered_of_long_ago_stand_on_the_first_day() {
        County county = new County("990144");
        county.divided().scheduled();
        county.registered(county.unit(1, 1), 1, 40, 40, LocalDate.of(2021, 10, 1));
        county.registered(county.unit(1, 1), 2, 60, 40, FIRST);
        await().atMost(20, SECONDS).until(() -> "60".equals(county.figure("registeredVoters")));
        as("county-office", county.code())
                .get("/api/v1/registration-curve?election=" + county.election())
                .then()
                .statusCode(200)
                .body("items[0].points[0].day", equalTo("2026-01-20"))
                .body("items[0].points[0].voters", equalTo(40))
                .body("items[0].points[1].voters", equalTo(60));
    }

    @Test
    void a_township_sees_its_own() {
        COUNTY.divided().scheduled();
        as("township-office", COUNTY.township(1))
                .get("/api/v1/registration-curve?election=" + COUNTY.election())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].division", equalTo(COUNTY.township(1)));
        as("township-office", COUNTY.township(1))
                .get("/api/v1/registration-curve?election=" + COUNTY.election() + "&division=" + COUNTY.township(2))
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> point(LocalDate day, int voters, int approved) {
        return Map.of("day", day.toString(), "voters", voters, "approved", approved);
    }

    private static List<Map<String, Object>> points(String division) {
        return as("county-office", COUNTY.code())
                .get("/api/v1/registration-curve?election=" + COUNTY.election() + "&division=" + COUNTY.code())
                .jsonPath()
                .getList("items.find { it.division == '" + division + "' }.points");
    }
}
