package org.huanjie.nomination.proxy;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.PersonalData;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProxyApiTest {
    private static final TestCounty COUNTY = TestCounty.preparing("990373");
    private static final Map<UUID, List<UUID>> COUNTY_VOTERS = new ConcurrentHashMap<>();

    @Test
    @Proves({"R-97", "W-45"})
    void an_agent_votes_for_three_others_at_each_level_and_no_more() {
        UUID district = COUNTY.district(1, 1, COUNTY.unit(1));
        UUID township = COUNTY.district("TOWNSHIP", COUNTY.township("101"), 1, 1, COUNTY.unit(1));
        List<UUID> voters = COUNTY.voters(8, COUNTY.unit(1));
        COUNTY.roll(district, voters);
        COUNTY.roll(township, voters);
        COUNTY.awaitNominating(district);
        COUNTY.awaitNominating(township);
        UUID agent = voters.get(0);
        for (int i = 1; i <= 3; i++) {
            give(COUNTY, district, voters.get(i), agent).statusCode(201).body("status", equalTo("RECEIVED"));
            give(COUNTY, township, voters.get(i), agent).statusCode(201);
        }
        give(COUNTY, district, voters.get(4), agent)
                .statusCode(422)
                .body("findings.code", contains("VOTE_PROXY"), "findings[0].figures.proxies", equalTo(3));
        give(COUNTY, township, voters.get(4), agent).statusCode(422);
        String first = list(COUNTY, district).extract().path("items[0].id");
        end(COUNTY, first, "REVOKED").statusCode(200).body("status", equalTo("VOID"), "voidCause", equalTo("REVOKED"));
        give(COUNTY, district, voters.get(4), agent).statusCode(201);
    }

    @Test
    @Proves("R-97")
    void nobody_gives_two_proxies_and_no_principal_is_an_agent() {
        UUID district = ready(2, 8);
        List<UUID> voters = COUNTY_VOTERS.get(district);
        give(COUNTY, district, voters.get(1), voters.get(0)).statusCode(201);
        give(COUNTY, district, voters.get(1), voters.get(2))
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:proxy-exists"));
        give(COUNTY, district, voters.get(3), voters.get(1))
                .statusCode(422)
                .body("findings.field", contains("agent"), "findings.message", contains("受托人已经委托他人代为投票，不能再接受委托。"));
        give(COUNTY, district, voters.get(0), voters.get(4))
                .statusCode(422)
                .body("findings.field", contains("principal"));
        give(COUNTY, district, voters.get(5), voters.get(5)).statusCode(422);
        give(COUNTY, district, UUID.randomUUID(), voters.get(5))
                .statusCode(422)
                .body("findings.message", contains("委托人不在本选区选民名单上。"));
        COUNTY.office()
                .body(paper(Map.of("serial", 6, "name", "甲"), Map.of("serial", 999, "name", "乙")))
                .post("/api/v1/districts/" + district + "/proxies")
                .then()
                .statusCode(422)
                .body("findings.field", contains("agent"));
        COUNTY.office()
                .body(paper(Map.of("serial", 6, "name", "甲"), Map.of("serial", 7, "name", "乙")))
                .post("/api/v1/districts/" + district + "/proxies")
                .then()
                .statusCode(201)
                .body("principal.voter", equalTo(voters.get(5).toString()));
    }

    @Test
    @Proves("R-97")
    void four_at_once_to_the_same_agent_do_not_all_count() {
        UUID district = ready(3, 8);
        List<UUID> voters = COUNTY_VOTERS.get(district);
        CyclicBarrier start = new CyclicBarrier(5);
        List<Integer> statuses = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await(20, SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return give(COUNTY, district, voters.get(i), voters.get(0))
                            .extract()
                            .statusCode();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(201, 201, 201, 422, 422);
    }

    @Test
    @Proves("R-97")
    void an_agent_is_of_the_same_district_where_the_province_says_so() {
        UUID here = ready(4, 3);
        UUID there = ready(5, 3);
        UUID elsewhere = COUNTY_VOTERS.get(there).get(0);
        give(COUNTY, here, COUNTY_VOTERS.get(here).get(0), elsewhere)
                .statusCode(422)
                .body("findings.message", contains("受托人应当是同一选区的选民。"));
        TestCounty liberal =
                TestCounty.announced("990374", TestCounty.today().plusDays(40), Map.of("proxySameDistrict", "false"));
        UUID one = liberal.district(1, 1, liberal.unit(1));
        UUID other = liberal.district(2, 1, liberal.unit(2));
        List<UUID> ofOne = liberal.voters(2, liberal.unit(1));
        List<UUID> ofOther = liberal.voters(2, liberal.unit(2));
        liberal.roll(one, ofOne);
        liberal.roll(other, ofOther);
        liberal.awaitNominating(one);
        liberal.awaitNominating(other);
        give(liberal, one, ofOne.get(0), ofOther.get(0)).statusCode(201);
        give(liberal, one, ofOne.get(1), UUID.randomUUID())
                .statusCode(422)
                .body("findings.message", contains("受托人不是本级选举的选民。"));
    }

    @Test
    @Proves("R-97")
    void the_committee_consents_and_who_appears_before_the_use_votes_in_person() {
        TestCounty county = TestCounty.announced("990375", TestCounty.today().plusDays(1), Map.of());
        UUID district = county.district(1, 1, county.unit(1));
        List<UUID> voters = county.voters(20, county.unit(1));
        county.roll(district, voters);
        county.awaitNominating(district);
        List<UUID> candidates = List.of(
                county.nominate(county.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会")),
                county.nominate(county.organisationForm(district, voters.get(1), "王建军", "云泽县总工会")));
        formalList(county, district, candidates);
        List<String> given = new ArrayList<>();
        for (int i = 3; i <= 6; i++) {
            given.add(give(county, district, voters.get(i), voters.get(2 + 10 * (i % 2)))
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        post(county.office(), given.get(0), "consent", "{}").statusCode(403);
        post(recorderAsCommittee(county), given.get(0), "consent", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        for (int i = 0; i < 3; i++) {
            post(county.committee(), given.get(i), "consent", "{\"documentNo\":\"云选〔2027〕8号\"}")
                    .statusCode(200)
                    .body("status", equalTo("ACCEPTED"));
        }
        post(county.committee(), given.get(0), "refusal", "{\"reason\":\"重复\"}").statusCode(409);
        post(county.committee(), given.get(3), "refusal", "{\"reason\":\"没有签名\"}")
                .statusCode(200)
                .body("status", equalTo("REFUSED"), "refusal", equalTo("没有签名"));
        post(county.office(), given.get(0), "use", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:voting-not-open"));
        opens(county, district);

        post(county.office(), given.get(0), "use", "{}").statusCode(200).body("status", equalTo("USED"));
        end(county, given.get(0), "PRINCIPAL_APPEARED")
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:proxy-used"));
        end(county, given.get(1), "PRINCIPAL_APPEARED").statusCode(200).body("status", equalTo("VOID"));
        post(county.office(), given.get(1), "use", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:proxy-void"));
        give(county, district, voters.get(8), voters.get(9))
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:voting-open"));
        listed(county, district);
        counted(county, district, candidates);
    }

    @Test
    @Proves("R-97")
    void a_polling_place_has_the_list_of_the_agents_who_vote_there() {
        UUID district = COUNTY.district(6, 1, COUNTY.unit(6), COUNTY.unit(7));
        List<UUID> voters = new ArrayList<>(COUNTY.voters(4, COUNTY.unit(6)));
        voters.addAll(COUNTY.voters(4, COUNTY.unit(7)));
        COUNTY.roll(district, voters);
        COUNTY.awaitNominating(district);
        COUNTY.office()
                .body(TestCounty.json(Map.of(
                        "places",
                        List.of(station(1, COUNTY.unit(6)), station(2, COUNTY.unit(7))),
                        "officers",
                        List.of())))
                .put("/api/v1/districts/" + district + "/polling")
                .then()
                .statusCode(201);
        for (int i = 0; i < 2; i++) {
            String given = give(COUNTY, district, voters.get(3 * i), voters.get(1 + 3 * i))
                    .statusCode(201)
                    .extract()
                    .path("id");
            post(COUNTY.committee(), given, "consent", "{}").statusCode(200);
        }
        String list = "/api/v1/districts/" + district + "/proxy-list?format=csv";
        assertThat(COUNTY.office().get(list).asString().lines().filter(line -> line.matches("^[0-9].*")))
                .hasSize(2);
        assertThat(COUNTY.office().get(list.replace("csv", "html") + "&place=1").asString())
                .contains("第6选区1号投票站委托投票名单");
        assertThat(COUNTY.office().get(list + "&place=2").asString().lines().filter(line -> line.matches("^[0-9].*")))
                .singleElement()
                .asString()
                .startsWith("1,")
                .contains(",5,");
        COUNTY.office().get(list + "&place=3").then().statusCode(404);
    }

    private static Map<String, Object> station(int number, String unit) {
        return Map.of(
                "number", number,
                "kind", "STATION",
                "name", number + "号投票站",
                "location", "村民委员会会议室",
                "opens", "07:30",
                "closes", "18:00",
                "areas", List.of(Map.of("unit", unit)));
    }

    private static void listed(TestCounty county, UUID district) {
        String path = "/api/v1/districts/" + district + "/proxy-list";
        String html = county.office()
                .get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("委托投票名单"), containsString("已代为投票"), containsString("作废（本人投票）"))
                .extract()
                .asString();
        assertThat(PersonalData.and("990123199003070013").in(html)).isEmpty();
        String csv = given().auth()
                .oauth2(Token.of("township-office", county.township("101")))
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(5);
        assertThat(csv).contains("1,委托人,4,受托人,13,已代为投票");
        county.office().get(path + "?format=pdf").then().statusCode(200).contentType("application/pdf");
        county.office().get(path + "?format=xlsx").then().statusCode(406);
        county.as("township-office", county.township(TestCounty.NEIGHBOUR))
                .get(path)
                .then()
                .statusCode(404);
    }

    /** Two votes by proxy at most: one used, one still to be used. */
    private static void counted(TestCounty county, UUID district, List<UUID> candidates) {
        Map<String, Object> count = new HashMap<>(Map.of(
                "round", 1, "registered", 20, "voted", 15, "issued", 15, "returned", 15, "valid", 15, "void", 0));
        count.put(
                "votes",
                List.of(
                        Map.of("candidate", candidates.get(0), "for", 9, "against", 6, "abstain", 0),
                        Map.of("candidate", candidates.get(1), "for", 6, "against", 9, "abstain", 0)));
        count.put("byProxy", 3);
        count(county, district, count)
                .statusCode(422)
                .body("findings.field", contains("byProxy"), "findings.figures.accepted", contains(2));
        count.put("byProxy", 2);
        count(county, district, count).statusCode(201).body("figures.byProxy", equalTo(2));
        count.put("byProxy", 1);
        county.as("district-team", county.township("101"))
                .body(TestCounty.json(count))
                .post("/api/v1/districts/" + district + "/counts")
                .then()
                .statusCode(201)
                .body("status", equalTo("DIFFERENT"), "differences.field", contains("byProxy"));
    }

    private static ValidatableResponse count(TestCounty county, UUID district, Map<String, Object> count) {
        return county.office()
                .body(TestCounty.json(count))
                .post("/api/v1/districts/" + district + "/counts")
                .then();
    }

    @Test
    void a_neighbour_township_sees_nothing_and_a_committee_sees_what_it_may_do() {
        UUID district = ready(6, 6);
        List<UUID> voters = COUNTY_VOTERS.get(district);
        String id = give(COUNTY, district, voters.get(0), voters.get(1))
                .statusCode(201)
                .header("Location", containsString("/api/v1/proxies/"))
                .extract()
                .path("id");
        RequestSpecification neighbour = COUNTY.as("township-office", COUNTY.township(TestCounty.NEIGHBOUR));
        neighbour.get("/api/v1/proxies/" + id).then().statusCode(404);
        neighbour.get("/api/v1/districts/" + district + "/proxies").then().statusCode(404);
        neighbour
                .body("{\"cause\":\"REVOKED\"}")
                .post("/api/v1/proxies/" + id + "/voiding")
                .then()
                .statusCode(404);
        COUNTY.as("standing-committee", COUNTY.code())
                .get("/api/v1/proxies/" + id)
                .then()
                .statusCode(403);
        COUNTY.committee()
                .get("/api/v1/proxies/" + id)
                .then()
                .header("ETag", "\"0\"")
                .body("actions.findAll { it.allowed }.name", contains("consent", "refusal"))
                .body("$", not(hasKey("citizenId")));
        list(COUNTY, district).body("items", hasSize(1), "items.status", everyItem(equalTo("RECEIVED")));
        COUNTY.office()
                .get("/api/v1/districts/" + district + "/proxies?status=USED")
                .then()
                .body("items", hasSize(0));
        String tomorrow = TestCounty.today().plusDays(2).toString();
        COUNTY.office()
                .body(paper(Map.of("serial", 3, "name", "甲"), Map.of("serial", 4, "name", "乙"))
                        .replace(TestCounty.today().toString(), tomorrow))
                .post("/api/v1/districts/" + district + "/proxies")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:received-later"));
    }

    private static UUID ready(int number, int voters) {
        UUID district = COUNTY.district(number, 1, COUNTY.unit(number));
        List<UUID> listed = COUNTY.voters(voters, COUNTY.unit(number));
        COUNTY.roll(district, listed);
        COUNTY.awaitNominating(district);
        COUNTY_VOTERS.put(district, listed);
        return district;
    }

    private static void formalList(TestCounty county, UUID district, List<UUID> candidates) {
        String path = "/api/v1/districts/" + district + "/";
        county.committee()
                .body("{\"reason\":\"试验\"}")
                .post(path + "initial-list")
                .then()
                .statusCode(200);
        county.office()
                .body("{\"round\":1,\"on\":\"%s\",\"groups\":[],\"conclusion\":\"AGREED\"}"
                        .formatted(TestCounty.today()))
                .post(path + "deliberations")
                .then()
                .statusCode(201);
        county.committee()
                .body(TestCounty.json(Map.of("candidates", candidates, "reason", "试验")))
                .post(path + "formal-list")
                .then()
                .statusCode(200);
    }

    private static void opens(TestCounty county, UUID district) {
        county.moveElectionDay(-1);
        county.rollVersion("roll-finalized", district, 1, 20);
        await().atMost(30, SECONDS)
                .until(() -> county.committee()
                                .body("{}")
                                .post("/api/v1/districts/" + district + "/voting")
                                .statusCode()
                        == 200);
    }

    private static RequestSpecification recorderAsCommittee(TestCounty county) {
        return given().auth()
                .oauth2(Token.builder()
                        .role("county-committee")
                        .division(county.code())
                        .sub("township-office-" + county.township("101"))
                        .sign())
                .contentType("application/json");
    }

    private static ValidatableResponse give(TestCounty county, UUID district, UUID principal, UUID agent) {
        return county.office()
                .body(paper(Map.of("voter", principal, "name", "委托人"), Map.of("voter", agent, "name", "受托人")))
                .post("/api/v1/districts/" + district + "/proxies")
                .then();
    }

    private static String paper(Map<String, Object> principal, Map<String, Object> agent) {
        return TestCounty.json(Map.of(
                "principal",
                principal,
                "agent",
                agent,
                "form",
                "LETTER",
                "cause",
                "AWAY",
                "receivedOn",
                TestCounty.today().toString()));
    }

    private static ValidatableResponse list(TestCounty county, UUID district) {
        return county.office().get("/api/v1/districts/" + district + "/proxies").then();
    }

    private static ValidatableResponse end(TestCounty county, String proxy, String cause) {
        return post(county.office(), proxy, "voiding", "{\"cause\":\"%s\"}".formatted(cause));
    }

    private static ValidatableResponse post(RequestSpecification as, String proxy, String action, String body) {
        return as.body(body).post("/api/v1/proxies/" + proxy + "/" + action).then();
    }
}
