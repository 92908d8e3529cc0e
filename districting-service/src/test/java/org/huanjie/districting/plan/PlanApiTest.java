package org.huanjie.districting.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.huanjie.districting.County;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanApiTest {
    @Test
    @Proves({"R-03", "R-27", "R-28", "R-32"})
    void a_proposal_is_lawful_and_goes_through_two_persons_to_publication() throws IOException {
        County county = County.announced();
        String plan = county.drawn();
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true));
        JsonPath districts = county.as("county-office")
                .get("/api/v1/plans/" + plan + "/districts")
                .jsonPath();
        assertThat(districts.<Integer>getList("items.seats")).allMatch(seats -> seats >= 1 && seats <= 3);
        assertThat(districts.<Integer>getList("items.seats").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(County.SEATS);
        List<String> units = new ArrayList<>();
        districts.<List<String>>getList("items.units").forEach(units::addAll);
        assertThat(units).containsExactlyInAnyOrderElementsOf(county.units());
        county.as("county-committee")
                .body(County.decision())
                .post("/api/v1/plans/" + plan + "/publication")
                .then()
                .statusCode(409);
        county.as("county-office")
                .body(Map.of("reason", "单位所限"))
                .post("/api/v1/plans/" + plan + "/submission")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"));
        county.as("county-office")
                .get("/api/v1/plans/" + plan)
                .then()
                .body("actions.find { it.name == 'submission' }.allowed", equalTo(false));
        county.as("county-committee")
                .post("/api/v1/plans/" + plan + "/approval")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        county.as("county-committee")
                .body(County.decision())
                .post("/api/v1/plans/" + plan + "/publication")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"), "version", equalTo(1), "seats", equalTo(County.SEATS));
        given().get("/api/v1/districts?election=" + county.election() + "&level=COUNTY")
                .then()
                .statusCode(200)
                .body("items", hasSize(districts.getList("items").size()));
        given().get("/api/v1/districts?election=" + county.election() + "&unit="
                        + county.units().get(4))
                .then()
                .body(
                        "items",
                        hasSize(1),
                        "items[0].units",
                        hasItem(county.units().get(4)));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/notice")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("特此公告"));
        byte[] docx = county.as("county-office")
                .get("/api/v1/plans/" + plan + "/notice?format=docx")
                .then()
                .statusCode(200)
                .contentType(DocumentFormat.DOCX_TYPE)
                .extract()
                .asByteArray();
        Files.write(Path.of("target/notice.docx"), docx);
        byte[] pdf = county.as("county-office")
                .accept(DocumentFormat.PDF_TYPE)
                .get("/api/v1/plans/" + plan + "/notice")
                .then()
                .statusCode(200)
                .contentType(DocumentFormat.PDF_TYPE)
                .extract()
                .asByteArray();
        Files.write(Path.of("target/notice.pdf"), pdf);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("关于县级人民代表大会代表选区划分和名额分配的公告", "特此公告。")
                    .doesNotContain("（草稿，尚未公布）");
            assertThat(word.getTables().get(0).getRows())
                    .hasSize(1 + districts.getList("items").size());
        }
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/notice?format=xlsx")
                .then()
                .statusCode(406);
        Topic topic = Topic.named("huanjie.districting.v1");
        topic.await(sent -> sent.is("district-plan-published") && sent.subject().equals(plan));
        List<Topic.Sent> published = topic.records().stream()
                .filter(sent -> sent.is("district-published") && sent.key().equals(county.code()))
                .toList();
        assertThat(published).hasSize(districts.getList("items").size());
    }

    @Test
    void the_same_seed_draws_the_same() {
        County county = County.announced();
        String first = county.drawn();
        List<Object> before = county.as("county-office")
                .get("/api/v1/plans/" + first + "/districts")
                .jsonPath()
                .getList("items.units");
        String location = county.as("county-office")
                .body(Map.of("iterations", 500, "seed", 7))
                .post("/api/v1/plans/" + first + "/proposals")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        org.awaitility.Awaitility.await()
                .until(() -> county.as("county-office")
                        .get("/api/v1/jobs/" + location)
                        .jsonPath()
                        .getString("status")
                        .equals("SUCCEEDED"));
        assertThat(county.as("county-office")
                        .get("/api/v1/plans/" + first + "/districts")
                        .jsonPath()
                        .<Object>getList("items.units"))
                .isEqualTo(before);
        county.as("county-office")
                .get("/api/v1/jobs/" + location)
                .then()
                .body(
                        "result.id",
                        equalTo(first),
                        "result.seats",
                        equalTo(County.SEATS),
                        "result.provenOptimal",
                        equalTo(true),
                        "result.bound",
                        equalTo(0f),
                        "result.limits",
                        hasSize(0));
    }

    @Test
    @Proves({"R-18", "R-32"})
    void an_empty_draft_is_not_submitted() {
        County county = County.announced();
        county.allotted();
        String plan = county.plan();
        county.as("county-office")
                .body(Map.of())
                .post("/api/v1/plans/" + plan + "/submission")
                .then()
                .statusCode(422)
                .body(
                        "type",
                        equalTo("urn:huanjie:problem:rule-violated"),
                        "findings.code",
                        hasItem("DIST_COMPLETE"),
                        "findings.code",
                        hasItem("ALLOC_SUM"));
        county.as("county-office").get("/api/v1/plans/" + plan).then().body("status", equalTo("DRAFT"));
    }

    @Test
    @Proves({"R-27", "R-29", "W-12"})
    void districts_are_drawn_by_hand_and_the_check_answers_at_once() {
        County county = County.announced();
        county.allotted();
        String plan = county.plan();
        String path = "/api/v1/plans/" + plan + "/districts/1";
        county.as("county-office")
                .body(Map.of("seats", 4, "units", county.units().subList(0, 2)))
                .put(path)
                .then()
                .statusCode(201)
                .body("number", equalTo(1), "population", equalTo(600));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body("valid", equalTo(false), "findings.code", hasItem("DIST_SEATS_1_3"));
        county.as("county-office")
                .body(Map.of("seats", 1, "units", county.units().subList(0, 2)))
                .put(path)
                .then()
                .statusCode(428);
        String tag = county.as("county-office").get(path).header("ETag");
        county.as("county-office")
                .header("If-Match", tag)
                .body(Map.of("seats", 1, "units", county.units().subList(0, 2), "name", "城关选区"))
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("城关选区"), "deviation", equalTo(0.5f));
        county.as("county-office")
                .header("If-Match", tag)
                .body(Map.of("seats", 1, "units", county.units().subList(0, 2)))
                .put(path)
                .then()
                .statusCode(412);
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body("findings.code", hasItem("DIST_EQUAL_POP"));
        county.as("county-office")
                .body(Map.of("seats", 1, "units", List.of(county.units().get(2))))
                .put("/api/v1/plans/" + plan + "/districts/2")
                .then()
                .statusCode(201);
        county.as("county-office")
                .body(Map.of("units", List.of(county.units().get(2)), "to", 1))
                .post("/api/v1/plans/" + plan + "/moves")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false));
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/districts")
                .then()
                .body("items.number", contains(1));
        county.as("county-office")
                .body(Map.of("units", List.of("990999101201"), "to", 1))
                .post("/api/v1/plans/" + plan + "/moves")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-unit"));
    }

    @Test
    void a_warned_plan_needs_a_reason() {
        County county = County.announced();
        county.allotted();
        String plan = county.plan();
        List<List<String>> parts = List.of(
                county.units().subList(0, 2),
                county.units().subList(2, 4),
                county.units().subList(4, 8),
                county.units().subList(8, 12));
        int[] seats = {1, 2, 3, 3};
        for (int i = 0; i < parts.size(); i++) {
            county.as("county-office")
                    .body(Map.of("seats", seats[i], "units", parts.get(i)))
                    .put("/api/v1/plans/" + plan + "/districts/" + (i + 1))
                    .then()
                    .statusCode(201);
        }
        county.as("county-office")
                .body(Map.of())
                .post("/api/v1/plans/" + plan + "/submission")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:reason-required"));
        county.as("county-office")
                .body(Map.of("reason", "水库阻隔"))
                .post("/api/v1/plans/" + plan + "/submission")
                .then()
                .statusCode(200);
        county.as("county-committee")
                .body(Map.of("reason", "请再核实"))
                .post("/api/v1/plans/" + plan + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"));
    }

    @Test
    void who_had_a_hand_in_it_does_not_decide() {
        County county = County.announced();
        String plan = county.drawn();
        String both = Token.builder()
                .role("county-office", "county-committee")
                .division(county.code())
                .sub("li")
                .sign();
        given().auth()
                .oauth2(both)
                .contentType("application/json")
                .body(Map.of("reason", "x"))
                .post("/api/v1/plans/" + plan + "/submission")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(both)
                .post("/api/v1/plans/" + plan + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
    }

    @Test
    void neighbours_townships_and_other_levels_are_kept_out() {
        County county = County.announced();
        String plan = county.drawn();
        county.as("county-office", "990999").get("/api/v1/plans/" + plan).then().statusCode(404);
        county.as("township-office", county.code() + "101")
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(404);
        county.as("county-office", "990999")
                .get("/api/v1/plans?election=" + county.election())
                .then()
                .body("items", hasSize(0));
        county.as("township-office", county.code() + "101")
                .body(Map.of("election", county.election(), "level", "COUNTY", "division", county.code()))
                .post("/api/v1/plans")
                .then()
                .statusCode(403);
        county.as("township-office", county.code() + "001")
                .body(Map.of("election", county.election(), "level", "TOWNSHIP", "division", county.code() + "001"))
                .post("/api/v1/plans")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:no-congress"));
        county.as("township-office", county.code() + "101")
                .body(Map.of("election", county.election(), "level", "TOWNSHIP", "division", county.code() + "102"))
                .post("/api/v1/plans")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-division"));
    }

    @Test
    @Proves({"R-31", "W-14"})
    void a_county_district_that_cuts_a_township_district_warns() {
        County county = County.announced();
        String town = county.code() + "101";
        county.decides("TOWNSHIP", town, 3).statusCode(201);
        String township = county.as("township-office", town)
                .body(Map.of("election", county.election(), "level", "TOWNSHIP", "division", town))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        county.as("township-office", town)
                .body(Map.of("seats", 3, "units", county.units().subList(4, 8)))
                .put("/api/v1/plans/" + township + "/districts/1")
                .then()
                .statusCode(201);
        county.as("township-office", town)
                .body(Map.of())
                .post("/api/v1/plans/" + township + "/submission")
                .then()
                .statusCode(200);
        county.as("township-committee", town)
                .post("/api/v1/plans/" + township + "/approval")
                .then()
                .statusCode(200);
        county.as("township-committee", town)
                .body(County.decision())
                .post("/api/v1/plans/" + township + "/publication")
                .then()
                .statusCode(200);
        county.allotted();
        String plan = county.plan();
        county.as("county-office")
                .body(Map.of("seats", 1, "units", county.units().subList(4, 5)))
                .put("/api/v1/plans/" + plan + "/districts/1")
                .then()
                .statusCode(201);
        county.as("county-office")
                .body(Map.of("seats", 2, "units", county.units().subList(5, 8)))
                .put("/api/v1/plans/" + plan + "/districts/2")
                .then()
                .statusCode(201);
        county.as("county-office")
                .get("/api/v1/plans/" + plan + "/check")
                .then()
                .body("findings.find { it.code == 'DIST_NESTING' }.severity", equalTo("WARN"));
    }
}
