package org.huanjie.nomination.overview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.huanjie.nomination.TestCounty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatisticsApiTest {

    @Test
    void figures_are_counted_by_level_and_scope() {
        TestCounty county = TestCounty.preparing("990271");
        UUID district = county.district(1, 1, county.unit(1));
        List<UUID> voters = county.voters(13, county.unit(1));
        county.roll(district, voters);
        county.awaitNominating(district);
        county.nominate(county.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"));
        county.nominate(county.jointForm(district, voters.get(0), "周敏", voters.subList(3, 13)));
        county.nominate(county.organisationForm(district, voters.get(1), "王建军", "云泽县总工会"));
        county.office()
                .body(county.jointForm(district, voters.get(2), "李明", voters.subList(3, 6)))
                .post("/api/v1/nominations")
                .then()
                .statusCode(201);
        county.committee()
                .body("{}")
                .post("/api/v1/districts/" + district + "/initial-list")
                .then()
                .statusCode(200);
        county.committee()
                .get("/api/v1/statistics?election=" + county.election() + "&division=" + county.township("101"))
                .then()
                .statusCode(200)
                .body("levels.level", contains("COUNTY"))
                .body(
                        "levels[0].districts", equalTo(1),
                        "levels[0].seats", equalTo(1),
                        "levels[0].accepted", equalTo(3),
                        "levels[0].rejected", equalTo(1),
                        "levels[0].nominatedByVoters", equalTo(1),
                        "levels[0].nominatedByOrganisations", equalTo(2),
                        "levels[0].initialCandidates", equalTo(2),
                        "levels[0].formalCandidates", equalTo(0),
                        "levels[0].turnout", nullValue());
        county.as("township-office", county.township(TestCounty.NEIGHBOUR))
                .get("/api/v1/statistics?election=" + county.election())
                .then()
                .statusCode(200)
                .body("levels", empty());
        county.committee()
                .get("/api/v1/statistics?division=x")
                .then()
                .statusCode(200)
                .body("levels", empty());
    }
}
