package org.huanjie.reporting.submission;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.huanjie.reporting.County;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.Test;

/** From a county's issued report to the city's tables. */
@QuarkusTest
class SubmissionApiTest {
    private static final String CITY = "997300";

    @Test
    void issued_reports_are_sent_checked_and_put_together() throws IOException {
        County first = county("997301", 1000, 900);
        County second = county("997302", 500, 100);
        String report = issued(first);
        byte[] archive = archive(first, report);
        assertThat(archive(first, report)).as("always the same bytes").isEqualTo(archive);
        assertThat(names(archive))
                .startsWith("manifest.json")
                .contains(
                        "tables/T1.json", "tables/T8.json", "report.json", "report.html", "report.docx", "report.pdf");

        send(archive, CITY)
                .statusCode(201)
                .body("county", equalTo(first.code()))
                .body("edition", equalTo(1));
        send(archive, CITY).statusCode(409).body("type", equalTo("urn:huanjie:problem:submission-received"));
        byte[] another = archive(second, issued(second));
        send(another, "997400").statusCode(422).body("type", equalTo("urn:huanjie:problem:county-not-below"));
        send(changed(another), CITY)
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:package-broken"))
                .body("detail", containsString("changed"));
        send("no zip".getBytes(StandardCharsets.UTF_8), CITY).statusCode(422);
        String id = send(another, CITY).statusCode(201).extract().path("id");
        assertThat(as("city-observer", CITY)
                        .get("/api/v1/submissions/" + id + "/package")
                        .asByteArray())
                .isEqualTo(another);
        as("county-office", first.code())
                .get("/api/v1/submissions/" + id)
                .then()
                .statusCode(404);

        JsonPath table = as("city-observer", CITY)
                .get("/api/v1/consolidations/T3?year=2026")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(table.<String>getList("rows.name")).containsExactly("云泽县", "云泽县", "合计");
        assertThat(table.<Integer>getList("rows.collect { row -> row.cells.find { it.column == 'population' }.value }"))
                .containsExactly(12_000, 12_000, 24_000);
        assertThat(table.<Integer>getList(
                        "rows.collect { row -> row.cells.find { it.column == 'womenVoters' }.value }"))
                .containsExactly(500, 250, 750);
        as("city-observer", CITY)
                .get("/api/v1/consolidations/T3?year=2026")
                .then()
                .body("rows[2].cells.find { it.column == 'registrationBase' }.value", nullValue());
        assertThat(as("city-observer", CITY)
                        .get("/api/v1/consolidations/T6?year=2026&format=csv")
                        .asString())
                .contains("合计");
        as("county-office", first.code())
                .get("/api/v1/consolidations/T3?year=2026")
                .then()
                .body("rows.size()", equalTo(2));
        as("city-observer", CITY)
                .get("/api/v1/consolidations/T3?year=2031")
                .then()
                .statusCode(404);
        as("city-observer", CITY).get("/api/v1/consolidations/T3").then().statusCode(400);
    }

    @Test
    void a_draft_is_not_sent() {
        County county = new County("997303");
        county.divided().scheduled();
        as("county-office", county.code())
                .get("/api/v1/reports/" + drafted(county) + "/package")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:report-not-issued"));
    }

    private static County county(String code, int voters, int approved) {
        County county = new County(code);
        county.divided().scheduled();
        county.registered(county.unit(1, 1), 1, voters, approved);
        await().atMost(20, SECONDS).until(() -> String.valueOf(voters).equals(county.figure("registeredVoters")));
        post("county-office", code, "/activities", county.activity("MEETING", "PREPARATION", code, "第一次会议", Map.of()))
                .statusCode(201);
        return county;
    }

    private static String issued(County county) {
        String report = drafted(county);
        post("county-committee", county.code(), "/reports/" + report + "/issue", Map.of())
                .statusCode(200);
        return report;
    }

    private static String drafted(County county) {
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

    private static byte[] archive(County county, String report) {
        return as("county-committee", county.code())
                .get("/api/v1/reports/" + report + "/package")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse send(byte[] archive, String division) {
        return given().auth()
                .oauth2(Token.of("county-office", division))
                .multiPart("package", "package.zip", archive, "application/zip")
                .post("/api/v1/submissions")
                .then();
    }

    private static List<String> names(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    /** The same package with one number of one table changed. */
    private static byte[] changed(byte[] archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                out.write((entry.getName().equals("tables/T3.json") ? content.replace("250", "251") : content)
                        .getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toByteArray();
    }
}
