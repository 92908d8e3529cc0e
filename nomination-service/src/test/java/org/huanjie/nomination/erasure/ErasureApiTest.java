package org.huanjie.nomination.erasure;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.nomination.ElectedCounty;
import org.huanjie.nomination.ElectedCounty.Seat;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** What led to an election goes once its term is over; who was elected, and what was certified, stays. */
@QuarkusTest
class ErasureApiTest {
    private static final Topic EVENTS = Topic.named("huanjie.nomination.v1");
    private static final String ELECTED = "麴彳亍";
    private static final String LOSER = "麴亍彳";
    private static final String REJECTED = "麴亍亍";
    private static final String OFFICER = "麴彳彳";
    private static final String PRINCIPAL = "亍彳麴";
    private static final String AGENT = "彳亍麴";
    private static final int TERM = 365 * 6;

    private final Traces traces;

    ErasureApiTest(Traces traces) {
        this.traces = traces;
    }

    @Test
    @Proves({"R-122", "R-124", "R-125"})
    void nothing_of_who_was_not_elected_is_left_after_the_term() throws SQLException {
        ElectedCounty elected = new ElectedCounty("990441");
        TestCounty county = elected.county();
        Seat seat = seat(elected);
        county.moveElectionDay(-1);
        county.rollVersion("roll-finalized", seat.district(), 1, seat.voters().size());
        elected.vote(seat, 1, 30, 10).body("elected.name", contains(ELECTED));
        elected.confirm(seat);
        Map<String, Object> statistics = statistics(county);
        draft(office(county), county)
                .then()
                .statusCode(422)
                .body(
                        "type", equalTo("urn:huanjie:problem:nothing-to-erase"),
                        "findings.rule", contains("R-124"));

        county.moveElectionDay(-TERM);
        draft(office(county), county).then().statusCode(422);
        county.otherElection("2031", TestCounty.today().minusDays(100));
        await().atMost(30, SECONDS).until(() -> draft(office(county), county).statusCode() == 201);
        Response drafted = draft(office(county), county);
        drafted.then()
                .statusCode(201)
                .body(
                        "status", equalTo("DRAFT"),
                        "found.courses", equalTo(1),
                        "found.nominations", equalTo(3),
                        "found.signatures", equalTo(11),
                        "found.candidates", equalTo(1),
                        "found.proxies", equalTo(1),
                        "found.notices", equalTo(3));
        assertThat(traces.of(LOSER)).isNotEmpty();
        approved(county, drafted);

        for (String gone : List.of(LOSER, REJECTED, OFFICER, PRINCIPAL, AGENT)) {
            assertThat(traces.of(gone)).as(gone).isEmpty();
        }
        assertThat(traces.of(ELECTED)).contains("candidate", "deputy");
        staysWhatWasCertified(elected, seat, statistics);
        Topic.Sent told = EVENTS.await(sent -> sent.is("course-erased")
                && sent.subject().equals(seat.district().toString()));
        assertThat(told.data().path("district").asText())
                .isEqualTo(seat.district().toString());
        draft(office(county), county).then().statusCode(422);
    }

    @Test
    @Proves("R-122")
    void names_on_proxies_and_of_officers_go_with_their_voter() throws SQLException {
        TestCounty county = TestCounty.announced("990442", TestCounty.today().plusDays(1), Map.of());
        UUID district = county.district(1, 1, county.unit(1));
        List<UUID> voters = county.voters(20, county.unit(1));
        county.roll(district, voters);
        county.awaitNominating(district);
        polling(county, district, voters, "冼彳彳");
        proxy(county, district, voters, "冼彳亍", "冼亍彳");
        county.erased(voters.get(10));
        county.erased(voters.get(12));
        await().atMost(30, SECONDS)
                .until(() -> traces.of("冼彳彳").isEmpty() && traces.of("冼彳亍").isEmpty());
        assertThat(traces.of("冼亍彳")).as("the agent, who is still registered").containsExactly("proxy");
        county.office()
                .get("/api/v1/districts/" + district + "/proxies")
                .then()
                .body("items.principal.name", contains("（已删除）"), "items.agent.name", contains("冼亍彳"));
    }

