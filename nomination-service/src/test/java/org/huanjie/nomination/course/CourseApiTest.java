package org.huanjie.nomination.course;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.huanjie.kit.document.DocumentFormat;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CourseApiTest {
    private static final TestCounty COUNTY = TestCounty.preparing("990201");
    private static final Topic EVENTS = Topic.named("huanjie.nomination.v1");

    @Test
    void a_district_goes_from_its_roll_to_the_formal_list() throws IOException {
        UUID district = COUNTY.district(7, 1, COUNTY.unit(1));
        List<UUID> voters = COUNTY.voters(14, COUNTY.unit(1));
        COUNTY.roll(district, voters);
        COUNTY.awaitNominating(district);
        COUNTY.read(district)
                .body(
                        "voters", equalTo(14),
                        "next.action", equalTo("initial-list"),
                        "next.by", equalTo("county-committee"),
                        "next.deadline",
                                equalTo(COUNTY.electionDay().minusDays(15).toString()),
                        "next.missing.code", contains("NOM_TOO_FEW"),
                        "formalRange.min", equalTo(2),
                        "formalRange.max", equalTo(2),
                        "round", equalTo(1));

        UUID zhou = COUNTY.nominate(COUNTY.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"));
        UUID wang = COUNTY.nominate(COUNTY.jointForm(district, voters.get(1), "王建军", voters.subList(4, 14)));
        UUID li = COUNTY.nominate(COUNTY.organisationForm(district, voters.get(2), "李明", "云泽县总工会"));

        String etag = post(COUNTY.committee(), district, "initial-list", "{\"documentNo\":\"云选委〔2026〕4号\"}")
                .statusCode(200)
                .body(
                        "step", equalTo("INITIAL_LIST"),
                        "next.action", equalTo("deliberations"),
                        "next.deadline",
                                equalTo(COUNTY.electionDay().minusDays(7).toString()))
                .extract()
                .header("ETag");
        COUNTY.read(district).header("ETag", etag);
        COUNTY.office()
                .get("/api/v1/districts/" + district + "/candidates")
                .then()
                .statusCode(200)
                .body(
                        "items.name", contains("王建军", "李明", "周敏"),
                        "items.order", contains(1, 2, 3),
                        "items.status", everyItem(equalTo("INITIAL")),
                        "items.nominatedBy.channel.flatten()",
                                contains("JOINT_VOTERS", "ORGANISATION", "ORGANISATION"));

        post(COUNTY.office(), district, "deliberations", deliberation(1, "NOT_AGREED", Map.of(zhou, 20, wang, 15)))
                .statusCode(201)
                .header("Location", containsString("/deliberations"))
                .body("round", equalTo(1), "groups[0].opinions[0].for", notNullValue());
        post(COUNTY.office(), district, "preliminary-election", """
                        {"on":"%s","voters":14,"voted":12,"ballots":12,"keep":2,
                         "votes":[{"candidate":"%s","votes":6},{"candidate":"%s","votes":3},{"candidate":"%s","votes":9}]}
                        """.formatted(TestCounty.today(), zhou, wang, li))
                .statusCode(201)
                .body("chosen", containsInAnyOrder(zhou.toString(), li.toString()), "tied", empty());
        COUNTY.read(district)
                .body("step", equalTo("PRELIMINARY"), "next.action", equalTo("formal-list"), "usualFormal", equalTo(2));

        post(COUNTY.committee(), district, "formal-list", "{\"candidates\":[\"%s\",\"%s\"]}".formatted(zhou, wang))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:rule-violated"), "findings.code", contains("FORM_PRELIM"));
        post(COUNTY.committee(), district, "formal-list", "{\"candidates\":[\"%s\",\"%s\"]}".formatted(zhou, li))
                .statusCode(200)
                .body("step", equalTo("FORMAL_LIST"), "next.action", equalTo("voting"));

        candidatesForThePublic(district)
                .body(
                        "items.name", contains("李明", "周敏", "王建军"),
                        "items.status", contains("FORMAL", "FORMAL", "NOT_LISTED"),
                        "items.order", contains(1, 2, null));
        seesTheLists(district, li);
    }

    /** What other services and the public have of it. */
    private static void seesTheLists(UUID district, UUID first) throws IOException {
        Topic.Sent initial = EVENTS.await(
                event -> event.is("initial-list-published") && event.subject().equals(district.toString()));
        assertThat(initial.key()).isEqualTo(COUNTY.code());
        assertThat(initial.data().at("/candidates").findValuesAsText("name")).containsExactly("王建军", "李明", "周敏");
        assertThat(initial.data().at("/candidates/0/birthYearMonth").asText()).isEqualTo("1985-03");
        Topic.Sent formal = EVENTS.await(
                event -> event.is("formal-list-published") && event.subject().equals(district.toString()));
        assertThat(formal.sequence()).isGreaterThan(initial.sequence());
        assertThat(formal.data().at("/candidates/0/candidate").asText()).isEqualTo(first.toString());
        Topic.Sent notice = EVENTS.await(event -> event.is("notice-published")
                && event.data().at("/url").asText().contains(district.toString())
                && event.data().at("/kind").asText().equals("INITIAL_LIST"));
        assertThat(notice.data().at("/documentNo").asText()).isEqualTo("云选委〔2026〕4号");
        String html = given().get(notice.data().at("/url").asText())
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
        assertThat(html)
                .contains("云泽县县级第7选区代表候选人名单公告", "按姓名笔画为序", "王建军", "1985年3月")
                .doesNotContain("1985-03-12");
        byte[] docx = given().accept(DocumentFormat.DOCX_TYPE)
                .get(notice.data().at("/url").asText())
                .then()
                .statusCode(200)
                .contentType(DocumentFormat.DOCX_TYPE)
                .extract()
                .asByteArray();
        Files.write(Path.of("target/initial-list.docx"), docx);
        byte[] pdf = given().get(notice.data().at("/url").asText() + "?format=pdf")
                .then()
                .statusCode(200)
                .contentType(DocumentFormat.PDF_TYPE)
                .extract()
                .asByteArray();
        Files.write(Path.of("target/initial-list.pdf"), pdf);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("云泽县县级第7选区代表候选人名单公告", "云选委〔2026〕4号", "云泽县选举委员会")
                    .allSatisfy(text -> assertThat(html).contains(text));
            assertThat(word.getTables().get(0).getRow(1).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .contains("王建军", "1985年3月")
                    .allSatisfy(text -> assertThat(html).contains(">" + text + "<"));
        }
    }

    @Test
    void candidates_are_public_from_the_initial_list_on_and_only_what_is_published() {
        UUID district = COUNTY.district(8, 1, COUNTY.unit(2));
        List<UUID> voters = COUNTY.voters(3, COUNTY.unit(2));
        COUNTY.roll(district, voters);
        COUNTY.awaitNominating(district);
        COUNTY.nominate(COUNTY.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"));
        COUNTY.nominate(COUNTY.organisationForm(district, voters.get(1), "王建军", "云泽县总工会"));
        given().get("/api/v1/districts/" + district + "/candidates").then().statusCode(401);
        given().get("/api/v1/districts/" + district + "/notices/initial-list")
                .then()
                .statusCode(404);
        neighbour().get("/api/v1/districts/" + district + "/candidates").then().statusCode(404);
        COUNTY.office()
                .get("/api/v1/districts/" + district + "/candidates")
                .then()
                .statusCode(200)
                .body("items.status", contains("NOMINATED", "NOMINATED"));

        post(COUNTY.committee(), district, "initial-list", "{}").statusCode(200);
        candidatesForThePublic(district).body("items", hasSize(2));
        neighbour()
                .get("/api/v1/districts/" + district + "/candidates")
                .then()
                .statusCode(200)
                .body("items[0]", not(hasKey("voter")));
    }

    private static ValidatableResponse candidatesForThePublic(UUID district) {
        return given().get("/api/v1/districts/" + district + "/candidates")
                .then()
                .statusCode(200)
                .body(
                        "items[0]", not(hasKey("voter")),
                        "items[0]", not(hasKey("birthDate")),
                        "items[0]", not(hasKey("nominatedBy")),
                        "items[0]", not(hasKey("occupation")),
                        "items[0].birthYearMonth", equalTo("1985-03"));
    }

    @Test
    @Proves("R-03")
    void only_the_committee_of_the_level_publishes_and_a_person_who_recorded_a_nomination_never() {
        UUID district = COUNTY.district(9, 1, COUNTY.unit(3));
        List<UUID> voters = COUNTY.voters(3, COUNTY.unit(3));
        COUNTY.roll(district, voters);
        COUNTY.awaitNominating(district);
        COUNTY.nominate(COUNTY.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"));
        COUNTY.nominate(COUNTY.organisationForm(district, voters.get(1), "王建军", "云泽县总工会"));

        post(COUNTY.office(), district, "initial-list", "{}").statusCode(403);
        post(COUNTY.as("township-committee", COUNTY.township("101")), district, "initial-list", "{}")
                .statusCode(403)
                .body("findings.code", contains("BODY_DUTIES"));
        String recorder = "township-office-" + COUNTY.township("101");
        RequestSpecification samePerson = given().auth()
                .oauth2(Token.of("county-committee", COUNTY.code(), recorder))
                .contentType("application/json");
        post(samePerson, district, "initial-list", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        COUNTY.committee()
                .get("/api/v1/districts/" + district)
                .then()
                .body("actions.find { it.name == 'initial-list' }.allowed", equalTo(true))
                .body("actions.find { it.name == 'formal-list' }.allowed", equalTo(false))
                .body("actions.find { it.name == 'formal-list' }.why", notNullValue())
                .body("actions.find { it.name == 'nominations' }.allowed", equalTo(false));
        post(COUNTY.committee().header("If-Match", "\"99\""), district, "initial-list", "{}")
                .statusCode(412);
        post(COUNTY.committee(), district, "initial-list", "{}").statusCode(200);
        post(COUNTY.committee(), district, "initial-list", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:step-not-due"));
    }

    @Test
    @Proves({"R-84", "R-91"})
    void a_late_list_needs_a_reason_that_is_kept() {
        TestCounty late = TestCounty.announced("990202", TestCounty.today().plusDays(5), Map.of());
        UUID district = late.district(1, 1, late.unit(1));
        List<UUID> voters = late.voters(2, late.unit(1));
        late.roll(district, voters);
        late.awaitNominating(district);
        UUID a = late.nominate(late.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"));
        UUID b = late.nominate(late.organisationForm(district, voters.get(1), "王建军", "云泽县总工会"));
        post(late.committee(), district, "initial-list", "{}")
                .statusCode(422)
                .body(
                        "type", equalTo("urn:huanjie:problem:reason-required"),
                        "findings.code", contains("NOM_INITIAL_LIST"),
                        "findings.severity", contains("WARN"));
        post(late.committee(), district, "initial-list", "{\"reason\":\"选举日提前\"}")
                .statusCode(200)
                .body("initialListReason", equalTo("选举日提前"));
        post(late.office(), district, "deliberations", deliberation(1, "AGREED", Map.of(a, 10, b, 9)))
                .statusCode(201);
        String formal = "{\"candidates\":[\"%s\",\"%s\"]%s}";
        post(late.committee(), district, "formal-list", formal.formatted(a, b, ""))
                .statusCode(422)
                .body("findings.code", contains("FORM_PUBLISH"));
        post(late.committee(), district, "formal-list", formal.formatted(a, b, ",\"reason\":\"选举日提前\""))
                .statusCode(200);
    }

    @Test
    @Proves({"R-11", "W-35"})
    void a_member_of_the_committee_is_listed_once_the_resignation_is_recorded() {
        UUID district = COUNTY.district(10, 1, COUNTY.unit(4));
        List<UUID> voters = COUNTY.voters(3, COUNTY.unit(4));
        COUNTY.roll(district, voters);
        UUID member = UUID.randomUUID();
        COUNTY.member(member, voters.get(0), "COUNTY_ELECTION_COMMITTEE", COUNTY.code(), "body-member-appointed", 1);
        COUNTY.awaitNominating(district);
        awaitFinding(district, voters.get(0), "BODY_MEMBER_NOT_CANDIDATE");
        UUID a = COUNTY.nominate(COUNTY.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"));
        UUID b = COUNTY.nominate(COUNTY.organisationForm(district, voters.get(1), "王建军", "云泽县总工会"));
        post(COUNTY.committee(), district, "initial-list", "{}").statusCode(200);
        post(COUNTY.office(), district, "deliberations", deliberation(1, "AGREED", Map.of(a, 3, b, 3)))
                .statusCode(201);
        String formal = "{\"candidates\":[\"%s\",\"%s\"]}".formatted(a, b);
        post(COUNTY.committee(), district, "formal-list", formal)
                .statusCode(422)
                .body("findings.code", contains("BODY_MEMBER_NOT_CANDIDATE"));
        COUNTY.member(member, voters.get(0), "COUNTY_ELECTION_COMMITTEE", COUNTY.code(), "body-member-resigned", 2);
        await().atMost(20, SECONDS)
                .until(() -> post(COUNTY.committee(), district, "formal-list", formal)
                                .extract()
                                .statusCode()
                        == 200);
    }

    /** Records and withdraws forms until the finding shows: then the event has come. */
    private static void awaitFinding(UUID district, UUID nominee, String code) {
        await().atMost(20, SECONDS).until(() -> {
            ValidatableResponse form = COUNTY.office()
                    .body(COUNTY.organisationForm(district, nominee, "周敏", "试填"))
                    .post("/api/v1/nominations")
                    .then()
                    .statusCode(201);
            COUNTY.office()
                    .body("{\"by\":\"提名人\",\"document\":\"试填\"}")
                    .post("/api/v1/nominations/" + form.extract().path("id") + "/withdrawal")
                    .then()
                    .statusCode(200);
            return form.extract().<List<String>>path("findings.code").contains(code);
        });
    }

    @Test
    @Proves({"R-86", "R-91"})
    void a_candidate_who_leaves_takes_the_course_back() {
        UUID district = COUNTY.district(11, 1, COUNTY.unit(5));
        List<UUID> voters = COUNTY.voters(4, COUNTY.unit(5));
        COUNTY.roll(district, voters);
        COUNTY.awaitNominating(district);
        UUID a = COUNTY.nominate(COUNTY.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"));
        UUID b = COUNTY.nominate(COUNTY.organisationForm(district, voters.get(1), "王建军", "云泽县总工会"));
        UUID c = COUNTY.nominate(COUNTY.organisationForm(district, voters.get(2), "李明", "云泽县妇女联合会"));
        post(COUNTY.committee(), district, "initial-list", "{}").statusCode(200);
        post(COUNTY.office(), district, "deliberations", deliberation(1, "AGREED", Map.of(a, 3, b, 3, c, 1)))
                .statusCode(201);
        post(COUNTY.committee(), district, "formal-list", "{\"candidates\":[\"%s\",\"%s\"]}".formatted(a, b))
                .statusCode(200);

        withdraw(a).statusCode(200).body("status", equalTo("WITHDRAWN"));
        withdraw(a).statusCode(409).body("type", equalTo("urn:huanjie:problem:candidate-withdrawn"));
        COUNTY.read(district).body("step", equalTo("DELIBERATING"), "next.action", equalTo("deliberations"));
        post(COUNTY.office(), district, "deliberations", deliberation(2, "AGREED", Map.of(b, 3, c, 1)))
                .statusCode(201);
        post(COUNTY.committee(), district, "formal-list", "{\"candidates\":[\"%s\",\"%s\"]}".formatted(b, c))
                .statusCode(200);
        withdraw(b).statusCode(200);
        COUNTY.read(district)
                .body("step", equalTo("NOMINATING"), "next.missing.code", contains("NOM_TOO_FEW", "BODY_INFO_DUTY"));
        COUNTY.nominate(COUNTY.organisationForm(district, voters.get(3), "赵国强", "中共云泽县委员会"));
        post(COUNTY.committee(), district, "initial-list", "{}").statusCode(200);
        EVENTS.await(event -> event.is("candidate-withdrawn") && event.subject().equals(b.toString()));
    }

    private static ValidatableResponse withdraw(UUID candidate) {
        return COUNTY.office()
                .body("{\"on\":\"%s\",\"document\":\"本人书面声明\"}".formatted(TestCounty.today()))
                .post("/api/v1/candidates/" + candidate + "/withdrawal")
                .then();
    }

    @Test
    void the_township_congress_has_its_own_districts_and_committee() {
        String township = COUNTY.township("101");
        UUID district = COUNTY.district("TOWNSHIP", township, 1, 1, COUNTY.unit(6));
        List<UUID> voters = COUNTY.voters(3, COUNTY.unit(6));
        COUNTY.roll(district, voters);
        COUNTY.awaitNominating(district);
        COUNTY.read(district).body("next.by", equalTo("township-committee"));
        COUNTY.nominate(COUNTY.organisationForm(district, voters.get(0), "周敏", "中共河口镇委员会"));
        COUNTY.nominate(COUNTY.organisationForm(district, voters.get(1), "王建军", "河口镇妇女联合会"));
        post(COUNTY.committee(), district, "initial-list", "{}").statusCode(403);
        post(COUNTY.as("township-committee", township), district, "initial-list", "{}")
                .statusCode(200);
        given().get("/api/v1/districts/" + district + "/notices/initial-list")
                .then()
                .statusCode(200)
                .body(containsString("河口镇选举委员会"));
    }

    @Test
    void lists_are_by_scope_and_page_by_key() {
        TestCounty county = TestCounty.preparing("990203");
        for (int number = 1; number <= 5; number++) {
            county.district(number, 2, county.unit(number));
        }
        UUID other = county.district(6, 2, county.township(TestCounty.NEIGHBOUR) + "001");
        await().atMost(20, SECONDS).until(() -> county.read(other).extract().statusCode() == 200);
        county.office()
                .get("/api/v1/districts?election=" + county.election())
                .then()
                .body("items.number", contains(1, 2, 3, 4, 5), "next", nullValue());
        String next = county.committee()
                .get("/api/v1/districts?limit=4&step=AWAITING_ROLL&level=COUNTY&election=" + county.election())
                .then()
                .body("items.number", contains(1, 2, 3, 4))
                .extract()
                .path("next");
        county.committee()
                .get("/api/v1/districts?limit=4&step=AWAITING_ROLL&level=COUNTY&election=" + county.election()
                        + "&after=" + next)
                .then()
                .body("items.number", contains(5, 6), "next", nullValue());
        county.committee()
                .get("/api/v1/districts?division=" + county.township(TestCounty.NEIGHBOUR))
                .then()
                .body("items.number", contains(6));
        county.committee().get("/api/v1/districts?after=rubbish").then().statusCode(400);
        county.committee().get("/api/v1/districts?step=NOWHERE").then().statusCode(400);
        county.committee().get("/api/v1/districts?limit=501").then().statusCode(400);
        county.as("district-team", county.township("101"))
                .get("/api/v1/districts")
                .then()
                .body("items.number", hasItem(1));
    }

    @Test
    void a_neighbour_township_sees_nothing() {
        UUID district = COUNTY.district(12, 1, COUNTY.unit(7));
        COUNTY.roll(district, COUNTY.voters(2, COUNTY.unit(7)));
        COUNTY.awaitNominating(district);
        neighbour().get("/api/v1/districts/" + district).then().statusCode(404);
        neighbour().get("/api/v1/districts").then().body("items", empty());
        post(neighbour(), district, "deliberations", deliberation(1, "AGREED", Map.of()))
                .statusCode(404);
        post(COUNTY.as("county-committee", "990299"), district, "initial-list", "{}")
                .statusCode(404);
    }

    @Test
    void bad_bodies_change_nothing() {
        UUID district = COUNTY.district(13, 1, COUNTY.unit(8));
        List<UUID> voters = COUNTY.voters(2, COUNTY.unit(8));
        COUNTY.roll(district, voters);
        COUNTY.awaitNominating(district);
        UUID a = COUNTY.nominate(COUNTY.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会"));
        COUNTY.nominate(COUNTY.organisationForm(district, voters.get(1), "王建军", "云泽县总工会"));
        post(COUNTY.committee(), district, "initial-list", "").statusCode(400);
        post(COUNTY.committee(), district, "initial-list", "{\"who\":1}").statusCode(400);
        post(COUNTY.committee(), district, "initial-list", "{}").statusCode(200);
        String etag = COUNTY.read(district).extract().header("ETag");
        post(COUNTY.office(), district, "deliberations", "{\"round\":1}").statusCode(400);
        post(COUNTY.office(), district, "deliberations", deliberation(1, "MAYBE", Map.of()))
                .statusCode(400);
        post(COUNTY.office(), district, "deliberations", deliberation(1, "AGREED", Map.of(UUID.randomUUID(), 1)))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-candidate"));
        post(COUNTY.office(), district, "deliberations", deliberation(1, "AGREED", Map.of(a, 41)))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:opinions-exceed-present"));
        post(COUNTY.committee(), district, "formal-list", "{\"candidates\":null}")
                .statusCode(400);
        post(COUNTY.committee(), district, "formal-list", "{\"candidates\":[\"x\"]}")
                .statusCode(400);
        COUNTY.read(district).header("ETag", etag).body("step", equalTo("INITIAL_LIST"));
    }

    private static RequestSpecification neighbour() {
        return COUNTY.as("township-office", COUNTY.township(TestCounty.NEIGHBOUR));
    }

    private static ValidatableResponse post(RequestSpecification as, UUID district, String action, String body) {
        return as.body(body)
                .post("/api/v1/districts/" + district + "/" + action)
                .then();
    }

    private static String deliberation(int round, String conclusion, Map<UUID, Integer> support) {
        return TestCounty.json(Map.of(
                "round",
                round,
                "on",
                TestCounty.today().toString(),
                "conclusion",
                conclusion,
                "groups",
                List.of(Map.of(
                        "group",
                        "第1小组",
                        "present",
                        40,
                        "opinions",
                        support.entrySet().stream()
                                .map(entry ->
                                        Map.of("candidate", entry.getKey(), "for", entry.getValue(), "against", 0))
                                .toList()))));
    }
}
