package org.huanjie.registration.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.huanjie.registration.County;
import org.huanjie.registration.importing.file.Sheets;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to break their reader: each is refused in words that name the place and what to do, and leaves nothing behind. */
@QuarkusTest
class HostileFilesApiTest {
    private static final int MB = 1 << 20;

    @TempDir
    Path folder;

    private final EntityManager database;

    HostileFilesApiTest(EntityManager database) {
        this.database = database;
    }

    @Test
    void are_refused_with_the_line_and_what_to_do_and_leave_nothing_behind() throws IOException {
        County county = County.published();
        Map<String, byte[]> files = files(county);
        for (String name : files.keySet()) {
            JsonPath problem = problem(county, upload(county, files.get(name)));
            assertThat(problem.getString("type")).as(name).isEqualTo("urn:huanjie:problem:unreadable-file");
            assertThat(problem.getString("violations[0].field")).as(name).startsWith("file");
            assertThat(problem.getString("violations[0].message")).as(name).contains("请");
            if (name.startsWith("line")) {
                String line = name.substring(5, name.indexOf(':'));
                assertThat(problem.getString("title")).as(name).startsWith("第" + line + "行");
                assertThat(problem.getString("violations[0].field")).as(name).isEqualTo("file:" + line);
            }
        }
        nothingLeft(county);
    }

    /** As a file: of bytes the test's client would keep many times as much, for its log. */
    private Response upload(County county, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("h.csv"), content);
        return given().auth()
                .oauth2(Token.of("county-office", county.code()))
                .multiPart("file", file.toFile(), "text/csv")
                .post("/api/v1/imports?mode=APPLY");
    }

    private static Map<String, byte[]> files(County county) {
        String village = county.villages().get(0);
        // more than a chunk before the fault, so that rows are staged already
        String good = county.file(30);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("line 122: ten megabytes", (good + "x".repeat(10 * MB)).getBytes(UTF_8));
        files.put("line 122: a cell of one", (good + "\"" + "x".repeat(MB) + "\",,\n").getBytes(UTF_8));
        files.put("line 122: open quote", (good + "\"张三,1,汉,,,,,\n" + county.line(200, village)).getBytes(UTF_8));
        files.put("line 1: no header", county.line(1, village).getBytes(UTF_8));
        files.put("line 1: foreign header", "a,b\n1,2\n".getBytes(UTF_8));
        files.put("line 1: columns missing", "姓名,备注\n张三,\n".getBytes(UTF_8));
        files.put("line 1: two of a meaning", "姓名,公民身份号码,身份证号,选举单位代码\n张三,1,2,3\n".getBytes(UTF_8));
        files.put("header only", County.HEADER.getBytes(UTF_8));
        files.put("empty", new byte[0]);
        files.put("blank lines", "\n\n\n".getBytes(UTF_8));
        files.put("UTF-16", good.getBytes(Charset.forName("UTF-16")));
        files.put("UTF-16 without a mark", good.getBytes(Charset.forName("UTF-16LE")));
        files.put("random", random());
        files.put("no sheet", Sheets.zip(Map.of("x", "y")));
        Map<String, String> entities = Sheets.parts(Sheets.row(1, "&xxe;"));
        entities.compute(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> "<!DOCTYPE w [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]>" + xml);
        files.put("entities", Sheets.zip(entities));
        String header = Sheets.row(1, "姓名", "公民身份号码", "选举单位代码");
        files.put("line 2: sheet's cell", Sheets.zip(Sheets.parts(header + Sheets.row(2, "x".repeat(MB)))));
        files.put("sheet's header only", Sheets.zip(Sheets.parts(header)));
        return files;
    }

    private static byte[] random() {
        byte[] random = new byte[50_000];
        new Random(7).nextBytes(random);
        return random;
    }

    private static JsonPath problem(County county, Response uploaded) {
        if (uploaded.statusCode() == 422) {
            return uploaded.jsonPath();
        }
        JsonPath job = county.ended(uploaded);
        assertThat(job.getString("status")).isEqualTo("FAILED");
        job.setRootPath("problem");
        return job;
    }

    private void nothingLeft(County county) {
        assertThat(county.as("county-office").get("/api/v1/voters").jsonPath().getList("items"))
                .isEmpty();
        for (String table : new String[] {"import_row", "import_rejection", "import_upload", "import_gone"}) {
            assertThat(((Number) database.createNativeQuery(
                                            "select count(*) from " + table
                                                    + " as t join import as file on file.id = t.import where file.division = :county")
                                    .setParameter("county", county.code())
                                    .getSingleResult())
                            .longValue())
                    .as(table)
                    .isZero();
        }
        assertThat(database.createNativeQuery("select distinct status from import where division = :county")
                        .setParameter("county", county.code())
                        .getResultList())
                .isEqualTo(java.util.List.of("FAILED"));
    }

    @Test
    void a_bomb_of_four_gigabytes_and_ten_million_lines_are_too_large() throws IOException {
        County county = County.published();
        byte[] bomb = Sheets.bomb(4L << 30);
        assertThat(bomb.length).isLessThan(64 * MB);
        JsonPath job = county.ended(upload(county, bomb));
        assertThat(job.getString("problem.type")).isEqualTo("urn:huanjie:problem:file-too-large");
        assertThat(job.getInt("problem.status")).isEqualTo(413);
        byte[] lines = "a\n".repeat(10_000_000).getBytes(UTF_8);
        Response uploaded = upload(county, lines);
        assertThat(uploaded.statusCode()).isEqualTo(413);
        assertThat(uploaded.jsonPath().getString("type")).isEqualTo("urn:huanjie:problem:file-too-large");
        nothingLeft(county);
    }

    @Test
    void null_characters_spoil_their_row_only() {
        County county = County.published();
        String spoilt = county.line(1, county.villages().get(0)).replace("某路", "某\0路");
        JsonPath done = county.imports("APPLY", county.file(1) + spoilt);
        assertThat(done.getInt("rows.added")).isEqualTo(4);
        assertThat(done.getString("byReason[0].code")).isEqualTo("MALFORMED_ROW");
    }
}
