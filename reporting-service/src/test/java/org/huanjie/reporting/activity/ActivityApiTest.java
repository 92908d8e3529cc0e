package org.huanjie.reporting.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.reporting.County;
import org.huanjie.testkit.Schemas;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityApiTest {
    private static final County COUNTY = new County("990131");

    @BeforeEach
    void known() {
        COUNTY.divided();
    }

    @Test
    void is_recorded_with_its_figures_and_told() {
        String id = record("PUBLICITY", "PUBLICITY", COUNTY.township(1), Map.of("banners", 12, "sms", 1500))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("figures.banners", equalTo(12))
                .extract()
                .path("id");
        as("township-office", COUNTY.township(1))
                .get("/api/v1/activities/" + id)
                .then()
                .statusCode(200)
                .body("stage", equalTo("PUBLICITY"))
                .body("participants", equalTo(30));
        Topic topic = Topic.named("huanjie.reporting.v1");
        topic.await(event -> event.subject().equals(id));
        List<Topic.Sent> told = topic.about(id);
        assertThat(told).hasSize(1);
        Schemas.of(Path.of("contracts/schemas")).check(told);
    }

    @Test
    void a_figure_no_sentence_has_or_a_wrong_value_is_refused() {
        record("MEETING", "PREPARATION", COUNTY.code(), Map.of("applause", 3))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-figure"))
                .body("violations[0].field", equalTo("figures.applause"));
        record("MEETING", "PREPARATION", COUNTY.code(), Map.of("banners", -1))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:invalid-figure"));
        record("MEETING", "PREPARATION", COUNTY.code(), Map.of("banners", "many"))
                .statusCode(422);
        record("MEETING", "PREPARATION", COUNTY.code(), Map.of("scDate", "2026-13-01"))
                .statusCode(422);
        record("MEETING", "PREPARATION", COUNTY.code(), Map.of("scDate", "2026-09-20", "scMeetingNo", 27))
                .statusCode(201);
    }

    @Test
    void kinds_and_stages_are_strict() {
        record("PARTY", "PREPARATION", COUNTY.code(), Map.of()).statusCode(400);
        record("MEETING", "CELEBRATION", COUNTY.code(), Map.of()).statusCode(400);
        Map<String, Object> without =
                new HashMap<>(COUNTY.activity("MEETING", "SUMMARY", COUNTY.code(), "总结会", Map.of()));
        without.remove("stage");
        post("county-office", COUNTY.code(), "/activities", without)
                .statusCode(400)
                .body("violations[0].field", notNullValue());
    }

    @Test
    void a_neighbour_township_sees_nothing_and_pages_follow_each_other() {
        for (int i = 0; i < 3; i++) {
            record("RESEARCH", "REGISTRATION", COUNTY.township(2), Map.of()).statusCode(201);
        }
        String list = "/api/v1/activities?kind=RESEARCH&election=" + COUNTY.election();
        as("township-office", COUNTY.township(1))
                .get(list)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        String next = as("township-office", COUNTY.township(2))
                .get(list + "&limit=2")
                .then()
                .body("items", hasSize(2))
                .header("Link", notNullValue())
                .extract()
                .path("next");
        as("township-office", COUNTY.township(2))
                .get(list + "&limit=2&after=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
    }

    private static ValidatableResponse record(String kind, String stage, String division, Map<String, ?> figures) {
        return post(
                "county-office", COUNTY.code(), "/activities", COUNTY.activity(kind, stage, division, "活动", figures));
    }
}
