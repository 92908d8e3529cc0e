package org.huanjie.registration.voter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VoterSheetTest {
    private static final int EACH = 260;

    @Test
    @Proves("R-123")
    void the_whole_list_is_a_sheet_masked_and_marked_with_who_took_it_out() {
        County county = County.published();
        county.imports("APPLY", county.file(EACH));
        List<String> lines = sheet(county, county.code(), "");
        assertThat(lines.get(0)).startsWith("\ufeff姓名,公民身份号码,");
        assertThat(lines).hasSize(2 + 4 * EACH);
        assertThat(lines.subList(1, lines.size() - 1).stream().map(line -> line.split(",")[13]))
                .doesNotHaveDuplicates();
        assertThat(lines.get(lines.size() - 1)).startsWith("导出人：").contains("导出时间：", "共" + 4 * EACH + "行");
        assertThat(lines.get(1)).contains(county.code() + "************", "某路1号", "138****0000");
        assertThat(String.join("\n", lines))
                .doesNotContain(county.citizenId(LocalDate.of(1980, 1, 1), 11))
                .doesNotContain("13800000000");
        String audit = county.as("auditor").get("/api/v1/audit?limit=500").asString();
        assertThat(audit).contains("voters-exported");
    }

    @Test
    void is_filtered_like_the_list_and_keeps_to_the_scope() {
        County county = County.published();
        county.imports("APPLY", county.file(3));
        String unit = county.villages().get(1);
        String district =
                county.as("county-office").get("/api/v1/voters?unit=" + unit).path("items[0].districts.COUNTY");
        assertThat(sheet(county, county.code(), "?unit=" + unit)).hasSize(2 + 3);
        assertThat(sheet(county, county.code(), "?district=" + district)).hasSize(2 + 6);
        assertThat(sheet(county, county.code(), "?status=REMOVED")).hasSize(2);
        assertThat(sheet(county, county.code(), "?review=CHECKED&status=ACTIVE"))
                .hasSize(2 + 12);
        assertThat(sheet(county, county.towns().get(0), "")).hasSize(2 + 6);
        assertThat(sheet(county, "990998", "")).hasSize(2);
    }

    @Test
    void json_is_what_everybody_gets_who_does_not_ask_for_a_sheet() {
        County county = County.published();
        county.as("county-office").get("/api/v1/voters").then().contentType("application/json");
        county.as("county-office")
                .accept("*/*")
                .get("/api/v1/duplicates")
                .then()
                .contentType("application/json");
        county.as("standing-committee")
                .accept("text/csv")
                .get("/api/v1/voters")
                .then()
                .statusCode(403);
        county.as("county-office")
                .accept("text/csv")
                .get("/api/v1/voters?status=NONE")
                .then()
                .statusCode(400);
    }

    @Test
    void a_name_that_begins_like_a_formula_is_no_formula() {
        County county = County.published();
        county.as("township-office", county.towns().get(0))
                .body(Map.of(
                        "name", "王安",
                        "citizenId", county.citizenId(LocalDate.of(1980, 1, 1), 11),
                        "ethnicity", "01",
                        "unit", county.villages().get(0),
                        "basis", "HOUSEHOLD",
                        "address", "=HYPERLINK(\"x\")"))
                .post("/api/v1/voters")
                .then()
                .statusCode(201);
        assertThat(sheet(county, county.code(), "").get(1)).contains("'=HYPERLINK");
    }

    private static List<String> sheet(County county, String division, String query) {
        return county.as("county-office", division)
                .accept("text/csv")
                .get("/api/v1/voters" + query)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
