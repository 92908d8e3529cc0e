package org.huanjie.registration.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.registration.County;
import org.huanjie.registration.importing.file.Sheets;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Test;

/** A file that is the whole register of units: whom it misses is proposed for removal, and removed by a person or not at all. */
@QuarkusTest
class CompleteRegisterApiTest {
    private static final String PROPOSALS = "/api/v1/removal-proposals";

    private static String first(County county) {
        return county.villages().get(0);
    }

    private static RequestSpecification town(County county) {
        return county.as("township-office", county.towns().get(0));
    }

    /** The file of so many in each village, without one of its lines. */
    private static String without(County county, int each, int person) {
        return county.file(each).replace(county.line(person, first(county)), "");
    }

    @Test
    @Proves({"R-44", "R-46"})
    void whom_it_misses_is_proposed_and_nobody_removed() {
        County county = County.published();
        county.imports("APPLY", county.file(10));
        String file = without(county, 10, 3);
        JsonPath tried = county.imports("VALIDATE&complete=" + first(county), file);
        assertThat(tried.getString("status")).isEqualTo("VALIDATED");
        county.as("county-office").get(PROPOSALS).then().body("items", hasSize(0));
        JsonPath done = county.imports("APPLY&complete=" + first(county), file);
        for (String counted : List.of("rows", "byReason", "proposals", "complete", "refusedUnits", "warnings")) {
            assertThat((Object) done.get(counted)).as(counted).isEqualTo(tried.get(counted));
        }
        assertThat(done.<String, Integer>getMap("proposals"))
                .isEqualTo(Map.of("noted", 0, "missing", 1, "proposed", 1));
        assertThat(done.getInt("rows.unchanged")).isEqualTo(39);
        assertThat(county.voters(first(county))).hasSize(10);
        town(county)
                .get(PROPOSALS + "?status=OPEN&import=" + done.getString("id"))
                .then()
                .body(
                        "items", hasSize(1),
                        "items[0].ground", equalTo("MISSING"),
                        "items[0].unit", equalTo(first(county)),
                        "items[0].line", nullValue(),
                        "items[0].citizenIdMasked", equalTo(county.code() + "************"));
        JsonPath again = county.imports("APPLY&complete=" + first(county), file);
        assertThat(again.getInt("proposals.proposed")).isZero();
        assertThat(again.getInt("proposals.missing")).isEqualTo(1);
    }

    @Test
    void drafts_that_warn_of_it_are_published_with_the_others_where_a_reason_is_given() {
        County county = County.published();
        county.imports("APPLY", county.file(10));
        county.reviewed();
        county.imports("APPLY&complete=" + county.code(), without(county, 10, 3));
        county.drafted();
        Map<String, Object> all = new HashMap<>(County.polling());
        all.putAll(Map.of("election", county.election(), "level", "COUNTY", "division", county.code()));
        JsonPath silent = publishedAll(county, all);
        assertThat(silent.getInt("result.published")).isEqualTo(1);
        assertThat(silent.<String>getList("result.refused.findings.code.flatten()"))
                .containsExactly("REG_THREE_REMOVE");
        all.put("reason", "经走访核实，本人在家居住，排除手续正在办理");
        JsonPath explained = publishedAll(county, all);
        assertThat(explained.getInt("result.published")).isEqualTo(1);
        assertThat(explained.<Object>getList("result.refused")).isEmpty();
        assertThat(county.drafts()).isEmpty();
    }

    private static JsonPath publishedAll(County county, Map<String, Object> request) {
        return county.ended(county.as("county-committee").body(request).post("/api/v1/rolls/publications"));
    }

    @Test
    void a_draft_warns_of_it_until_it_is_dismissed_and_the_same_file_does_not_bring_it_up_again() {
        County county = County.published();
        county.imports("APPLY", county.file(10));
        String file = without(county, 10, 3);
        county.imports("APPLY&complete=" + county.code(), Sheets.ofCsv(file));
        county.drafted();
        String roll = county.drafts().get(0);
        String codes = "findings.findAll { it.severity == 'WARN' }.code";
        county.as("county-office")
                .get("/api/v1/rolls/" + roll)
                .then()
                .body(
                        codes,
                        hasItem("REG_THREE_REMOVE"),
                        "findings.find { it.severity == 'WARN' }.figures.proposals",
                        equalTo(1));
        String voter = town(county).get(PROPOSALS).path("items[0].voter");
        String path = PROPOSALS + "/" + voter;
        town(county)
                .body(Map.of("reason", " "))
                .post(path + "/dismissal")
                .then()
                .statusCode(400);
        town(county)
                .body(Map.of("reason", "本人在家，户籍底册漏列"))
                .post(path + "/dismissal")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISMISSED"), "decidedBy", not(nullValue()));
        town(county)
                .body(Map.of("reason", "再次排除"))
                .post(path + "/dismissal")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:proposal-settled"));
        county.as("county-office").get("/api/v1/rolls/" + roll).then().body(codes, not(hasItem("REG_THREE_REMOVE")));
        JsonPath again = county.imports("APPLY&complete=" + county.code(), file);
        assertThat(again.getInt("proposals.proposed")).isZero();
        JsonPath noted = county.imports("APPLY", County.HEADER + dead(county, 3));
        assertThat(noted.<String, Integer>getMap("proposals"))
                .isEqualTo(Map.of("noted", 1, "missing", 0, "proposed", 1));
        town(county)
                .get(path)
                .then()
                .body("status", equalTo("OPEN"), "ground", equalTo("NOTED_AS_GONE"), "line", equalTo(2));
    }

