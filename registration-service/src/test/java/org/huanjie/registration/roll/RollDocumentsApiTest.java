package org.huanjie.registration.roll;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.registration.County;
import org.huanjie.testkit.PersonalData;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** What of a roll is printed: its notice, the sheets that hang in the villages, voter cards. */
@QuarkusTest
class RollDocumentsApiTest {
    private static final PersonalData SECRETS = PersonalData.and("某路1号", "1980-01", "19800101");

    @Test
    @Proves({"R-58", "R-59"})
    void a_notice_is_printed_as_pdf_and_a_correction_too() throws IOException {
        County county = County.published();
        String roll = county.withRolls(3).get(0);
        String said = pdf("notice", given().get("/api/v1/rolls/" + roll + "/notice?format=pdf"));
        assertThat(said).contains("选民共6名", "特此公告", "五日内");
        assertThat(SECRETS.in(said)).isEmpty();
        assertThat(pdf("notice", given().accept(DocumentFormat.PDF_TYPE).get("/api/v1/rolls/" + roll + "/notice")))
                .isEqualTo(said);
        county.remove(county.voters(county.villages().get(0)).get(0), "DECEASED")
                .then()
                .statusCode(200);
        String next = county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + roll + "/corrections")
                .path("id");
        assertThat(pdf("correction", given().get("/api/v1/rolls/" + next + "/notice?format=pdf")))
                .contains("补正公告（第1次）", "除名1名", "补正后选民共5名")
                .doesNotContain("死亡");
        String sheet = pdf(
                "sheet",
                given().get("/api/v1/rolls/" + next + "/notice?format=pdf&unit="
                        + county.villages().get(0)));
        assertThat(sheet).contains("选民名单（第1次补正后）", "选民共2名", "选民共5名");
    }

    @Test
    @Proves({"R-58", "R-59", "R-68"})
    void the_sheet_of_a_unit_has_its_voters_with_the_serials_of_the_roll() throws IOException {
        County county = County.published();
        String roll = county.withRolls(3).get(0);
        String notice = "/api/v1/rolls/" + roll + "/notice?unit=";
        String html = given().get(notice + county.villages().get(1))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(html)
                .contains("<td>4</td>", "<td>5</td>", "<td>6</td>", "选民共3名", "选民共6名")
                .doesNotContain("<td>3</td>", "<td>7</td>");
        assertThat(SECRETS.in(html)).isEmpty();
        assertThat(pdf("unit", given().get(notice + county.villages().get(1) + "&format=pdf")))
                .contains("选民共3名");
        given().get(notice + county.villages().get(2)).then().statusCode(404);
        given().get(notice + "12").then().statusCode(400);
    }

    @Test
    @Proves({"R-52", "R-60", "R-123"})
    void voter_cards_say_where_and_when_and_that_they_are_no_ground_for_a_household_register() throws IOException {
        County county = County.published();
        List<String> rolls = county.withRolls(5);
        String cards = "/api/v1/rolls/" + rolls.get(0) + "/cards";
        String said = pdf("cards", county.as("county-office").get(cards));
        assertThat(said)
                .contains("选民登记不作为迁移户口或者享受其他待遇的依据", "选民证", "投票地点", "印制：")
                .contains("名单序号1", "名单序号10");
        assertThat(SECRETS.in(said)).isEmpty();
        assertThat(pdf("cards", county.as("county-office").get(cards + "?from=3&to=4")))
                .contains("名单序号3", "名单序号4")
                .doesNotContain("名单序号5", "名单序号2");
        assertThat(pdf(
                        "cards",
                        county.as("county-office")
                                .get(cards + "?unit=" + county.villages().get(1))))
                .contains("名单序号6", "名单序号10")
                .doesNotContain("名单序号5");
        county.as("county-office").get(cards + "?from=11").then().statusCode(404);
        county.as("county-office", "990999").get(cards).then().statusCode(404);
        county.as("registrar").get(cards).then().statusCode(403);
        given().get(cards).then().statusCode(401);
        county.as("auditor")
                .get("/api/v1/audit?limit=500")
                .then()
                .body(containsString("roll-cards-printed"), not(containsString("王安")));
    }

    @Test
    void a_draft_has_no_cards() {
        County county = County.published();
        county.imports("APPLY", county.file(1));
        county.reviewed();
        county.drafted();
        county.as("county-office")
                .get("/api/v1/rolls/" + county.drafts().get(0) + "/cards")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:roll-not-published"));
    }

    private static String pdf(String name, Response answer) throws IOException {
        byte[] pdf = answer.then()
                .statusCode(200)
                .contentType(DocumentFormat.PDF_TYPE)
                .extract()
                .asByteArray();
        Files.write(Path.of("target/roll-" + name + ".pdf"), pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s", "");
        }
    }
}
