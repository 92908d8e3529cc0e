package org.huanjie.registration.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.huanjie.registration.County;
import org.junit.jupiter.api.Test;

/** What was refused comes back as a file that is mended and imported as it is. */
@QuarkusTest
class RejectionsApiTest {
    private static final String TITLES = "姓名,公民身份号码,民族,选举单位代码,性别,现住址,备注";

    @Test
    void a_row_is_told_all_that_is_wrong_with_it() {
        County county = County.published();
        String file = TITLES + "\n"
                + "9," + "123,火星,1,男,=1+1,已故\n"
                + "李男," + county.citizenId(LocalDate.of(1990, 1, 1), 11) + ",火星,1,女,,\n";
        List<String> lines =
                rejections(county, county.imports("APPLY", file)).lines().toList();
        assertThat(lines.get(1))
                .isEqualTo("2,9,123,火星,1,男,'=1+1,已故,姓名；公民身份号码；备注；选举单位代码,"
                        + "INVALID_NAME；INVALID_CITIZEN_ID；NOTED_AS_GONE；UNKNOWN_UNIT,"
                        + "姓名应为2至50个字符，不含数字；公民身份号码校验不通过，请核对证件。；"
                        + Reason.NOTED_AS_GONE.text() + "；选举单位代码不存在");
        assertThat(lines.get(2))
                .contains("选举单位代码；民族；性别,UNKNOWN_UNIT；REG_ID_VALID；REG_ID_VALID,")
                .contains("性别与公民身份号码不符");
    }

    @Test
    void of_a_place_that_does_not_exist_nothing_more_is_asked() {
        County county = County.published();
        String file = County.HEADER
                + county.line(0, county.villages().get(0))
                        .replaceFirst("," + county.villages().get(0) + ",某", ",990998101201,某");
        List<String> lines =
                rejections(county, county.imports("APPLY", file)).lines().toList();
        assertThat(lines.get(1)).endsWith(",选举单位代码,UNKNOWN_UNIT,选举单位代码不存在");
    }

    @Test
    void the_mended_file_is_taken_as_it_is_and_refused_again_without_growing() {
        County county = County.published();
        String unit = county.villages().get(0);
        String right = county.citizenId(LocalDate.of(1990, 1, 2), 11);
        String file = TITLES + "\n李改正," + right.substring(0, 17) + "?,汉," + unit + ",,=一号楼,\n王再错,7,汉," + unit + ",,,\n";
        String rejected = rejections(county, county.imports("APPLY", file));
        String mended = rejected.replace(right.substring(0, 17) + "?", right);
        JsonPath again = county.imports("APPLY", mended);
        assertThat(again.getInt("rows.added")).isEqualTo(1);
        assertThat(again.getInt("rows.rejected")).isEqualTo(1);
        assertThat(again.getList("warnings")).isEmpty();
        assertThat(rejections(county, again).lines().toList())
                .hasSize(2)
                .startsWith("\ufeff行号," + TITLES + ",字段,原因代码,原因");
        String voter = county.voters(unit).get(0);
        assertThat(county.as("county-office")
                        .get("/api/v1/voters/" + voter)
                        .jsonPath()
                        .getString("address"))
                .isEqualTo("=一号楼");
        JsonPath known = county.imports("APPLY", mended.getBytes(UTF_8));
        assertThat(known.getInt("rows.unchanged")).isEqualTo(1);
    }

    @Test
    void whoever_takes_them_out_is_on_record() {
        County county = County.published();
        JsonPath done = county.imports("APPLY", TITLES + "\n王再错,7,汉,1,,,\n");
        rejections(county, done);
        assertThat(county.as("auditor")
                        .get("/api/v1/audit?limit=500")
                        .jsonPath()
                        .getList("items.findAll { it.action == 'rejections-exported' }.objectId"))
                .containsExactly(done.getString("id"));
    }

    private static String rejections(County county, JsonPath done) {
        return county.as("county-office")
                .accept("text/csv")
                .get("/api/v1/imports/" + done.getString("id") + "/rejections")
                .asString();
    }
}