    private static Seat seat(ElectedCounty elected) {
        TestCounty county = elected.county();
        UUID district = county.district(1, 1, county.unit(1));
        List<UUID> voters = county.voters(60, county.unit(1));
        county.roll(district, voters);
        county.awaitNominating(district);
        List<UUID> candidates = List.of(
                county.nominate(county.organisationForm(district, voters.get(0), ELECTED, "中共云泽县委员会")),
                county.nominate(county.jointForm(district, voters.get(1), LOSER, voters.subList(20, 30))));
        county.office()
                .body(county.jointForm(district, voters.get(2), REJECTED, voters.subList(40, 41)))
                .post("/api/v1/nominations")
                .then()
                .body("status", equalTo("REJECTED"));
        Seat seat = new Seat(district, "COUNTY", county.code(), voters, candidates);
        elected.lists(seat);
        county.office()
                .body(Map.of("text", LOSER + "，河口村村民"))
                .put("/api/v1/candidates/" + candidates.get(1) + "/introduction")
                .then()
                .statusCode(201);
        polling(county, district, voters, OFFICER);
        proxy(county, district, voters, PRINCIPAL, AGENT);
        return seat;
    }

    private static void polling(TestCounty county, UUID district, List<UUID> voters, String officer) {
        county.office()
                .body(TestCounty.json(Map.of(
                        "places",
                        List.of(),
                        "officers",
                        List.of(Map.of("duty", "TELLER", "voter", voters.get(12), "name", officer)))))
                .put("/api/v1/districts/" + district + "/polling")
                .then()
                .statusCode(201);
    }

    private static void proxy(TestCounty county, UUID district, List<UUID> voters, String principal, String agent) {
        county.office()
                .body(TestCounty.json(Map.of(
                        "principal", Map.of("voter", voters.get(10), "name", principal),
                        "agent", Map.of("voter", voters.get(11), "name", agent),
                        "form", "LETTER",
                        "cause", "AWAY",
                        "receivedOn", TestCounty.today().toString())))
                .post("/api/v1/districts/" + district + "/proxies")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification office(TestCounty county) {
        return as("county-office", county);
    }

    /** The same person in whatever role. */
    private static RequestSpecification as(String role, TestCounty county) {
        return given().auth()
                .oauth2(Token.of(role, county.code(), "drafter-" + county.code()))
                .contentType(ContentType.JSON);
    }

    private static Response draft(RequestSpecification as, TestCounty county) {
        return as.body(Map.of("division", county.code(), "documentNo", "云选〔2032〕7号"))
                .post("/api/v1/erasures");
    }

    private static void approved(TestCounty county, Response drafted) {
        String path = "/api/v1/erasures/" + drafted.path("id");
        county.committee().get(path).then().statusCode(200).body("erased.courses", equalTo(0));
        county.as("county-committee", "990499").get(path).then().statusCode(404);
        as("county-committee", county)
                .body("{}")
                .post(path + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        county.committee().body("{}").post(path + "/approval").then().statusCode(202);
        await().atMost(30, SECONDS)
                .until(() -> "DONE".equals(county.committee().get(path).path("status")));
        county.committee()
                .get(path)
                .then()
                .body("erased.candidates", equalTo(1), "erased.nominations", equalTo(3), "erased.notices", equalTo(3));
    }

    private static Map<String, Object> statistics(TestCounty county) {
        return county.committee()
                .get("/api/v1/statistics?election=" + county.election())
                .then()
                .statusCode(200)
                .extract()
                .path("levels[0]");
    }

    private static void staysWhatWasCertified(ElectedCounty elected, Seat seat, Map<String, Object> statistics) {
        TestCounty county = elected.county();
        assertThat(statistics(county)).isEqualTo(statistics);
        given().get("/api/v1/districts/" + seat.district() + "/candidates")
                .then()
                .body("items.name", contains(ELECTED));
        given().get("/api/v1/districts/" + seat.district() + "/notices/formal-list")
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:huanjie:problem:notice-erased"));
        county.office()
                .get("/api/v1/districts/" + seat.district() + "/ballot")
                .then()
                .statusCode(410);
        county.committee()
                .get("/api/v1/districts/" + seat.district() + "/certification")
                .then()
                .body("items.elected.name.flatten()", contains(ELECTED), "items.nextCandidates.flatten()", empty());
        assertThat(elected.sameAgain("COUNTY", county.code())).isZero();
        assertThat(elected.deputies(seat)).hasSize(1);
    }
}
