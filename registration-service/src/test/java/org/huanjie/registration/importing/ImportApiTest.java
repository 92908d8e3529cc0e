package org.huanjie.registration.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportApiTest {
    private final EntityManager database;

    ImportApiTest(EntityManager database) {
        this.database = database;
    }

    @Test
    void a_file_registers_everybody_once_and_again_nobody() {
        County county = County.published();
        JsonPath dry = county.imports("VALIDATE", county.file(30));
        assertThat(dry.getString("status")).isEqualTo("VALIDATED");
        assertThat(dry.getInt("rows.added")).isEqualTo(120);
        county.as("county-office").get("/api/v1/voters").then().body("items", hasSize(0));
        JsonPath first = county.imports("APPLY", county.file(30));
        assertThat(first.getString("status")).isEqualTo("APPLIED");
        assertThat(first.getInt("rows.added")).isEqualTo(120);
        JsonPath again = county.imports("APPLY", county.file(30));
        assertThat(again.getInt("rows.unchanged")).isEqualTo(120);
        assertThat(again.getInt("rows.total")).isEqualTo(120);
        Topic voters = Topic.named("huanjie.registration.voters.v1");
        await().until(() -> voters.records().stream()
                        .filter(sent -> sent.is("voter-registered")
                                && sent.data().get("county").asText().equals(county.code()))
                        .count()
                == 120);
        Topic.Sent total = Topic.named("huanjie.registration.v1")
                .await(sent -> sent.is("unit-registration-changed")
                        && sent.subject().equals(county.villages().get(0)));
        assertThat(total.data().get("voters").asInt()).isEqualTo(30);
        assertThat(total.data().get("on").asText()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        county.as("township-office", county.towns().get(0))
                .get("/api/v1/voters?limit=500")
                .then()
                .body("items", hasSize(60));
    }

    @Test
    void after_a_large_file_the_planner_knows_how_many_voters_there_are() {
        County county = County.published();
        county.imports("APPLY", county.file(30));
        long known = ((Number) database.createNativeQuery(
                                "select reltuples from pg_class where oid = cast('voter' as regclass)")
                        .getSingleResult())
                .longValue();
        assertThat(known).isGreaterThanOrEqualTo(120);
    }

    @Test
    @Proves({"R-37", "R-43", "R-54"})
    void every_fault_is_counted_by_its_reason_and_comes_back_as_a_file() {
        County county = County.published();
        String unit = county.villages().get(0);
        String file = county.file(2)
                + "赵无号,990123198503121018,汉,," + unit + ",,,\n"
                + "," + county.citizenId(LocalDate.of(1990, 1, 1), 1) + ",汉,," + unit + ",,,\n"
                + "钱9," + county.citizenId(LocalDate.of(1990, 1, 2), 1) + ",汉,," + unit + ",,,\n"
                + "孙未," + county.citizenId(LocalDate.of(2023, 1, 21), 1) + ",汉,," + unit + ",,,\n"
                + "李远," + county.citizenId(LocalDate.of(1990, 1, 3), 1) + ",汉,,990999101201,,,\n"
                + "周故," + county.citizenId(LocalDate.of(1930, 1, 4), 1) + ",汉,," + unit + ",,,已故\n"
                + "=吴式," + county.citizenId(LocalDate.of(1990, 1, 5), 1) + ",汉,," + unit + ",,\n"
                + county.line(0, unit)
                + county.line(0, county.villages().get(3));
        JsonPath done = county.imports("APPLY", file);
        Map<String, Integer> reasons = done.<Map<String, Object>>getList("byReason").stream()
                .collect(Collectors.toMap(
                        reason -> reason.get("code").toString(), reason -> (Integer) reason.get("count")));
        assertThat(reasons)
                .isEqualTo(Map.of(
                        "INVALID_CITIZEN_ID",
                        1,
                        "MISSING_NAME",
                        1,
                        "INVALID_NAME",
                        1,
                        "UNDER_AGE",
                        1,
                        "UNKNOWN_UNIT",
                        1,
                        "NOTED_AS_GONE",
                        1,
                        "MALFORMED_ROW",
                        1,
                        "DUPLICATE_IN_FILE",
                        2));
        assertThat(List.of(
                        done.getInt("rows.added"),
                        done.getInt("rows.rejected"),
                        done.getInt("rows.duplicate"),
                        done.getInt("rows.total")))
                .containsExactly(8, 7, 2, 17);
        List<String> lines = county.as("county-office")
                .accept("text/csv")
                .get("/api/v1/imports/" + done.getString("id") + "/rejections")
                .asString()
                .lines()
                .toList();
        assertThat(lines.get(0)).isEqualTo("\ufeff行号,姓名,公民身份号码,民族,户籍地代码,选举单位代码,现住址,联系电话,备注,字段,原因代码,原因");
        assertThat(lines).hasSize(10);
        assertThat(lines.get(1)).startsWith("10,赵无号,").contains("INVALID_CITIZEN_ID");
        assertThat(lines).anyMatch(line -> line.contains("'=吴式"));
        county.as("county-office")
                .get("/api/v1/duplicates?status=OPEN")
                .then()
                .body("items", hasSize(1), "items[0].parties", hasSize(2));
    }

    @Test
    void gb18030_tabs_full_width_digits_and_spaces_are_read() {
        County county = County.published();
        StringBuilder wide = new StringBuilder();
        county.citizenId(LocalDate.of(1990, 5, 6), 3).chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        String file = "备注\t姓名\t身份证号\t单位代码\n\t　张 三丰 \t" + wide + "\t"
                + county.villages().get(0) + "\n" + "\t阿依古丽•买买提\t" + county.citizenId(LocalDate.of(1990, 5, 7), 4)
                + "\t" + county.villages().get(0) + "\n";
        JsonPath done = county.imports("APPLY", file.getBytes(Charset.forName("GB18030")));
        assertThat(done.getString("encoding")).isEqualTo("GB18030");
        assertThat(done.getInt("rows.added")).isEqualTo(2);
        assertThat(county.as("county-office").get("/api/v1/voters").jsonPath().<String>getList("items.name"))
                .containsExactlyInAnyOrder("张三丰", "阿依古丽·买买提");
    }

    @Test
    @Proves("R-43")
    void a_citizen_registered_elsewhere_opens_a_case_that_is_settled_once() {
        County county = County.published();
        county.imports("APPLY", county.file(1));
        String moved = county.villages().get(2);
        JsonPath done = county.imports("APPLY", County.HEADER + county.line(0, moved));
        assertThat(done.getString("byReason[0].code")).isEqualTo("REGISTERED_ELSEWHERE");
        String path = "/api/v1/duplicates/"
                + county.as("county-office")
                        .get("/api/v1/duplicates?status=OPEN")
                        .jsonPath()
                        .getString("items[0].id") + "/resolution";
        county.as("township-office", county.towns().get(0))
                .body(Map.of("decision", "KEEP_FIRST", "reason", "本人未迁"))
                .post(path)
                .then()
                .statusCode(403);
        county.as("county-office")
                .body(Map.of("decision", "KEEP_BOTH", "reason", "x"))
                .post(path)
                .then()
                .statusCode(422);
        county.as("county-office")
                .body(Map.of("decision", "KEEP_SECOND", "reason", "已迁居"))
                .post(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("RESOLVED"));
        county.as("county-office").get("/api/v1/voters?unit=" + moved).then().body("items", hasSize(2));
        county.as("county-office")
                .get("/api/v1/voters?unit=" + county.villages().get(0))
                .then()
                .body("items", hasSize(0));
        county.as("county-office")
                .body(Map.of("decision", "KEEP_FIRST", "reason", "x"))
                .post(path)
                .then()
                .statusCode(409);
    }

    @Test
    void too_many_changes_are_refused_unless_confirmed() {
        County county = County.published();
        county.imports("APPLY", county.file(4));
        String changed = county.file(4).replace("某路1号", "新路2号");
        JsonPath refused = county.imports("APPLY", changed);
        assertThat(refused.getString("status")).isEqualTo("REFUSED");
        assertThat(refused.<String>getList("refusedUnits")).containsExactlyElementsOf(county.villages());
        JsonPath confirmed = county.imports("APPLY&confirm=true", changed);
        assertThat(confirmed.getString("status")).isEqualTo("APPLIED");
        assertThat(confirmed.getInt("rows.changed")).isEqualTo(16);
    }

    @Test
    void what_is_no_household_file_fails_with_a_clear_problem() {
        County county = County.published();
        assertThat(county.ended(county.upload("APPLY", "a,b\n1,2\n".getBytes())).getString("problem.type"))
                .isEqualTo("urn:huanjie:problem:unreadable-file");
        county.upload("APPLY", new byte[] {(byte) 0xff, (byte) 0xff, 0, 1})
                .then()
                .statusCode(422);
        county.upload("", "a".getBytes()).then().statusCode(400);
        given().auth()
                .oauth2(Token.of("county-office", "990998"))
                .multiPart("file", "x.csv", "a".getBytes(), "text/csv")
                .post("/api/v1/imports?mode=APPLY")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:no-open-election"));
    }

    @Test
    void an_import_is_seen_in_its_county_only() {
        County county = County.published();
        String id = county.imports("APPLY", county.file(1)).getString("id");
        county.as("county-office", "990999").get("/api/v1/imports/" + id).then().statusCode(404);
    }
}
