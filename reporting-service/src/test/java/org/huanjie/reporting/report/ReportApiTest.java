package org.huanjie.reporting.report;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
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

    @Test
    @Proves("R-126")
    void what_nobody_knows_is_written_by_hand_kept_by_the_next_one_and_issued_by_a_third() {
        County other = new County("990165");
        other.divided().scheduled();
        String first = draft(other);
        String path = "/api/v1/reports/" + first + "/passages/LEAD";
        Map<String, String> words = Map.of("text", "我县换届选举工作于9月上旬启动，现将有关情况汇报如下：");
        as("county-office", other.code()).body(words).put(path).then().statusCode(428);
        as("county-office", other.code())
                .header("If-Match", "\"1\"")
                .body(words)
                .put(path.replace("LEAD", "NONE"))
                .then()
                .statusCode(404);
        as("county-committee", other.code())
                .header("If-Match", "\"1\"")
                .body(words)
                .put(path)
                .then()
                .statusCode(403);
        as("county-office", other.code())
                .header("If-Match", "\"1\"")
                .body(words)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("sections[0].paragraphs[0].text", equalTo(words.get("text")))
                .body("sections[0].paragraphs[0].missing.size()", equalTo(0))
                .body("sections[0].paragraphs[0].written.missing", equalTo(List.of("startDate")));

        String second = draft(other);
        assertThat(text(other, second)).startsWith(words.get("text"));
        as(Token.of("county-committee", other.code(), "county-office-" + other.code()))
                .post("/api/v1/reports/" + first + "/issue")
                .then()
                .statusCode(409);
        post("county-committee", other.code(), "/reports/" + first + "/issue", Map.of())
                .statusCode(200)
                .body("edition", equalTo(1));
        as("county-office", other.code())
                .header("If-Match", "\"3\"")
                .body(words)
                .put(path)
                .then()
                .statusCode(409);

        post(
                        "county-office",
                        other.code(),
                        "/activities",
                        other.activity("MEETING", "PREPARATION", other.code(), "第一次会议", Map.of()))
                .statusCode(201);
        String third = draft(other);
        as("county-office", other.code())
                .get("/api/v1/reports/" + third)
                .then()
                .body("sections[0].paragraphs[0].outdated", equalTo(true))
                .body("sections[0].paragraphs[0].written.text", containsString("2026年9月25日正式启动"));
        post("county-committee", other.code(), "/reports/" + third + "/issue", Map.of())
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:report-incomplete"));
        as("county-office", other.code())
                .header("If-Match", "\"1\"")
                .delete("/api/v1/reports/" + third + "/passages/LEAD")
                .then()
                .statusCode(200)
                .body("sections[0].paragraphs[0].outdated", equalTo(false))
                .body("sections[0].paragraphs[0].written", nullValue());
        post("county-committee", other.code(), "/reports/" + third + "/issue", Map.of())
                .statusCode(200)
                .body("edition", equalTo(2));
        as("city-observer", "990100")
                .get("/api/v1/reports?status=ISSUED&election=" + other.election())
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(first, third)))
                .body("items.edition", equalTo(List.of(1, 2)));
        as("county-office", other.code())
                .get("/api/v1/reports/" + third + "/differences?from=" + first)
                .then()
                .statusCode(200)
                .body("passages.find { it.id == 'LEAD' }.from", equalTo(words.get("text")))
                .body("figures.find { it.id == 'startDate' }.to", equalTo("2026年9月25日"))
                .body("figures.find { it.id == 'startDate' }.from", nullValue());
        as("county-office", "990199")
                .get("/api/v1/reports/" + third + "/differences?from=" + first)
                .then()
                .statusCode(404);
    }

    @Test
    void a_stage_and_the_whole_have_frames_of_their_own_with_tables_and_charts() throws IOException {
        County other = new County("990166");
        other.divided().scheduled();
        for (int township = 1; township <= 3; township++) {
            other.registered(other.unit(township, 1), 1, 900 + 150 * township, 800);
            other.registered(other.unit(township, 2), 1, 700, 650);
        }
        await().atMost(20, SECONDS).until(() -> "5700".equals(other.figure("registeredVoters")));
        String stage = draft(other, Map.of("election", other.election(), "kind", "STAGE"));
        JsonPath said = as("county-office", other.code())
                .get("/api/v1/reports/" + stage)
                .then()
                .statusCode(200)
                .body("stage", equalTo("DISTRICTING"))
                .extract()
                .jsonPath();
        assertThat(said.getString("title")).isEqualTo("县乡人大换届选举选区划分阶段工作情况汇报");
        String registration =
                draft(other, Map.of("election", other.election(), "kind", "STAGE", "stage", "REGISTRATION"));
        said = as("county-office", other.code())
                .get("/api/v1/reports/" + registration)
                .jsonPath();
        assertThat(said.getString("sections[1].heading")).isEqualTo("一、选民登记情况");
        assertThat(said.<String>getList("sections[1].table.rows.name")).containsExactly("第1镇", "第2镇", "第3镇", "合计");
        assertThat(said.<String>getList("sections[1].table.rows[3].values")).startsWith("12000", "5700", "4350");
        String html = as("county-office", other.code())
                .get("/api/v1/reports/" + registration + "?format=html")
                .asString();
        assertThat(html).contains("<svg", "各乡镇、街道选民登记情况", "登记选民", "1750");
        for (String format : List.of("docx", "pdf")) {
            Files.write(
                    Path.of("target/report-stage." + format),
                    as("county-office", other.code())
                            .get("/api/v1/reports/" + registration + "?format=" + format)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
        }

        String summary = draft(other, Map.of("election", other.election(), "kind", "SUMMARY"));
        JsonPath whole = as("county-office", other.code())
                .get("/api/v1/reports/" + summary)
                .jsonPath();
        assertThat(whole.<String>getList("sections.heading"))
                .contains("一、主要做法")
                .last()
                .asString()
                .endsWith("意见建议");
        assertThat(as("county-office", other.code())
                        .get("/api/v1/reports/" + summary + "?format=html")
                        .asString())
                .as("what nobody has written has no heading")
                .doesNotContain("意见建议");
        as("county-office", other.code())
                .header("If-Match", "\"1\"")
                .body(Map.of("text", "建议进一步完善流动人口选民登记办法。"))
                .put("/api/v1/reports/" + summary + "/passages/SUGGESTIONS_1")
                .then()
                .statusCode(200);
        assertThat(as("county-office", other.code())
                        .get("/api/v1/reports/" + summary + "?format=html")
                        .asString())
                .contains("意见建议", "建议进一步完善流动人口选民登记办法。");
        post(
                        "county-office",
                        other.code(),
                        "/reports",
                        Map.of("election", other.election(), "kind", "SUMMARY", "stage", "VOTING"))
                .statusCode(400)
                .body("violations[0].field", equalTo("stage"));
    }

    private static String text(County county, String report) {
        return as("county-office", county.code())
                .get("/api/v1/reports/" + report)
                .jsonPath()
                .getString("sections.paragraphs.flatten().text.join('')");
    }

    private static String draft(County county) {
        return draft(county, Map.of("election", county.election(), "kind", "PROGRESS"));
    }

    private static String draft(County county, Map<String, String> asked) {
        String job = post("county-office", county.code(), "/reports", asked)
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
