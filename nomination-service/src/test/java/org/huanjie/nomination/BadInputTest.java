package org.huanjie.nomination;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huanjie.testkit.contract.BadInput;
import org.huanjie.testkit.contract.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing wrong gets through, at any endpoint of the contract. */
@QuarkusTest
@Tag("sweep")
class BadInputTest {
    private final AgroalDataSource database;

    BadInputTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void is_refused_everywhere_and_changes_nothing() {
        BadInput.of(database, scene()).check();
    }

    /** A district that nominates, with a candidate who is introduced, and one that has elected a deputy whom voters want to recall. */
    private static Scene scene() {
        ElectedCounty elected = new ElectedCounty("990291");
        TestCounty county = elected.county();
        UUID district = county.district(1, 1, county.unit(1));
        List<UUID> voters = county.voters(12, county.unit(1));
        county.roll(district, voters);
        county.awaitNominating(district);
        Response nomination = county.office()
                .body(county.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"))
                .post("/api/v1/nominations");
        String candidate = nomination.then().statusCode(201).extract().path("candidate.id");
        county.office()
                .body(Map.of("text", "现任河口村村民委员会副主任"))
                .put("/api/v1/candidates/" + candidate + "/introduction")
                .then()
                .statusCode(201);
        county.office()
                .body(Map.of("places", List.of(), "officers", List.of()))
                .put("/api/v1/districts/" + district + "/polling")
                .then()
                .statusCode(201);
        String meeting = county.office()
                .body(Map.of())
                .post("/api/v1/districts/" + district + "/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String proxy = county.office()
                .body(Map.of(
                        "principal", Map.of("voter", voters.get(2), "name", "李明"),
                        "agent", Map.of("voter", voters.get(3), "name", "何桂英"),
                        "form", "LETTER",
                        "cause", "AWAY",
                        "receivedOn", TestCounty.today().toString()))
                .post("/api/v1/districts/" + district + "/proxies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String job = county.committee()
                .body(Map.of(
                        "election",
                        county.election(),
                        "level",
                        "COUNTY",
                        "division",
                        county.code(),
                        "action",
                        "VOTING"))
                .post("/api/v1/districts/actions")
                .path("id");
        county.committee()
                .body("""
                        {"targets":[],"decidedBy":"选举委员会","decidedOn":"2026-11-20","documentNo":"5号"}""")
                .put("/api/v1/elections/" + county.election() + "/structure-targets/COUNTY/" + county.code())
                .then()
                .statusCode(201);
        county.as("county-office", county.code())
                .body("""
                        {"deputies":237,"groups":[{"indicator":"WOMEN","members":63}],"source":"上届代表资格审查报告"}""")
                .put("/api/v1/elections/" + county.election() + "/previous-congress/COUNTY/" + county.code())
                .then()
                .statusCode(201);
        ElectedCounty.Seat seat = elected.ofCounty(9, null);
        elected.votes();
        elected.confirm(seat);
        String recall = elected.petition(seat, 50);
        String review = county.as("county-office", county.code())
                .get("/api/v1/credentials-reviews?election=" + county.election())
                .path("items[0].id");
        String erasure = erasure(county);
        return Scene.of(county.code(), county.township("101"))
                .value("election", county.election())
                .value("district", district)
                .value("candidate", candidate)
                .value("voter", voters.get(1))
                .value("unit", county.unit(1))
                .value("opens", "07:30")
                .value("closes", "18:00")
                .at("/districts/{id}", district)
                .at("/districts/{id}/notices/{kind}", "initial-list")
                .at("/districts/{id}/meetings/{meeting}", meeting)
                .at("/nominations/{id}", nomination.path("id"))
                .at("/candidates/{id}", candidate)
                .at("/nominations/{id}/signatories/{line}", 1)
                .at("/proxies/{id}", proxy)
                .at("/jobs/{id}", job)
                .value("deputy", elected.deputy(seat))
                .at("/deputies/{id}", elected.deputy(seat))
                .at("/credentials-reviews/{id}", review)
                .at("/recalls/{id}", recall)
                .at("/erasures/{id}", erasure)
                .absent("/districts/{id}/by-elections/{course}", "the district that nominates has no vacant seat yet")
                .at("/elections/{code}", county.election())
                .at("/elections/{code}/structure-targets/{level}", "COUNTY")
                .at("/elections/{code}/structure-targets/{level}/{division}", county.code())
                .at("/elections/{code}/previous-congress/{level}", "COUNTY")
                .at("/elections/{code}/previous-congress/{level}/{division}", county.code());
    }

    /** A draft, of an election whose term is over. */
    private static String erasure(TestCounty county) {
        county.otherElection("2016", TestCounty.today().minusYears(10));
        county.districtOf("2016", 99, county.unit(99));
        county.otherElection("2021", TestCounty.today().minusYears(4));
        return await().atMost(30, SECONDS)
                .until(
                        () -> county.as("county-office", county.code())
                                .body(Map.of("division", county.code(), "documentNo", "7号"))
                                .post("/api/v1/erasures")
                                .path("id"),
                        Objects::nonNull);
    }
}
