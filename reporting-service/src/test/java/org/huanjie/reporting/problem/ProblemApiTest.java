package org.huanjie.reporting.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.post;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.huanjie.reporting.County;
import org.huanjie.testkit.Schemas;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemApiTest {
    private static final County COUNTY = new County("990132");

    @BeforeEach
    void known() {
        COUNTY.divided();
    }

    @Test
    void is_opened_answered_and_resolved_once_each() {
        String problem = "/problems/" + open();
        post("county-office", COUNTY.code(), problem + "/answer", Map.of("answer", "可以参加"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ANSWERED"));
        post("county-office", COUNTY.code(), problem + "/answer", Map.of("answer", "不可以"))
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:problem-not-open"));
        post("township-office", COUNTY.township(1), problem + "/resolution", Map.of("resolution", "已办"))
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("RESOLVED"))
                .body("answer", equalTo("可以参加"));
        post("county-office", COUNTY.code(), problem + "/resolution", Map.of("resolution", "再办"))
                .statusCode(409);
    }

    @Test
    void is_told_without_what_it_says_and_counted_while_open() {
        String before = COUNTY.figure("openProblems");
        String id = open();
        assertThat(Integer.parseInt(COUNTY.figure("openProblems"))).isEqualTo(Integer.parseInt(before) + 1);
        post("county-office", COUNTY.code(), "/problems/" + id + "/resolution", Map.of("resolution", "已办"))
                .statusCode(200);
        assertThat(COUNTY.figure("openProblems")).isEqualTo(before);
        Topic topic = Topic.named("huanjie.reporting.v1");
        topic.await(event -> event.is("problem-resolved") && event.subject().equals(id));
        List<Topic.Sent> told = topic.about(id);
        assertThat(told).extracting(Topic.Sent::sequence).containsExactly(1L, 2L);
        assertThat(told).noneMatch(event -> event.json().contains("驻县单位"));
        Schemas.of(Path.of("contracts/schemas")).check(told);
    }

    @Test
    void is_found_by_words_of_the_question_or_of_its_answer() {
        String id = open();
        post("county-office", COUNTY.code(), "/problems/" + id + "/answer", Map.of("answer", "依照实施细则_第%九条办理"))
                .statusCode(200);
        assertThat(found("LEGAL_QUESTION", "职工能否")).contains(id);
        assertThat(found("LEGAL_QUESTION", "细则_第%九条")).containsExactly(id);
        assertThat(found("LEGAL_QUESTION", "细则第九条")).isEmpty();
        assertThat(found("PROBLEM", "职工能否")).isEmpty();
    }

    private static List<String> found(String kind, String words) {
        return as("county-office", COUNTY.code())
                .queryParam("election", COUNTY.election())
                .queryParam("kind", kind)
                .queryParam("q", words)
                .queryParam("limit", 500)
                .get("/api/v1/problems")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void a_neighbour_township_sees_nothing() {
        String problem = "/problems/" + open();
        as("township-office", COUNTY.township(2))
                .get("/api/v1" + problem)
                .then()
                .statusCode(404);
        post("township-office", COUNTY.township(2), problem + "/resolution", Map.of("resolution", "已办"))
                .statusCode(404);
    }

    private static String open() {
        return post(
                        "township-office",
                        COUNTY.township(1),
                        "/problems",
                        Map.of(
                                "election", COUNTY.election(),
                                "division", COUNTY.township(1),
                                "kind", "LEGAL_QUESTION",
                                "stage", "REGISTRATION",
                                "title", "驻县单位职工能否参加乡级选举",
                                "detail", "请示",
                                "foundOn", "2026-11-20"))
                .statusCode(201)
                .body("status", equalTo("OPEN"))
                .extract()
                .path("id");
    }
}
