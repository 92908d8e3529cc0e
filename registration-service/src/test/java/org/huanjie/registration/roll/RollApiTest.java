package org.huanjie.registration.roll;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RollApiTest {
    private final Topic topic = Topic.named("huanjie.registration.v1");

    @Test
    @Proves("R-60")
    void the_notice_says_what_voters_bring_where_they_vote_by_card() {
        County county = County.with("pollingIdentification", "CARD");
        given().get("/api/v1/rolls/" + county.withRolls(1).get(0) + "/notice")
                .then()
                .body(containsString("选民凭选民证领取选票。"));
    }

    @Test
    @Proves({"R-47", "R-55", "R-58", "R-59"})
    void is_drafted_reviewed_published_by_another_and_then_public() throws Exception {
        County county = County.published();
        county.imports("APPLY", county.file(20));
        assertThat(county.reviewed()).isEqualTo(80);
        assertThat(county.drafted().getInt("result.rolls")).isEqualTo(2);
        String roll = county.drafts().get(0);
        county.as("county-office")
                .get("/api/v1/rolls/" + roll)
                .then()
                .statusCode(200)
                .body(
                        "count",
                        equalTo(40),
                        "findings",
                        hasSize(0),
                        "arithmetic.otherAdded",
                        equalTo(40),
                        "arithmetic.total",
                        equalTo(40));
        given().get("/api/v1/rolls/" + roll + "/entries").then().statusCode(404);
        county.as("county-committee")
                .body(County.polling())
                .post("/api/v1/rolls/" + roll + "/publication")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"), "objectionsUntil", not(equalTo(null)));
        List<Map<String, Object>> entries = given().get("/api/v1/rolls/" + roll + "/entries?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        assertThat(entries)
                .hasSize(40)
                .allSatisfy(entry ->
                        assertThat(entry.keySet()).containsExactlyInAnyOrder("serial", "name", "sex", "group"));
        county.as("county-office").get("/api/v1/rolls/" + roll).then().body("sha256", equalTo(hash(entries)));
        given().get("/api/v1/rolls/" + roll + "/notice")
                .then()
                .statusCode(200)
                .body(
                        containsString("选民共40名"),
                        containsString("五日内"),
                        containsString("选民凭居民身份证或者选民证领取选票。"),
                        not(containsString(county.code() + "1980")),
                        not(containsString("13800000000")));
        byte[] docx = given().get("/api/v1/rolls/" + roll + "/notice?format=docx")
                .then()
                .statusCode(200)
                .contentType(DocumentFormat.DOCX_TYPE)
                .extract()
                .asByteArray();
        Files.write(Path.of("target/roll-notice.docx"), docx);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(word.getTables().get(0).getRows().stream()
                            .skip(1)
                            .map(row -> row.getCell(1).getText()))
                    .containsExactlyElementsOf(entries.stream()
                            .map(entry -> (String) entry.get("name"))
                            .toList());
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .anyMatch(text -> text.contains("选民共40名"))
                    .noneMatch(text -> text.contains("草稿"));
        }
        topic.await(sent -> sent.is("roll-published") && sent.subject().equals(roll));
        Topic.Sent chunk = topic.await(sent -> sent.is("roll-entries-published")
                && sent.data().get("roll").asText().equals(roll));
        assertThat(chunk.data().get("entries").size()).isEqualTo(40);
        assertThat(chunk.data().get("chunks").asInt()).isEqualTo(1);
    }

    private static String hash(List<Map<String, Object>> entries) throws Exception {
        String csv = entries.stream()
                .map(entry -> entry.get("serial") + "," + entry.get("name") + "," + entry.get("sex") + ","
                        + entry.get("group") + "\n")
                .collect(Collectors.joining());
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Proves({"R-55", "R-43"})
    void the_gate_names_what_is_missing_and_the_draft_shows_the_same() {
        County county = County.published();
        county.imports(
                "APPLY", county.file(3) + county.line(0, county.villages().get(3)));
        county.drafted();
        String roll = county.drafts().get(0);
        List<String> shown = county.findings(roll);
        assertThat(shown).contains("REG_REVIEW", "REG_ONCE");
        county.as("county-committee")
                .get("/api/v1/rolls/" + roll)
                .then()
                .body("actions.find { it.name == 'publication' }.allowed", equalTo(false));
        county.as("county-committee")
                .body(County.polling())
                .post("/api/v1/rolls/" + roll + "/publication")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:rule-violated"), "findings.code", equalTo(shown));
        Map<String, Object> all = new HashMap<>(County.polling());
        all.putAll(Map.of("election", county.election(), "level", "COUNTY", "division", county.code()));
        JsonPath job = county.ended(county.as("county-committee").body(all).post("/api/v1/rolls/publications"));
        assertThat(job.getInt("result.published")).isZero();
        assertThat(job.<Object>getList("result.refused")).hasSize(2);
    }

    @Test
    @Proves("R-67")
    void a_draft_that_the_voters_have_left_behind_is_not_published() {
        County county = County.published();
        county.imports("APPLY", county.file(2));
        county.reviewed();
        county.drafted();
        county.imports(
                "APPLY", County.HEADER + county.line(300, county.villages().get(0)));
        county.reviewed();
        assertThat(county.drafts().stream().flatMap(roll -> county.findings(roll).stream()))
                .containsExactly("ROLL_NO_SILENT_DELETE");
    }

    @Test
    @Proves({"R-37", "W-15"})
    void an_election_day_moved_forward_shows_who_is_too_young() {
        County county = County.published();
        county.imports(
                "APPLY",
                County.HEADER + "李小," + county.citizenId(LocalDate.of(2023, 1, 20), 21) + ",汉,,"
                        + county.villages().get(0) + ",,,\n");
        county.reviewed();
        county.drafted();
        county.schedule(2, "2041-01-19");
        await().until(() -> county.findings(county.drafts().get(0)).contains("REG_AGE"));
    }

    @Test
    void the_drafter_does_not_publish_and_a_neighbour_sees_no_draft() {
        County county = County.published();
        county.imports("APPLY", county.file(1));
        county.reviewed();
        String both = Token.builder()
                .role("county-office", "county-committee")
                .division(county.code())
                .sub("li")
                .sign();
        county.ended(given().auth()
                .oauth2(both)
                .contentType("application/json")
                .body(Map.of("election", county.election(), "level", "COUNTY", "division", county.code()))
                .post("/api/v1/rolls"));
        String roll = county.drafts().get(0);
        given().auth()
                .oauth2(both)
                .contentType("application/json")
                .body(County.polling())
                .post("/api/v1/rolls/" + roll + "/publication")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        county.as("county-committee", "990999")
                .get("/api/v1/rolls/" + roll)
                .then()
                .statusCode(404);
        county.as("township-committee", county.towns().get(1))
                .get("/api/v1/rolls?status=DRAFT&election=" + county.election())
                .then()
                .body("items", hasSize(1));
        county.as("township-committee", county.towns().get(0))
                .body(County.polling())
                .post("/api/v1/rolls/" + roll + "/publication")
                .then()
                .statusCode(403);
    }

    @Test
    @Proves({"R-58", "W-24"})
    void after_the_deadline_nothing_is_published() {
        County county = County.published();
        county.schedule(2, "2026-11-26");
        county.drafted();
        await().until(() -> county.findings(county.drafts().get(0)).contains("ROLL_PUBLISH"));
        county.as("county-committee")
                .body(County.polling())
                .post("/api/v1/rolls/" + county.drafts().get(0) + "/publication")
                .then()
                .statusCode(422)
                .body("findings.code", hasItem("ROLL_PUBLISH"));
    }
}
