package org.huanjie.reporting.task;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.entry;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.huanjie.reporting.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskApiTest {
    private final Clock clock;

    TaskApiTest(Clock clock) {
        this.clock = clock;
    }

    @Test
    void tasks_are_there_with_the_election_and_move_with_its_calendar() {
        County county = new County("990382");
        county.divided();
        as("county-office", county.code())
                .get("/api/v1/tasks?election=" + county.election())
                .then()
                .statusCode(404);
        scheduled(county, 1, today().plusDays(5));
        JsonPath first = tasks(county, county.code(), "&limit=500");
        assertThat(first.getList("items")).hasSizeGreaterThan(70);
        assertThat(first.getString(task(county.township(1), "REGISTRARS_TRAINED") + ".due"))
                .isEqualTo(today().plusDays(5).toString());
        assertThat(first.getString(task(county.township(1), "REGISTRARS_TRAINED") + ".body"))
                .isEqualTo("TOWNSHIP_ELECTION_COMMITTEE");
        assertThat(first.getString(task(county.township(3), "REGISTRARS_TRAINED") + ".body"))
                .isEqualTo("GUIDANCE_GROUP");
        assertThat(first.getString(task(county.township(3), "TOWNSHIP_SESSION")))
                .isNull();
        assertThat(first.getString(task(county.code(), "BUDGET") + ".status")).isEqualTo("OPEN");
        scheduled(county, 2, today().plusDays(9));
        await().atMost(20, SECONDS)
                .until(() -> today().plusDays(9)
                        .toString()
                        .equals(tasks(county, county.code(), "&limit=500")
                                .getString(task(county.township(1), "REGISTRARS_TRAINED") + ".due")));
        assertThat(tasks(county, county.code(), "&limit=500").getList("items.id"))
                .isEqualTo(first.getList("items.id"));
        pages(county, first.getList("items.id"));
    }

    private static void pages(County county, List<Object> all) {
        List<Object> read = new ArrayList<>();
        String after = "";
        do {
            JsonPath page = tasks(county, county.code(), "&limit=30" + after);
            read.addAll(page.getList("items.id"));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        } while (after != null);
        assertThat(read).isEqualTo(all);
        assertThat(new HashSet<>(read)).hasSameSizeAs(read);
    }

    @Test
    void a_township_says_what_is_done_and_progress_counts_it() {
        County county = new County("990383");
        county.divided();
        scheduled(county, 1, today().minusDays(1));
        String town = county.township(1);
        String id = id(county, town, "REGISTRARS_TRAINED");
        String path = "/api/v1/tasks/" + id;
        as("township-office", town)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("overdue", equalTo(true));
        assertThat(alert(county, "TRAINING:R-70", "message")).contains("过期未办结");
        assertThat(alert(county, "TRAINING:R-70", "source")).isEqualTo("惯例");
        assertThat(alert(county, "REGISTRATION:R-44", "source")).isEqualTo("选举法 art. 27");
        assertThat(progress(county, town, "TRAINING")).isEqualTo("0/2");

        patch("township-office", town, path, null, Map.of("status", "DONE")).statusCode(428);
        patch("township-office", town, path, "\"3\"", Map.of("status", "DONE")).statusCode(412);
        patch("township-office", county.township(2), path, "*", Map.of("status", "DONE"))
                .statusCode(404);
        patch("standing-committee", county.code(), path, "*", Map.of("status", "DONE"))
                .statusCode(403);
        patch("township-office", town, path, "\"0\"", Map.of("status", "NOT_APPLICABLE"))
                .statusCode(422)
                .body("type", containsString("reason-required"));
        patch("township-office", town, path, "\"0\"", Map.of("status", "DONE", "evidence", "培训记录第3号"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("DONE"))
                .body("overdue", equalTo(false))
                .body("evidence", equalTo("培训记录第3号"))
                .body("completedBy", notNullValue())
                .body("completedOn", equalTo(today().toString()));
        assertThat(progress(county, town, "TRAINING")).isEqualTo("1/2");
        patch("county-office", county.code(), path, "\"1\"", Map.of("status", "NOT_APPLICABLE", "reason", "由县里统一培训"))
                .statusCode(200)
                .body("reason", equalTo("由县里统一培训"));
        assertThat(progress(county, town, "TRAINING")).isEqualTo("1/2");
        patch("county-office", county.code(), path, "\"2\"", Map.of("status", "OPEN"))
                .statusCode(200)
                .body("completedBy", equalTo(null))
                .body("overdue", equalTo(true));
        assertThat(progress(county, town, "TRAINING")).isEqualTo("0/2");
    }

    @Test
    void a_township_sees_its_own_tasks_only() {
        County county = new County("990384");
        county.divided();
        scheduled(county, 1, today());
        String town = county.township(1);
        String countys = id(county, county.code(), "BUDGET");
        as("township-office", town)
                .get("/api/v1/tasks?election=" + county.election() + "&stage=TRAINING")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].division", equalTo(town));
        as("township-office", town)
                .get("/api/v1/tasks?election=" + county.election() + "&division=" + county.township(2))
                .then()
                .statusCode(404);
        as("township-office", town).get("/api/v1/tasks/" + countys).then().statusCode(404);
        patch("township-office", town, "/api/v1/tasks/" + countys, "*", Map.of("status", "DONE"))
                .statusCode(404);
        as("county-office", county.code())
                .get("/api/v1/tasks/" + countys)
                .then()
                .statusCode(200);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void scheduled(County county, int version, LocalDate start) {
        county.scheduled(version, "[" + entry("REGISTRATION_START", "选民登记开始", start, false) + "]");
        await().atMost(20, SECONDS).until(() -> "2027-01-20".equals(county.figure("electionDay")));
    }

    private static JsonPath tasks(County county, String division, String more) {
        return as("county-office", county.code())
                .get("/api/v1/tasks?election=" + county.election() + "&division=" + division + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String task(String division, String key) {
        return "items.find { it.division == '" + division + "' && it.key == '" + key + "' }";
    }

    private static String id(County county, String division, String key) {
        return tasks(county, division, "&limit=500").getString(task(division, key) + ".id");
    }

    private static String alert(County county, String subject, String field) {
        return as("county-office", county.code())
                .get("/api/v1/alerts?election=" + county.election())
                .jsonPath()
                .getString("items.find { it.id == 'TASKS_OVERDUE:" + subject + "' }." + field);
    }

    private static String progress(County county, String division, String stage) {
        JsonPath progress = as("county-office", county.code())
                .get("/api/v1/progress?election=" + county.election() + "&division=" + division)
                .jsonPath();
        String item = "items.find { it.stage == '" + stage + "' }.";
        return progress.getString(item + "tasksDone") + "/" + progress.getString(item + "tasksTotal");
    }

    private static ValidatableResponse patch(String role, String division, String path, String seen, Object body) {
        var request = as(role, division).body(body);
        return (seen == null ? request : request.header("If-Match", seen))
                .patch(path)
                .then();
    }
}
