package org.huanjie.districting.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.huanjie.districting.County;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanMapApiTest {
    @Test
    void a_plan_is_shown_as_a_map_in_every_status_to_those_who_may_see_it() {
        County county = County.announced();
        county.allotted();
        String plan = county.plan();
        String map = "/api/v1/plans/" + plan + "/map";
        county.as("county-office")
                .get(map)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("选区划分示意图（草案）"), containsString("未划入选区"));
        county.proposed(plan);
        String drawn = county.as("county-committee").get(map).asString();
        assertThat(drawn)
                .startsWith("<svg")
                .contains("选区划分示意图（草案）", "无坐标资料", "偏差分布")
                .doesNotContain("，未划入选区");
        county.units().forEach(unit -> assertThat(drawn).containsOnlyOnce("data-unit=\"" + unit + "\""));
        String deviations =
                county.as("county-office").get(map + "?colour=deviation").asString();
        assertThat(deviations).contains("（人口偏差）").isNotEqualTo(drawn);
        county.as("county-office").get(map + "?colour=district").then().body(equalTo(drawn));
        county.as("county-office").get(map + "?colour=red").then().statusCode(400);
        given().get(map).then().statusCode(401);
        county.as("county-office", "990999").get(map).then().statusCode(404);
        county.as("township-office", county.code() + "101").get(map).then().statusCode(404);
        county.publishes(plan, "county", county.code());
        county.as("township-office", county.code() + "101")
                .get(map)
                .then()
                .statusCode(200)
                .body(not(containsString("草案")));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/notice?format=html")
                .then()
                .statusCode(200)
                .body(containsString("附件：选区划分示意图"), containsString("<svg "), containsString("data-unit"));
    }

    @Test
    void a_published_plan_s_maps_are_told_as_they_are_shown() throws IOException {
        County county = County.announced();
        String plan = county.published();
        for (String colour : List.of("district", "deviation")) {
            Topic.Sent told = Topic.named("huanjie.districting.v1")
                    .await(sent -> sent.is("plan-map-drawn") && sent.subject().equals(plan + "/" + colour));
            assertThat(told.data().get("colour").asText()).isEqualTo(colour);
            byte[] packed = Base64.getDecoder().decode(told.data().get("svg").asText());
            String svg = new String(
                    new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.UTF_8);
            county.as("county-office")
                    .get("/api/v1/plans/" + plan + "/map?colour=" + colour)
                    .then()
                    .body(equalTo(svg));
        }
    }

    @Test
    void positions_of_the_import_are_used() {
        County county = County.unknown();
        StringBuilder positions = new StringBuilder("code,x,y\n");
        for (int i = 0; i < county.units().size(); i++) {
            positions.append("%s,%d,%d\n".formatted(county.units().get(i), i % 4, i / 4));
        }
        county.imports(
                Map.of(
                        "divisions",
                        county.divisions(),
                        "adjacency",
                        county.adjacency(),
                        "positions",
                        positions.toString()),
                "SUCCEEDED");
        county.writes(Map.of()).statusCode(201);
        String plan = county.plan();
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/map")
                .then()
                .statusCode(200)
                .body(containsString("按单位坐标绘制"));
    }
}
