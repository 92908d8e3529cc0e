package org.huanjie.registration.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huanjie.registration.County;
import org.huanjie.registration.importing.file.Sheets;
import org.huanjie.registration.voter.CitizenId;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Household files as spreadsheets. */
@QuarkusTest
class SheetImportApiTest {
    @Test
    void a_sheet_says_the_same_as_the_text_it_was_made_of() {
        County county = County.published();
        JsonPath sheet = county.imports("APPLY", Sheets.ofCsv(county.file(30)));
        assertThat(sheet.getString("encoding")).isEqualTo("XLSX");
        assertThat(sheet.getInt("rows.added")).isEqualTo(120);
        JsonPath text = county.imports("APPLY", county.file(30));
        assertThat(text.getInt("rows.unchanged")).isEqualTo(120);
        JsonPath again = county.imports("APPLY", Sheets.ofCsv(county.file(30)));
        assertThat(again.getInt("rows.unchanged")).isEqualTo(120);
    }

    @Test
    @Proves("R-54")
    void an_id_that_a_spreadsheet_has_rounded_is_refused_and_said_to_be() {
        County county = County.published();
        String unit = county.villages().get(0);
        String right = county.citizenId(LocalDate.of(1990, 5, 6), 3);
        byte[] sheet = Sheets.of(List.of(
                List.of("姓名", "公民身份号码", "选举单位代码"),
                List.of("赵数字", Double.parseDouble(right.substring(0, 17) + "0"), unit),
                List.of("钱文本", right, Double.parseDouble(unit)),
                List.of("孙短写", "9.90123E+17", unit),
                List.of("李补零", zeros(county), unit),
                Arrays.asList("周公式", Sheets.FORMULA + "NA()", unit)));
        JsonPath done = county.imports("APPLY", sheet);
        assertThat(done.getInt("rows.added")).isEqualTo(1);
        assertThat(done.<Map<String, Object>>getList("byReason"))
                .contains(Map.of("code", "INVALID_CITIZEN_ID", "count", 3));
        List<String> refused = county.as("county-office")
                .accept("text/csv")
                .get("/api/v1/imports/" + done.getString("id") + "/rejections")
                .asString()
                .lines()
                .skip(1)
                .toList();
        assertThat(refused).hasSize(4);
        assertThat(refused.subList(0, 3)).allMatch(line -> line.contains("后几位已经丢失"));
    }

    /** What is left of a number whose check character does not fit any more. */
    private static String zeros(County county) {
        return IntStream.rangeClosed(1, 28)
                .mapToObj(day -> county.citizenId(LocalDate.of(1990, 5, day), 3).substring(0, 15) + "000")
                .filter(number -> CitizenId.parse(number).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void titles_above_the_header_and_columns_that_are_not_kept_are_told() {
        County county = County.published();
        byte[] sheet = Sheets.of(List.of(
                List.of("云泽县选民登记名册"),
                List.of("序号", "*姓 名", "身份证号（必填）", "单位代码：", "文化程度", "血型"),
                List.of(
                        1,
                        "吴在册",
                        county.citizenId(LocalDate.of(1990, 5, 8), 4),
                        county.villages().get(0),
                        "大专",
                        "A")));
        JsonPath done = county.imports("APPLY", sheet);
        assertThat(done.getInt("rows.added")).isEqualTo(1);
        assertThat(done.<Map<String, String>>getList("warnings"))
                .containsExactly(
                        Map.of("field", "file:2", "message", "表头在第2行，以上各行已略过"),
                        Map.of("field", "file:2:文化程度", "message", "选民登记不保存该列，已略过"),
                        Map.of("field", "file:2:血型", "message", "无法识别的列，已略过"));
    }
}
