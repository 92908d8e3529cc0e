package org.huanjie.reporting.map;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.huanjie.reporting.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanMapApiTest {
    private static final String MAPS = "/api/v1/plan-maps";

    @Test
    void the_newest_map_of_each_congress_is_shown_to_those_within() {
        County county = new County("990161").divided().scheduled();
        maps(county, "county-office", county.code()).statusCode(200).body("items", hasSize(0));
        UUID old = county.map("COUNTY", county.code(), 1, "旧图");
        UUID newer = county.map("COUNTY", county.code(), 3, "新图");
        county.map("COUNTY", county.code(), 2, "迟到的图");
        county.townshipPlan(county.township(1), 2, 5);
        UUID township = county.map("TOWNSHIP", county.township(1), 1, "镇图");
        county.map("TOWNSHIP", county.township(2), 1, "邻镇图");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> maps(county, "standing-committee", county.code())
                        .body("items.division", contains(county.code(), county.township(1), county.township(2))));
        maps(county, "city-observer", "990100").body("items", hasSize(3));
        maps(county, "township-office", county.township(1))
                .body("items.division", contains(county.code(), county.township(1)))
                .body("items.plan", contains(newer.toString(), township.toString()))
                .body("items.version", contains(3, 1))
                .body("items.name", contains("云泽县", "第1镇"))
                .body("items.districts", contains(null, 2))
                .body("items[1].seats", equalTo(5), "items[1].maxDeviation", equalTo("0.01"))
                .body("next", nullValue());
        County.as("district-team", county.township(1))
                .get(MAPS + "/" + newer + "?colour=deviation")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("ETag", "\"3\"")
                .body(containsString("新图 deviation"));
        one(county, "township-office", county.township(1), township)
                .statusCode(200)
                .body(containsString("镇图 district"));
        one(county, "township-office", county.township(2), township).statusCode(404);
        one(county, "county-office", "990998", newer).statusCode(404);
        one(county, "county-office", county.code(), old).statusCode(404);
        given().get(MAPS + "/" + newer).then().statusCode(401);
        County.as("county-office", county.code())
                .get(MAPS + "/" + newer + "?colour=red")
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_no_packed_picture_is_refused() {
        String plain = Base64.getEncoder().encodeToString("<svg/>".getBytes());
        for (String packed : List.of("-", plain)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new PlanMaps.Drawn(
                            "990161", "990161-2026", UUID.randomUUID(), "COUNTY", "990161", "district", packed));
        }
    }

    private static ValidatableResponse maps(County county, String role, String division) {
        return County.as(role, division)
                .get(MAPS + "?election=" + county.election())
                .then();
    }

    private static ValidatableResponse one(County county, String role, String division, UUID plan) {
        return County.as(role, division).get(MAPS + "/" + plan).then();
    }
}
