package org.huanjie.registration.roll;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntriesSheetTest {
    @Test
    @Proves("R-59")
    void a_published_roll_is_everybodys_as_a_sheet_too_and_a_draft_is_marked() {
        County county = County.published();
        String roll = county.withRolls(3).get(0);
        List<String> lines = given().accept("text/csv")
                .get("/api/v1/rolls/" + roll + "/entries")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).isEqualTo("\ufeff序号,姓名,性别,选民小组");
        assertThat(lines.get(1)).startsWith("1,王安一,男,");
        given().get("/api/v1/rolls/" + roll + "/entries").then().contentType("application/json");
        county.drafted();
        String draft = county.drafts().isEmpty() ? null : county.drafts().get(0);
        if (draft != null) {
            given().accept("text/csv")
                    .get("/api/v1/rolls/" + draft + "/entries")
                    .then()
                    .statusCode(404);
            assertThat(county.as("county-office")
                            .accept("text/csv")
                            .get("/api/v1/rolls/" + draft + "/entries")
                            .asString())
                    .contains("导出人：");
        }
    }
}
