package org.huanjie.reporting.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.post;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.reporting.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Schemas;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyApiTest {
    private static final County COUNTY = new County("990130");

    @BeforeEach
    void known() {
        COUNTY.divided();
    }

    @Test
    @Proves("R-01")
    void a_county_committee_needs_its_appointment_and_is_the_only_one() {
        Map<String, Object> without = new HashMap<>(COUNTY.body("COUNTY_ELECTION_COMMITTEE", COUNTY.code()));
        without.remove("documentNo");
        post("county-office", COUNTY.code(), "/bodies", without)
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:rule-violated"))
                .body("findings[0].code", equalTo("BODY_COUNTY_COMMITTEE"))
                .body("findings[0].message", equalTo("县选举委员会尚未由县人大常委会任命，不能办理该事项。"));
        post("county-office", COUNTY.code(), "/bodies", COUNTY.body("COUNTY_ELECTION_COMMITTEE", COUNTY.code()))
                .statusCode(201)
                .header("ETag", "\"1\"");
        post("county-office", COUNTY.code(), "/bodies", COUNTY.body("COUNTY_ELECTION_COMMITTEE", COUNTY.code()))
                .statusCode(422)
                .body("findings[0].rule", equalTo("R-01"));
    }

    @Test
    @Proves("R-02")
    void a_subdistrict_has_no_election_committee() {
        post("county-office", COUNTY.code(), "/bodies", COUNTY.body("TOWNSHIP_ELECTION_COMMITTEE", COUNTY.township(3)))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:rule-violated"))
                .body("findings[0].message", equalTo("乡镇选举委员会须由县人大常委会任命；街道不设乡级选举委员会。"));
        post("county-office", COUNTY.code(), "/bodies", COUNTY.body("GUIDANCE_GROUP", COUNTY.township(3)))
                .statusCode(201);
        post("county-office", COUNTY.code(), "/bodies", COUNTY.body("TOWNSHIP_ELECTION_COMMITTEE", COUNTY.township(2)))
                .statusCode(201);
        post("county-office", COUNTY.code(), "/bodies", COUNTY.body("TOWNSHIP_ELECTION_COMMITTEE", COUNTY.township(2)))
                .statusCode(422)
                .body("findings[0].rule", equalTo("R-02"));
    }

    @Test
    @Proves("R-11")
    void a_member_is_appointed_and_resigns_once_and_both_are_told() {
        String body = body("ELECTION_OFFICE", COUNTY.township(1));
        String voter = "01990000-0000-7000-8000-000000000001";
        String member =
                appoint(body, Map.of("name", "张三", "voter", voter, "position", "DIRECTOR", "from", "2026-09-20"));
        String resignation = "/bodies/" + body + "/members/" + member + "/resignation";
        Map<String, String> resigns = Map.of("on", "2026-12-01", "document", "辞职书");
        post("county-office", COUNTY.code(), resignation, Map.of("on", "2026-09-01", "document", "辞职书"))
                .statusCode(422);
        as("county-office", COUNTY.code())
                .header("If-Match", "\"7\"")
                .body(resigns)
                .post("/api/v1" + resignation)
                .then()
                .statusCode(412);
        post("county-office", COUNTY.code(), resignation, resigns)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("resignedOn", equalTo("2026-12-01"));
        post("county-office", COUNTY.code(), resignation, resigns).statusCode(409);

        Topic topic = Topic.named("huanjie.reporting.v1");
        topic.await(event -> event.is("body-member-resigned") && event.subject().equals(member));
        List<Topic.Sent> told = topic.about(member);
        assertThat(told).extracting(Topic.Sent::sequence).containsExactly(1L, 2L);
        assertThat(told.get(1).data().get("voter").asText()).isEqualTo(voter);
        assertThat(told.get(1).json()).doesNotContain("张三");
        Schemas.of(Path.of("contracts/schemas")).check(told);
    }

    @Test
    @Proves("R-01")
    void a_committee_has_one_director() {
        String body = body("TOWNSHIP_ELECTION_COMMITTEE", COUNTY.township(1));
        appoint(body, Map.of("name", "李四", "position", "DIRECTOR", "from", "2026-09-20"));
        post(
                        "county-office",
                        COUNTY.code(),
                        "/bodies/" + body + "/members",
                        Map.of("name", "王五", "position", "DIRECTOR", "from", "2026-09-20"))
                .statusCode(422)
                .body("findings[0].rule", equalTo("R-01"));
        as("township-office", COUNTY.township(1))
                .get("/api/v1/bodies/" + body + "/members")
                .then()
                .body("items", hasSize(1))
                .body("items[0].position", equalTo("DIRECTOR"));
    }

    @Test
    @Proves({"R-01", "R-02"})
    void a_committee_has_as_many_members_as_the_rules_of_its_election_say() {
        County county = new County("990189").divided();
        county.scheduled(1, "[]", """
                [{"key":"committeeSize","value":"3-4","source":"测试"},{"key":"townshipCommitteeSize","value":"1-2","source":"测试"}]""");
        await().until(() -> as("county-office", county.code())
                .get("/api/v1/elections")
                .asString()
                .contains(county.election()));
        fill(county, "COUNTY_ELECTION_COMMITTEE", county.code(), 3, 4, "R-01");
        fill(county, "TOWNSHIP_ELECTION_COMMITTEE", county.township(1), 1, 2, "R-02");
    }

    private static void fill(County county, String kind, String division, int fewest, int most, String rule) {
        String id = post("county-office", county.code(), "/bodies", county.body(kind, division))
                .statusCode(201)
                .extract()
                .path("id");
        String members = "/bodies/" + id + "/members";
        for (int n = 0; n < most; n++) {
            as("county-office", county.code())
                    .get("/api/v1/bodies/" + id)
                    .then()
                    .body("members", equalTo(n), "findings", hasSize(n < fewest ? 1 : 0));
            post("county-office", county.code(), members, member(n)).statusCode(201);
        }
        String last = post("county-office", county.code(), members, member(most))
                .statusCode(422)
                .body("findings[0].rule", equalTo(rule), "findings[0].figures.max", equalTo(most))
                .extract()
                .path("findings[0].message");
        assertThat(last).contains("由%d至%d人组成".formatted(fewest, most));
    }

    private static Map<String, String> member(int number) {
        return Map.of("name", "委员" + (char) ('甲' + number), "position", "MEMBER", "from", "2026-09-20");
    }

    @Test
    void a_neighbour_township_sees_and_changes_nothing() {
        String body = body("PUBLICITY_GROUP", COUNTY.township(1));
        as("township-office", COUNTY.township(2))
                .get("/api/v1/bodies/" + body)
                .then()
                .statusCode(404);
        as("township-office", COUNTY.township(2))
                .get("/api/v1/bodies/" + body + "/members")
                .then()
                .statusCode(404);
        as("township-office", COUNTY.township(2))
                .get("/api/v1/bodies?division=" + COUNTY.township(1))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        post("township-office", COUNTY.township(2), "/bodies", COUNTY.body("PUBLICITY_GROUP", COUNTY.township(1)))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-division"));
        post("county-committee", COUNTY.code(), "/bodies", COUNTY.body("PUBLICITY_GROUP", COUNTY.township(1)))
                .statusCode(403);
    }

    @Test
    void the_same_key_gets_the_first_answer_again() {
        Map<String, Object> request = COUNTY.body("PUBLICITY_GROUP", COUNTY.township(2));
        List<String> ids = List.of(1, 2).stream()
                .map(time -> as("county-office", COUNTY.code())
                        .header("Idempotency-Key", "body-once")
                        .body(request)
                        .post("/api/v1/bodies")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    private static String body(String kind, String division) {
        return post("county-office", COUNTY.code(), "/bodies", COUNTY.body(kind, division))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String appoint(String body, Map<String, String> member) {
        return post("county-office", COUNTY.code(), "/bodies/" + body + "/members", member)
                .statusCode(201)
                .extract()
                .path("id");
    }
}
