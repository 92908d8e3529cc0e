package org.huanjie.reporting.byelection;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.huanjie.reporting.County.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.huanjie.reporting.County;
import org.huanjie.reporting.table.Votes;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ByElectionApiTest {
    private final County county = new County("990174");

    @Test
    @Proves({"R-115", "R-109"})
    void vacant_seats_and_the_elections_that_fill_them_are_told_apart_from_the_general_election() {
        county.divided().scheduled();
        Votes votes = new Votes(county);
        UUID first = votes.district("COUNTY", county.code(), 1, 2, 1000, county.unit(1, 1));
        UUID second = votes.district("COUNTY", county.code(), 2, 2, 500, county.unit(2, 1));
        votes.certified(first, 1, 1000, 829, 4, "ELECTED", 0, "1", "2");
        votes.certified(second, 1, 500, 400, 0, "RUN_OFF", 1, "3");
        votes.certified(second, 2, 500, 300, 0, "UNFILLED", 1);
        votes.deputy(first, 1, 2, "ENDED");
        votes.deputy(first, 1, 1, "CONFIRMED");
        votes.deputy(first, 2, 1, "CONFIRMED");
        votes.byElection(first, 1, 1, "BY_ELECTION", "NOMINATING", 0);
        votes.byElection(second, 2, 5, "RUN_OFF", "CERTIFIED", 1);
        votes.byElection(second, 2, 1, "RUN_OFF", "NOMINATING", 0);
        votes.byElection(first, 3, 1, "BY_ELECTION", "NOMINATING", 0);
        votes.revoked(first, 3, 2, "BY_ELECTION");
        await().atMost(20, SECONDS).until(() -> "1".equals(county.figure("runOffElected")));
        await().atMost(20, SECONDS).until(() -> "1".equals(county.figure("byElections")));
        assertThat(county.figure("elected")).isEqualTo("3");
        assertThat(county.figure("endedDeputies")).isEqualTo("1");
        assertThat(county.figure("unfilledSeats")).as("one seat, filled since").isEqualTo("0");
        assertThat(county.figure("byElectionSeats")).isEqualTo("1");
        assertThat(county.figure("byElected")).isEqualTo("0");
        assertThat(county.figure("byElectionsOpen")).isEqualTo("1");
        assertThat(county.figure("byElectionsOpen", county.township(2))).isEqualTo("0");
        told("county-office", county.code())
                .body("items", hasSize(2))
                .body("items[0].district", equalTo(first.toString()))
                .body("items[0].number", equalTo(1))
                .body("items[0].manner", equalTo("BY_ELECTION"))
                .body("items[0].step", equalTo("NOMINATING"))
                .body("items[0].electionDay", equalTo("2028-11-15"))
                .body("items[1].step", equalTo("CERTIFIED"))
                .body("items[1].elected", equalTo(1));
        told("township-office", county.township(2))
                .body("items", hasSize(1))
                .body("items[0].district", equalTo(second.toString()));
        as("county-office", county.code())
                .get("/api/v1/figures/byElections/sources?election=" + county.election())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].event.type", equalTo("org.huanjie.nomination.by-election-changed.v1"))
                .body("items[0].event.topic", equalTo("huanjie.nomination.v1"))
                .body("items[0].event.offset", notNullValue());
        as("township-office", county.township(1))
                .get("/api/v1/by-elections?election=" + county.election() + "&division=" + county.township(2))
                .then()
                .statusCode(404);
    }

    private ValidatableResponse told(String role, String division) {
        return as(role, division)
                .get("/api/v1/by-elections?election=" + county.election())
                .then()
                .statusCode(200);
    }
}
