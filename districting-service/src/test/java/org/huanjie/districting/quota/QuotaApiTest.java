package org.huanjie.districting.quota;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.huanjie.districting.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuotaApiTest {
    @Test
    void explain_themselves_and_skip_the_subdistrict() {
        County county = County.announced();
        county.as("city-observer", "990200")
                .get("/api/v1/elections/" + county.election() + "/quotas")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body(
                        "items[0].computed",
                        equalTo(140),
                        "items[0].seats",
                        equalTo(140),
                        "items[0].approvedSeats",
                        nullValue())
                .body("items[0].mayBeBelowBase", equalTo(true), "items[0].explanation", containsString("基数140名"))
                .body("items[1].level", equalTo("TOWNSHIP"), "items[1].seats", equalTo(45));
        county.decides("TOWNSHIP", county.code() + "001", 30).statusCode(404);
    }

    @Test
    @Proves({"R-15", "R-16", "W-06"})
    void a_decided_number_governs_and_changes_only_by_recalculation() {
        County county = County.announced();
        String path = "/api/v1/elections/" + county.election() + "/quotas/COUNTY/" + county.code();
        county.as("county-office").get(path).then().statusCode(404);
        county.decides("COUNTY", county.code(), 9)
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("seats", equalTo(9));
        Topic.named("huanjie.districting.v1")
                .await(sent ->
                        sent.is("quota-set") && sent.subject().equals(county.election() + "/COUNTY/" + county.code()));
        county.decides("COUNTY", county.code(), 10).statusCode(428);
        Map<String, Object> other = new HashMap<>(Map.of(
                "approvedSeats",
                10,
                "previousSeats",
                8,
                "decidedBy",
                "省",
                "decidedOn",
                "2040-08-20",
                "documentNo",
                "2号"));
        county.as("county-office")
                .header("If-Match", "\"0\"")
                .body(other)
                .put(path)
                .then()
                .statusCode(422)
                .body("findings[0].code", equalTo("QUOTA_FROZEN"));
        other.put("recalculation", Map.of("reason", "行政区划变动"));
        county.as("county-office")
                .header("If-Match", "\"0\"")
                .body(other)
                .put(path)
                .then()
                .statusCode(200)
                .body("seats", equalTo(10));
        Topic.named("huanjie.districting.v1")
                .await(sent -> sent.is("quota-set")
                        && sent.subject().equals(county.election() + "/COUNTY/" + county.code())
                        && sent.data().get("seats").asInt() == 10
                        && sent.data().get("previousSeats").asInt() == 8);
    }

    @Test
    void an_unlawful_number_is_refused_with_the_rule() {
        County county = County.announced();
        county.decides("COUNTY", county.code(), 500)
                .statusCode(422)
                .body(
                        "type",
                        equalTo("urn:huanjie:problem:rule-violated"),
                        "findings[0].rule",
                        equalTo("R-12"),
                        "findings[0].figures.ceiling",
                        equalTo(140));
        county.as("county-office", "990999")
                .body(Map.of("approvedSeats", 9, "decidedBy", "省", "decidedOn", "2040-08-20", "documentNo", "9号"))
                .put("/api/v1/elections/" + county.election() + "/quotas/COUNTY/" + county.code())
                .then()
                .statusCode(404);
    }
}