    private static String dead(County county, int person) {
        return county.line(person, first(county)).replace(",13800000000,", ",13800000000,2026年3月去世");
    }

    @Test
    @Proves("R-46")
    void an_accepted_one_removes_the_voter_as_at_the_desk() {
        County county = County.published();
        county.imports("APPLY", county.file(10));
        String titles = "姓名,公民身份号码,选举单位代码,变动原因,变动日期\n";
        String[] cells = county.line(4, first(county)).split(",");
        String file = titles + cells[0] + "," + cells[1] + "," + first(county) + ",死亡,2026年3月9日\n";
        JsonPath done = county.imports("APPLY", file);
        assertThat(done.getInt("proposals.noted")).isEqualTo(1);
        String voter = town(county).get(PROPOSALS).path("items[0].voter");
        String path = PROPOSALS + "/" + voter;
        String tag = town(county)
                .get(path)
                .then()
                .body("suggestedReason", equalTo("DECEASED"), "suggestedOn", equalTo("2026-03-09"))
                .extract()
                .header("ETag");
        Map<String, String> acceptance = Map.of("reason", "DECEASED", "on", "2026-03-09", "evidence", "死亡医学证明");
        county.as("township-office", county.towns().get(1))
                .body(acceptance)
                .post(path + "/acceptance")
                .then()
                .statusCode(404);
        town(county)
                .body(Map.of("reason", "DEPRIVED", "on", "2026-03-09", "evidence", "判决书"))
                .post(path + "/acceptance")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:rule-violated"));
        town(county).get(path).then().header("ETag", equalTo(tag));
        town(county)
                .header("If-Match", tag)
                .body(acceptance)
                .post(path + "/acceptance")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"));
        county.as("county-office").get("/api/v1/voters/" + voter).then().body("status", equalTo("REMOVED"));
        town(county).body(acceptance).post(path + "/acceptance").then().statusCode(409);
        assertThat(county.imports("APPLY", file).getInt("proposals.noted")).isZero();
    }

    @Test
    void too_many_are_refused_and_whoever_is_named_in_a_refused_row_is_not_missing() {
        County county = County.published();
        county.imports("APPLY", county.file(10));
        String rest = county.file(10).lines().limit(4).reduce("", (all, line) -> all + line + "\n");
        JsonPath refused = county.imports("APPLY&complete=" + first(county), rest);
        assertThat(refused.getString("status")).isEqualTo("REFUSED");
        assertThat(refused.getInt("proposals.missing")).isEqualTo(7);
        assertThat(refused.<String>getList("refusedUnits")).containsExactly(first(county));
        county.as("county-office").get(PROPOSALS).then().body("items", hasSize(0));
        JsonPath tried = county.imports("VALIDATE&complete=" + first(county), rest);
        assertThat(tried.getString("status")).isEqualTo("REFUSED");
        JsonPath confirmed = county.imports("APPLY&confirm=true&complete=" + first(county), rest);
        assertThat(confirmed.getInt("proposals.proposed")).isEqualTo(7);
        String digit = county.file(10)
                .replace(county.line(12, county.villages().get(1)).substring(0, 3), "王9");
        JsonPath named = county.imports("APPLY&complete=" + county.villages().get(1), digit);
        assertThat(named.getInt("rows.rejected")).isEqualTo(1);
        assertThat(named.getInt("proposals.missing")).isZero();
    }

    @Test
    void only_units_in_scope_can_be_complete() {
        County county = County.published();
        for (String units : List.of("990998101201", county.towns().get(0) + "9", "x", first(county) + ",")) {
            county.upload("APPLY&complete=" + units, county.file(1).getBytes(UTF_8))
                    .then()
                    .statusCode(422)
                    .body("type", containsString("unknown-unit"));
        }
    }
}
