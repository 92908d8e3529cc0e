package org.huanjie.reporting.report;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.huanjie.reporting.County.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.reporting.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Schemas;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportApiTest {
    private final County county;

    ReportApiTest() {
        county = new County("990135");
    }

    @BeforeEach
    void known() {
        county.divided().scheduled();
        COMPLETE.forEach(figures -> post(
                        "county-office",
                        county.code(),
                        "/activities",
                        county.activity("MEETING", "PREPARATION", county.code(), "全县动员部署会", figures))
                .statusCode(201));
    }

    private static final List<Map<String, Object>> COMPLETE = List.of(Map.of("startDate", "2026-09-08"));

    @Test
    @Proves("R-126")
    void is_written_from_figures_and_issued_by_another_person() throws IOException {
        String report = draft(county);
        JsonPath said = as("city-observer", "990100")
                .get("/api/v1/reports/" + report)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("DRAFT"))
                .body("title", equalTo("县乡人大换届选举工作进展情况汇报"))
                .body("recipient", equalTo("市人大常委会"))
                .body("sections[0].paragraphs[0].id", equalTo("LEAD"))
                .extract()
                .jsonPath();
        assertThat(said.getString("sections[0].paragraphs[0].text"))
                .startsWith("根据省、市关于县乡两级人大换届选举工作的部署，我县换届选举工作于2026年9月8日正式启动，选举日确定为2027年1月20日。");
        Map<String, Object> figures = Map.of("id", "startDate", "scope", county.code());
        assertThat(said.<Map<String, Object>>getList("sections[0].paragraphs[0].figures"))
                .contains(figures);
        assertThat(said.<String>getList("figures.id")).contains("startDate", "electionDay", "mobilizationAttendance");
        assertThat(said.getString("sha256")).matches("[0-9a-f]{64}");

        String html = as("county-office", county.code())
                .accept("text/html")
                .get("/api/v1/reports/" + report)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .extract()
                .asString();
        assertThat(html).contains("云泽县人大常委会", "市人大常委会：", "进度统计表", "第1镇").doesNotContain("http", "src=");
        Files.writeString(Path.of("target/report.html"), html);
        byte[] docx = as("county-office", county.code())
                .accept(DocumentFormat.DOCX_TYPE)
                .get("/api/v1/reports/" + report)
                .then()
                .statusCode(200)
                .contentType(DocumentFormat.DOCX_TYPE)
                .header("Content-Disposition", endsWith(".docx"))
                .extract()
                .asByteArray();
        Files.write(Path.of("target/report.docx"), docx);
        byte[] pdf = as("county-office", county.code())
                .get("/api/v1/reports/" + report + "?format=pdf")
                .then()
                .statusCode(200)
                .contentType(DocumentFormat.PDF_TYPE)
                .header("Content-Disposition", endsWith(".pdf"))
                .extract()
                .asByteArray();
        Files.write(Path.of("target/report.pdf"), pdf);
        assertThat(as("county-office", county.code())
                        .get("/api/v1/reports/" + report + "?format=docx")
                        .asByteArray())
                .isEqualTo(docx);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> texts = word.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isEmpty())
                    .toList();
            assertThat(texts)
                    .containsSubsequence(
                            "草稿", "县乡人大换届选举工作进展情况汇报", "市人大常委会：", "一、前一阶段工作基本情况", "附件：进度统计表", "云泽县人大常委会", "附件", "进度统计表")
                    .containsAll(said.getList("sections.paragraphs.flatten().text"));
            assertThat(texts)
                    .allSatisfy(text ->
                            assertThat(html.replaceAll("</?span[^>]*>", "")).contains(">" + text + "<"));
            assertThat(word.getTables()).hasSize(1);
            assertThat(word.getTables().get(0).getRow(1).getCell(0).getText()).isEqualTo("第1镇");
        }
        as("county-office", county.code())
                .get("/api/v1/reports/" + report + "?format=xlsx")
                .then()
                .statusCode(406);

        String path = "/api/v1/reports/" + report + "/issue";
        as(Token.of("county-committee", county.code(), "county-office-" + county.code()))
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        post("county-office", county.code(), "/reports/" + report + "/issue", Map.of())
                .statusCode(403);
        as("county-committee", county.code())
                .body(Map.of())
                .post(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("ISSUED"))
                .body("sha256", equalTo(said.getString("sha256")));
        as("county-committee", county.code()).body(Map.of()).post(path).then().statusCode(409);
        Topic topic = Topic.named("huanjie.reporting.v1");
        topic.await(event -> event.is("report-issued") && event.subject().equals(report));
        Schemas.of(Path.of("contracts/schemas")).check(topic.about(report));
    }

    @Test
    @Proves("R-126")
    void is_not_issued_while_anything_is_missing_and_stays_what_it_was() {
        County other = new County("990136");
        other.divided().scheduled();
        String before = draft(other);
        assertThat(text(other, before)).contains("我县换届选举工作于【待补】正式启动");
        post("county-committee", other.code(), "/reports/" + before + "/issue", Map.of())
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:report-incomplete"));
        post(
                        "county-office",
                        other.code(),
                        "/activities",
                        other.activity("MEETING", "PREPARATION", other.code(), "第一次会议", Map.of()))
                .statusCode(201);
        assertThat(text(other, before)).contains("【待补】");
        assertThat(text(other, draft(other)))
                .contains("我县换届选举工作于2026年9月25日正式启动")
                .doesNotContain("【待补】");
    }

    @Test
    void another_county_or_a_township_sees_nothing() {
        String report = draft(county);
        as("county-office", "990199").get("/api/v1/reports/" + report).then().statusCode(404);
        as("township-office", county.township(1))
                .get("/api/v1/reports/" + report)
                .then()
                .statusCode(404);
        post("county-office", "990199", "/reports", Map.of("election", county.election(), "kind", "PROGRESS"))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-election"));
        post(
                        "county-office",
                        county.code(),
                        "/reports",
                        Map.of("election", county.election(), "kind", "PROGRESS", "asOf", "2020-01-01"))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:as-of-not-kept"));
    }

    private static String text(County county, String report) {
        return as("county-office", county.code())
                .get("/api/v1/reports/" + report)
                .jsonPath()
                .getString("sections.paragraphs.flatten().text.join('')");
    }

    private static String draft(County county) {
        String job = post(
                        "county-office",
                        county.code(),
                        "/reports",
                        Map.of("election", county.election(), "kind", "PROGRESS"))
                .statusCode(202)
                .extract()
                .header("Location");
        String path = job.substring(job.indexOf("/api/"));
        await().atMost(20, SECONDS)
                .until(
                        () -> as("county-office", county.code())
                                .get(path)
                                .jsonPath()
                                .getString("status"),
                        "SUCCEEDED"::equals);
        return as("county-office", county.code()).get(path).jsonPath().getString("result.id");
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of());
    }

    private static io.restassured.specification.RequestSpecification as(String role, String division) {
        return County.as(role, division);
    }
}
