package org.huanjie.registration.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LikelyDuplicatesApiTest {
    private static final LocalDate BORN = LocalDate.of(1981, 3, 14);

    @Test
    void name_sex_and_day_of_birth_alike_is_probable_however_the_name_is_written() {
        County county = County.published();
        register(county, "张国峰", BORN, 11, 0);
        register(county, "張國峯", BORN, 13, 1);
        JsonPath found = duplicates(county);
        assertThat(found.getList("items")).hasSize(1);
        assertThat(found.getString("items[0].kind")).isEqualTo("PROBABLE");
        assertThat(found.getInt("items[0].score")).isBetween(70, 99);
        assertThat(found.<String>getList("items[0].reasons")).contains("姓名为异体字或者繁简字", "出生日期相同", "性别相同");
        assertThat(found.<String>getList("items[0].parties.name")).containsExactly("张国峰", "張國峯");
        assertThat(found.<String>getList("items[0].parties.citizenIdMasked"))
                .allMatch(masked -> masked.matches("[0-9]{6}\\*{8}[0-9]{3}[0-9X]"));
        assertThat(found.prettyPrint()).doesNotContain("1981");
    }

    @Test
    void an_old_number_with_a_wrong_digit_is_found_beside_the_right_one() {
        County county = County.published();
        String old = county.code() + "810314011";
        String mistyped = county.code() + "810341011";
        county.imports(
                "APPLY",
                County.HEADER + "李四," + old
                        + ",汉,,%s,,,\n".formatted(county.villages().get(0)));
        JsonPath same = county.imports(
                "APPLY",
                County.HEADER + "李四," + county.citizenId(BORN, 11)
                        + ",汉,,%s,,,\n".formatted(county.villages().get(0)));
        assertThat(same.getInt("rows.unchanged"))
                .as("15 and 18 digits are one number")
                .isEqualTo(1);
        assertThat(duplicates(county).getList("items")).isEmpty();
        JsonPath none = county.imports(
                "APPLY",
                County.HEADER + "李四," + mistyped
                        + ",汉,,%s,,,\n".formatted(county.villages().get(2)));
        assertThat(none.getInt("rows.rejected")).as("there is no 41 March").isEqualTo(1);
        county.imports(
                "APPLY",
                County.HEADER
                        + "李四,%s810315011,汉,,%s,,,\n"
                                .formatted(county.code(), county.villages().get(2)));
        assertThat(duplicates(county).getList("items.kind")).containsExactly("POSSIBLE");
        assertThat(duplicates(county).<String>getList("items[0].reasons")).contains("姓名相同", "公民身份号码仅出生日期有一处不同");
    }

    @Test
    void the_same_sound_needs_more_than_the_day_of_birth() {
        County county = County.published();
        register(county, "王伟", BORN, 11, 0);
        register(county, "王维", BORN, 13, 1);
        assertThat(duplicates(county).getList("items")).isEmpty();
        registerAt(county, "王玮", BORN, 15, 2, "某路9号");
        registerAt(county, "王炜", BORN, 17, 3, "某路9号");
        assertThat(duplicates(county).getList("items.kind")).containsExactly("POSSIBLE");
        assertThat(duplicates(county).<String>getList("items[0].reasons")).contains("姓名同音", "现住址相同");
    }

    @Test
    void a_file_is_looked_through_as_a_whole_and_again_finds_nothing_new() {
        County county = County.published();
        register(county, "赵云", BORN, 11, 0);
        String file = county.file(20)
                + "赵云," + county.citizenId(BORN, 13) + ",汉,,"
                + county.villages().get(3) + ",,,\n"
                + "钱云," + county.citizenId(BORN, 15) + ",汉,,"
                + county.villages().get(1) + ",,,\n"
                + "钱云," + county.citizenId(BORN, 17) + ",汉,,"
                + county.villages().get(2) + ",,,\n";
        county.imports("APPLY", file);
        assertThat(duplicates(county).<String>getList("items.parties.name.flatten()"))
                .containsExactlyInAnyOrder("赵云", "赵云", "钱云", "钱云");
        county.imports("APPLY&confirm=true", file);
        assertThat(duplicates(county).getList("items")).hasSize(2);
    }

    @Test
    @Proves("R-43")
    void an_open_probable_case_keeps_a_roll_from_being_published_and_cancelling_one_settles_it() {
        County county = County.published();
        county.imports("APPLY", county.file(2));
        String first = register(county, "孙武", BORN, 11, 0);
        String second = register(county, "孙武", BORN, 13, 3);
        county.reviewed();
        county.drafted();
        List<String> rolls = county.drafts();
        rolls.forEach(roll -> assertThat(county.findings(roll)).contains("REG_ONCE"));
        String id = duplicates(county).getString("items[0].id");
        resolve(county, "township-office", county.towns().get(0), id, "KEEP_FIRST")
                .then()
                .statusCode(403);
        resolve(county, "county-office", county.code(), id, "KEEP_FIRST")
                .then()
                .statusCode(200)
                .body("status", equalTo("RESOLVED"), "parties[1].status", equalTo("REMOVED"));
        resolve(county, "county-office", county.code(), id, "KEEP_BOTH").then().statusCode(409);
        county.as("county-office")
                .get("/api/v1/voters/" + second)
                .then()
                .body("status", equalTo("REMOVED"), "removedFor", equalTo("DUPLICATE_CANCELLED"));
        county.as("county-office")
                .get("/api/v1/voters/" + second + "/history")
                .then()
                .body("items.action", hasItems("registered", "removed"));
        county.as("county-office").get("/api/v1/voters/" + first).then().body("status", equalTo("ACTIVE"));
        Topic.Sent told = Topic.named("huanjie.registration.v1")
                .await(sent -> sent.is("duplicate-resolved") && sent.subject().equals(id));
        assertThat(told.data().get("decision").asText()).isEqualTo("KEEP_FIRST");
        Topic.named("huanjie.registration.voters.v1")
                .await(sent -> sent.is("voter-removed") && sent.subject().equals(second));
        county.reviewed();
        county.drafted();
        county.drafts().forEach(roll -> assertThat(county.findings(roll)).isEmpty());
    }

    @Test
    void two_citizens_both_stay_and_are_not_asked_for_again() {
        County county = County.published();
        register(county, "周瑜", BORN, 11, 0);
        register(county, "周瑜", BORN, 13, 1);
        String id = duplicates(county).getString("items[0].id");
        resolve(county, "township-office", county.towns().get(0), id, "KEEP_BOTH")
                .then()
                .statusCode(200)
                .body("decision", equalTo("KEEP_BOTH"), "parties.status", contains("ACTIVE", "ACTIVE"));
        county.imports("APPLY", county.file(1));
        county.as("county-office").get("/api/v1/duplicates?status=OPEN").then().body("items", hasSize(0));
    }

    @Test
    void what_is_only_possible_is_told_and_keeps_no_roll_back() {
        County county = County.published();
        county.imports("APPLY", county.file(2));
        registerAt(county, "吴用", BORN, 11, 0, "某路9号");
        registerAt(county, "吴用", BORN.plusYears(20), 13, 1, "某路9号");
        assertThat(duplicates(county).getList("items.kind")).containsExactly("POSSIBLE");
        county.reviewed();
        county.drafted();
        String roll = county.drafts().get(0);
        county.as("county-office")
                .get("/api/v1/rolls/" + roll)
                .then()
                .body("findings.severity", contains("INFO"), "findings.message", hasItem(containsString("可能的重登")));
        county.as("county-committee")
                .body(County.polling())
                .post("/api/v1/rolls/" + roll + "/publication")
                .then()
                .statusCode(200);
    }

    @Test
    void two_desks_that_enter_the_same_at_once_make_one_case() {
        County county = County.published();
        List<CompletableFuture<Void>> desks = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> register(county, "郑和", BORN, 11 + 2 * i, i)))
                .toList();
        desks.forEach(CompletableFuture::join);
        assertThat(duplicates(county).getList("items")).as("each pair of four").hasSize(6);
    }

    @Test
    void between_counties_it_is_settled_once_both_offices_say_the_same() {
        County here = County.published();
        County there = County.published();
        here.imports("APPLY", here.file(1));
        there.imports("APPLY", County.HEADER + here.line(0, there.villages().get(0)));
        String id = there.as("county-office").get("/api/v1/duplicates").path("items[0].id");
        String voter = here.voters(here.villages().get(0)).get(0);
        resolve(here, "county-office", here.code(), id, "KEEP_FIRST")
                .then()
                .statusCode(200)
                .body("status", equalTo("PENDING_EXTERNAL"), "decision", equalTo(null))
                .body("proposal.decision", equalTo("KEEP_FIRST"), "proposal.county", equalTo(here.code()));
        resolve(here, "county-office", here.code(), id, "KEEP_FIRST")
                .then()
                .body("status", equalTo("PENDING_EXTERNAL"));
        resolve(there, "county-office", there.code(), id, "KEEP_SECOND")
                .then()
                .body("status", equalTo("PENDING_EXTERNAL"), "proposal.decision", equalTo("KEEP_SECOND"));
        here.reviewed();
        here.drafted();
        here.as("county-office")
                .get("/api/v1/rolls/" + here.drafts().get(0))
                .then()
                .body("findings.severity", contains("WARN"));
        resolve(here, "county-office", here.code(), id, "KEEP_SECOND")
                .then()
                .statusCode(200)
                .body("status", equalTo("RESOLVED"), "proposal", equalTo(null));
        there.as("county-office")
                .get("/api/v1/voters/" + voter)
                .then()
                .statusCode(200)
                .body("unit", equalTo(there.villages().get(0)));
        here.as("county-office").get("/api/v1/voters/" + voter).then().statusCode(404);
    }

    @Test
    void the_list_is_a_sheet_too() {
        County county = County.published();
        register(county, "冯异", BORN, 11, 0);
        register(county, "冯异", BORN, 13, 1);
        List<String> lines = county.as("county-office")
                .accept("text/csv")
                .get("/api/v1/duplicates?status=OPEN&kind=PROBABLE")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("很可能是同一人,待处理,").contains("冯异").doesNotContain("1981");
        county.as("county-office", "990998")
                .get("/api/v1/duplicates")
                .then()
                .body("items", hasSize(0))
                .body("items.id", not(hasItem("x")));
    }

    private static JsonPath duplicates(County county) {
        return county.as("county-office").get("/api/v1/duplicates").jsonPath();
    }

    private static Response resolve(County county, String role, String division, String id, String decision) {
        return county.as(role, division)
                .body(Map.of("decision", decision, "reason", "经核实"))
                .post("/api/v1/duplicates/" + id + "/resolution");
    }

    private static String register(County county, String name, LocalDate born, int serial, int village) {
        return county.register(name, born, serial, county.villages().get(village))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void registerAt(
            County county, String name, LocalDate born, int serial, int village, String address) {
        String unit = county.villages().get(village);
        county.as("township-office", unit.substring(0, 9))
                .body(Map.of(
                        "name",
                        name,
                        "citizenId",
                        county.citizenId(born, serial),
                        "ethnicity",
                        "01",
                        "unit",
                        unit,
                        "basis",
                        "HOUSEHOLD",
                        "address",
                        address))
                .post("/api/v1/voters")
                .then()
                .statusCode(201);
    }
}
