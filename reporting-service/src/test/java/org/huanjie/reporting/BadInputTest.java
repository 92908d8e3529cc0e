package org.huanjie.reporting;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.post;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.contract.BadInput;
import org.huanjie.testkit.contract.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing wrong gets through, at any endpoint of the contract. */
@QuarkusTest
@Tag("sweep")
class BadInputTest {
    private final AgroalDataSource database;
    private final County county = new County("990139");

    BadInputTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void is_refused_everywhere_and_changes_nothing() {
        BadInput.of(database, scene()).check();
    }

    /** One of each that offices record, and a draft report. */
    private Scene scene() {
        county.divided().scheduled();
        String map = county.map("COUNTY", county.code(), 1, "示意图").toString();
        String body = made("/bodies", county.body("ELECTION_OFFICE", county.code()));
        String member = made(
                "/bodies/" + body + "/members", Map.of("name", "张三", "position", "DIRECTOR", "from", "2026-09-20"));
        String activity =
                made("/activities", county.activity("MEETING", "PREPARATION", county.code(), "动员部署会", Map.of()));
        String problem = made(
                "/problems",
                Map.of(
                        "election", county.election(),
                        "division", county.code(),
                        "kind", "PROBLEM",
                        "stage", "REGISTRATION",
                        "title", "人户分离",
                        "detail", "外出人口较多",
                        "foundOn", "2026-11-20"));
        JsonPath feed = post("county-office", county.code(), "/feed-keys", Map.of("election", county.election()))
                .statusCode(201)
                .extract()
                .jsonPath();
        String submission = submitted(drafted());
        String job = drafted();
        await().atMost(20, SECONDS)
                .until(() -> as("county-office", county.code())
                                .get("/api/v1/plan-maps/" + map)
                                .statusCode()
                        == 200);
        return Scene.of(county.code(), county.township(1))
                .value("election", county.election())
                .at("/bodies/{id}", body)
                .at("/bodies/{id}/members/{member}", member)
                .at("/activities/{id}", activity)
                .at("/problems/{id}", problem)
                .at("/figures/{id}", "units")
                .at("/registration-curve/{day}", "2026-12-01")
                .at("/tables/{table}", "T6")
                .at(
                        "/tasks/{id}",
                        as("county-office", county.code())
                                .get("/api/v1/tasks?election=" + county.election())
                                .path("items[0].id"))
                .at("/reports/{id}", job)
                .at("/feed-keys/{id}", feed.getString("id"))
                .at("/feeds/{key}", feed.getString("atom").split("/")[4])
                .at("/reports/{id}/passages/{passage}", "LEAD")
                .at("/submissions/{id}", submission)
                .at("/consolidations/{table}", "T3")
                .value("year", "2026")
                .at("/jobs/{id}", job)
                .at("/plan-maps/{plan}", map)
                .unscoped("GET /api/v1/changes", "tells that something changed, and in which county, never what")
                .unscoped("GET /api/v1/elections", "announced elections are public")
                .unscoped("POST /api/v1/projections/rebuild", "read models are of the installation, not of a division")
                .unscoped("GET /api/v1/lag", "how far the service has read, of no division");
    }

    /** The report has its job's id. */
    private String drafted() {
        String job = post(
                        "county-office",
                        county.code(),
                        "/reports",
                        Map.of("election", county.election(), "kind", "PROGRESS"))
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(20, SECONDS)
                .until(() -> "SUCCEEDED"
                        .equals(as("county-office", county.code())
                                .get("/api/v1/jobs/" + job)
                                .path("status")));
        return job;
    }

    private String submitted(String report) {
        post("county-committee", county.code(), "/reports/" + report + "/issue", Map.of())
                .statusCode(200);
        byte[] archive = as("county-office", county.code())
                .get("/api/v1/reports/" + report + "/package")
                .asByteArray();
        return given().auth()
                .oauth2(Token.of("county-office", county.code()))
                .multiPart("package", "package.zip", archive, "application/zip")
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String made(String path, Map<String, ?> body) {
        return post("county-office", county.code(), path, body)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
