package org.huanjie.reporting.progress;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huanjie.reporting.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressApiTest {
    private static final County COUNTY = new County("990134");

    @Test
    void every_township_stands_somewhere_at_every_stage() {
        as("county-office", COUNTY.code())
                .get("/api/v1/progress?election=990134-2031")
                .then()
                .statusCode(404);
        COUNTY.divided().scheduled();
        String office = post(
                        "county-office",
                        COUNTY.code(),
                        "/bodies",
                        COUNTY.body("TOWNSHIP_ELECTION_COMMITTEE", COUNTY.township(1)))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(status(1, "PREPARATION")).isEqualTo("NOT_STARTED");
        post(
                        "county-office",
                        COUNTY.code(),
                        "/bodies/" + office + "/members",
                        Map.of("name", "李四", "position", "DIRECTOR", "from", "2026-09-20"))
                .statusCode(201);
        assertThat(status(1, "PREPARATION")).isEqualTo("DONE");
        post(
                        "township-office",
                        COUNTY.township(1),
                        "/activities",
                        COUNTY.activity("TRAINING", "TRAINING", COUNTY.township(1), "培训", Map.of()))
                .statusCode(201);
        assertThat(status(1, "TRAINING")).isEqualTo("DONE");
        assertThat(status(2, "TRAINING")).isEqualTo("NOT_STARTED");
        as("registrar", COUNTY.unit(1, 2))
                .get("/api/v1/progress?election=" + COUNTY.election())
                .then()
                .statusCode(200)
                .body("items", hasSize(14))
                .body("items.find { it.stage == 'TRAINING' }.status", equalTo("DONE"));
        COUNTY.district(1, 2, 4000, COUNTY.unit(1, 1), COUNTY.unit(1, 2));
        COUNTY.registered(COUNTY.unit(1, 1), 1, 100, 100);
        await().atMost(20, SECONDS).until(() -> status(1, "DISTRICTING").equals("DONE"));
        await().atMost(20, SECONDS).until(() -> status(1, "REGISTRATION").equals("ON_TRACK"));
        assertThat(status(2, "DISTRICTING")).isEqualTo("OVERDUE");
        assertThat(status(1, "ROLL_PUBLICATION")).isEqualTo("NOT_STARTED");

        as("standing-committee", COUNTY.code())
                .get("/api/v1/progress?election=" + COUNTY.election() + "&division=" + COUNTY.code())
                .then()
                .statusCode(200)
                .body("items", hasSize(3 * 14))
                .body("asOf", notNullValue())
                .body("items[3].deadline", equalTo("2020-11-25"))
                .body("items[3].figures.total", equalTo(2))
                .body("items[3].tasksTotal", equalTo(2))
                .body("items[3].tasksDone", equalTo(0));
        assertThat(COUNTY.figure("overallStatus")).isEqualTo("存在滞后");
        assertThat(COUNTY.figure("nextStageName")).isEqualTo("选民名单公布");
    }

    @Test
    void units_that_are_split_or_merged_stay_divided() {
        County county = new County("990171");
        county.divided().scheduled();
        county.district(1, 2, 4000, county.unit(1, 1), county.unit(1, 2));
        await().atMost(20, SECONDS).until(() -> status(county, 1, "DISTRICTING").equals("DONE"));
        county.split(county.unit(1, 1), 2);
        await().atMost(20, SECONDS).until(() -> "7".equals(county.figure("units")));
        assertThat(status(county, 1, "DISTRICTING")).isEqualTo("DONE");
        county.merged(county.unit(1, 2), county.unit(1, 1) + "001");
        await().atMost(20, SECONDS).until(() -> "6".equals(county.figure("units")));
        assertThat(status(county, 1, "DISTRICTING")).isEqualTo("DONE");
    }

    @Test
    void a_township_sees_itself_only() {
        COUNTY.divided().scheduled();
        as("township-office", COUNTY.township(1))
                .get("/api/v1/progress?election=" + COUNTY.election())
                .then()
                .statusCode(200)
                .body("items", hasSize(14));
        as("township-office", COUNTY.township(1))
                .get("/api/v1/progress?election=" + COUNTY.election() + "&division=" + COUNTY.township(2))
                .then()
                .statusCode(404);
        as("township-office", COUNTY.township(1))
                .get("/api/v1/figures?election=" + COUNTY.election() + "&division=" + COUNTY.code())
                .then()
                .statusCode(404);
    }

    @Test
    void a_township_with_a_congress_is_done_when_both_levels_are() {
        County county = new County("990135").divided().scheduled();
        String town = county.township(1);
        UUID ofCounty = county.district(1, 2, 4000, county.unit(1, 1), county.unit(1, 2));
        await().atMost(20, SECONDS).until(() -> status(county, 1, "DISTRICTING").equals("DONE"));
        county.townshipSeats(town, 47);
        await().atMost(20, SECONDS)
                .until(() -> !status(county, 1, "DISTRICTING").equals("DONE"));
        assertThat(item(county, 1, "ROLL_PUBLICATION", "figures.total")).isEqualTo("1");
        // the other unit stands under the province: its staff has no part in the township's congress
        county.district("TOWNSHIP", town, 1, 47, 2000, county.unit(1, 1));
        county.townshipPlan(town, 1, 47);
        await().atMost(20, SECONDS).until(() -> status(county, 1, "DISTRICTING").equals("DONE"));
        assertThat(item(county, 1, "ROLL_PUBLICATION", "figures.total")).isEqualTo("2");
        county.roll(ofCounty, 300, LocalDate.of(2026, 12, 30));
        await().atMost(20, SECONDS)
                .until(() -> status(county, 1, "ROLL_PUBLICATION").equals("ON_TRACK"));
        assertThat(item(county, 1, "ROLL_PUBLICATION", "reason")).isEqualTo("正在进行，2项中完成1项（县级1/1，乡级0/1），期限12月31日");
        assertThat(item(county, 1, "ROLL_PUBLICATION", "figures.countyDone")).isEqualTo("1");
        assertThat(item(county, 1, "ROLL_PUBLICATION", "figures.townshipTotal")).isEqualTo("1");
    }

    @Test
    void a_certified_result_ends_the_vote_and_a_run_off_does_not_end_the_election() {
        County county = new County("990151");
        county.divided().scheduled();
        String district = county.district(1, 2, 4000, county.unit(1, 1), county.unit(1, 2))
                .toString();
        result(county, district, 7, 1, "RUN_OFF", 1);
        await().atMost(20, SECONDS).until(() -> "DONE".equals(status(county, "VOTING")));
        assertThat(status(county, "RESULTS")).isNotEqualTo("DONE");
        result(county, district, 9, 2, "ELECTED", 0);
        await().atMost(20, SECONDS).until(() -> "DONE".equals(status(county, "RESULTS")));
        result(county, district, 7, 1, "RUN_OFF", 1);
        county.registered(county.unit(1, 1), 1, 10, 10);
        await().atMost(20, SECONDS).until(() -> "10".equals(county.figure("registeredVoters")));
        assertThat(status(county, "RESULTS")).isEqualTo("DONE");
    }

    private static void result(County county, String district, int version, int round, String outcome, int openSeats) {
        County.NOMINATION.send(county.code(), "result-certified", district, version, """
                {"county":"%s","election":"%s","version":%d,"district":"%s","level":"COUNTY","division":"%s","round":%d,
                 "registered":300,"voted":290,"valid":280,"void":10,"outcome":"%s","elected":[],"openSeats":%d}""".formatted(
                        county.code(), county.election(), version, district, county.code(), round, outcome, openSeats));
    }

    private static String status(County county, String stage) {
        return as("county-office", county.code())
                .get("/api/v1/progress?election=" + county.election() + "&division=" + county.code())
                .jsonPath()
                .getString("items.find { it.division == '" + county.township(1) + "' && it.stage == '" + stage
                        + "' }.status");
    }

    private static String status(int township, String stage) {
        return status(COUNTY, township, stage);
    }

    private static String status(County county, int township, String stage) {
        return item(county, township, stage, "status");
    }

    private static String item(County county, int township, String stage, String field) {
        JsonPath progress = as("county-office", county.code())
                .get("/api/v1/progress?election=" + county.election() + "&division=" + county.code())
                .jsonPath();
        return progress.getString("items.find { it.division == '" + county.township(township) + "' && it.stage == '"
                + stage + "' }." + field);
    }
}
