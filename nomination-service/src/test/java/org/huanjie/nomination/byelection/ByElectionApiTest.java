package org.huanjie.nomination.byelection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.huanjie.nomination.TestCounty.today;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.nomination.ElectedCounty;
import org.huanjie.nomination.ElectedCounty.Seat;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ByElectionApiTest {
    private static final Topic EVENTS = Topic.named("huanjie.nomination.v1");

    private final AgroalDataSource database;

    ByElectionApiTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    @Proves("R-115")
    void a_vacated_seat_is_filled_by_an_equal_by_election_in_the_same_district() throws SQLException {
        ElectedCounty elected = new ElectedCounty("990431");
        TestCounty county = elected.county();
        Seat seat = elected.ofCounty(1, null);
        Seat other = elected.ofCounty(2, null);
        elected.votes();
        elected.confirm(seat);
        UUID first = elected.deputy(seat);
        refused(order(county.committee(), seat, "BY_ELECTION", 1), "R-115");
        ends(county, first);
        vacancy(county, 1, 0, 0);
        decidedOnlyByTheCommitteeOfTheCongress(county, seat);

        ValidatableResponse begun = order(county.committee(), seat, "BY_ELECTION", 1)
                .statusCode(201)
                .body(
                        "step", equalTo("NOMINATING"),
                        "seats", equalTo(1),
                        "voters", equalTo(60),
                        "formalRange.min", equalTo(1),
                        "formalRange.max", equalTo(2),
                        "byElection.district", equalTo(seat.district().toString()),
                        "byElection.manner", equalTo("BY_ELECTION"),
                        "next.missing.code", contains("NOM_TOO_FEW", "NOM_INITIAL_LIST"));
        UUID course = UUID.fromString(begun.extract().path("id"));
        order(county.committee(), seat, "BY_ELECTION", 1)
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:by-election-runs"));
        vacancy(county, 1, 0, 1);
        isNoDistrictOfTheGeneralElection(county, seat, course);

        rejected(county, course, other);
        Seat again = stands(county, seat, course, seat.voters().get(0));
        elected.lists(again);
        given().get("/api/v1/districts/" + course + "/notices/formal-list")
                .then()
                .body(containsString("第1选区补选正式代表候选人名单公告"), containsString("人民代表大会代表补选中"));
        theDayComes(course);
        elected.vote(again, 1, 30).body("outcome", equalTo("ELECTED"), "elected.name", contains("周敏"));

        county.committee()
                .get("/api/v1/vacancies?election=" + county.election())
                .then()
                .body("items", empty());
        UUID second = elected.deputies(seat).stream()
                .filter(id -> !id.equals(first))
                .findFirst()
                .orElseThrow();
        elected.confirm(seat);
        county.committee()
                .get("/api/v1/deputies/" + second)
                .then()
                .body(
                        "status",
                        equalTo("CONFIRMED"),
                        "district",
                        equalTo(seat.district().toString()));
        county.committee()
                .get("/api/v1/deputies/" + second + "/certificate?format=html")
                .then()
                .body(containsString("代表补选中"), containsString("当选证书"));
        county.committee()
                .get("/api/v1/statistics?election=" + county.election())
                .then()
                .body("levels.elected", contains(2), "levels.seats", contains(2), "levels.districts", contains(2));
        toldAsABeginningListsAndResult(seat, course);
        assertThat(elected.sameAgain("COUNTY", county.code())).isEqualTo(3);
        ends(county, second);
        order(county.committee(), seat, "BY_ELECTION", 1).statusCode(201);
    }

    @Test
    @Proves("R-109")
    void a_seat_never_filled_is_contested_again_and_a_third_of_the_ballots_elects() throws SQLException {
        ElectedCounty elected = new ElectedCounty("990432");
        TestCounty county = elected.county();
        Seat seat = elected.ofCounty(1, null);
        elected.dayComes();
        elected.vote(seat, 1, 20, 20).body("outcome", equalTo("RUN_OFF"));
        elected.vote(seat, 2, 13, 13).body("outcome", equalTo("UNFILLED"));
        vacancy(county, 0, 1, 0);
        refused(order(county.committee(), seat, "BY_ELECTION", 1), "R-115");

        UUID course = UUID.fromString(order(county.committee(), seat, "RUN_OFF", 1)
                .statusCode(201)
                .body("formalRange.min", equalTo(2), "formalRange.max", equalTo(2))
                .extract()
                .path("id"));
        Seat again =
                stands(county, seat, course, seat.voters().get(1), seat.voters().get(2));
        elected.lists(again);
        theDayComes(course);
        elected.vote(again, 1, 14, 10)
                .body("outcome", equalTo("ELECTED"), "majority", equalTo(14), "elected", hasSize(1));
        assertThat(elected.sameAgain("COUNTY", county.code())).isEqualTo(3);
        county.committee()
                .get("/api/v1/vacancies?election=" + county.election())
                .then()
                .body("items", empty());
    }

    @Test
    @Proves({"R-71", "R-115"})
    void a_by_election_gets_another_day_or_is_not_held() {
        ElectedCounty elected = new ElectedCounty("990434");
        TestCounty county = elected.county();
        Seat seat = elected.ofCounty(1, null);
        elected.votes();
        elected.confirm(seat);
        ends(county, elected.deputy(seat));
        UUID course = ordered(county, seat);
        change(county.office(), seat, course, "day", 30).statusCode(403);
        change(county.committee(), seat, UUID.randomUUID(), "day", 30).statusCode(404);
        change(county.committee(), seat, course, "day", 0)
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:election-day-past"));
        String moved = today().plusDays(30).toString();
        change(county.committee(), seat, course, "day", 30)
                .statusCode(200)
                .body("byElection.electionDay", equalTo(moved), "byElection.documentNo", equalTo("15号"));
        EVENTS.await(sent -> sent.is("by-election-changed")
                && sent.subject().equals(course.toString())
                && sent.data().path("electionDay").asText().equals(moved));

        change(county.committee(), seat, course, "revocation", 0).statusCode(204);
        EVENTS.await(sent -> sent.is("by-election-changed")
                && sent.subject().equals(course.toString())
                && sent.data().path("revoked").asBoolean());
        county.committee()
                .get("/api/v1/districts/" + seat.district() + "/by-elections")
                .then()
                .body("items", empty());
        vacancy(county, 1, 0, 0);

        UUID again = ordered(county, seat);
        change(county.committee(), seat, again, "day", 30).statusCode(200);
        stands(county, seat, again, seat.voters().get(0));
        county.committee()
                .body("{}")
                .post("/api/v1/districts/" + again + "/initial-list")
                .then()
                .statusCode(200);
        change(county.committee(), seat, again, "day", 3).statusCode(422).body("findings.rule", contains("R-71"));
        change(county.committee(), seat, again, "day", 20).statusCode(200);
        change(county.committee(), seat, again, "revocation", 0)
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:list-published"));
    }

    private static UUID ordered(TestCounty county, Seat seat) {
        return UUID.fromString(order(county.committee(), seat, "BY_ELECTION", 1)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** @param days until the new day */
    private static ValidatableResponse change(RequestSpecification as, Seat seat, UUID course, String act, int days) {
        Map<String, Object> body = new java.util.HashMap<>(
                Map.of("decidedBy", "云泽县人大常委会", "decidedOn", today().toString(), "documentNo", "15号"));
        if (act.equals("day")) {
            body.put("electionDay", today().plusDays(days).toString());
        }
        return as.body(TestCounty.json(body))
                .post("/api/v1/districts/" + seat.district() + "/by-elections/" + course + "/" + act)
                .then();
    }

    private static void decidedOnlyByTheCommitteeOfTheCongress(TestCounty county, Seat seat) {
        order(county.as("county-committee", "990499"), seat, "BY_ELECTION", 1).statusCode(404);
        order(county.as("township-committee", county.township("101")), seat, "BY_ELECTION", 1)
                .statusCode(403);
        order(county.office(), seat, "BY_ELECTION", 1).statusCode(403);
        refused(order(county.committee(), seat, "RUN_OFF", 1), "R-109");
        refused(order(county.committee(), seat, "BY_ELECTION", 2), "R-115");
        county.committee()
                .body(body("BY_ELECTION", 1).replace(today().plusDays(1).toString(), today().toString()))
                .post("/api/v1/districts/" + seat.district() + "/by-elections")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:election-day-past"));
    }

    private static void isNoDistrictOfTheGeneralElection(TestCounty county, Seat seat, UUID course) {
        county.committee()
                .get("/api/v1/districts?election=" + county.election())
                .then()
                .body("items.id", not(containsInAnyOrder(course.toString())), "items", hasSize(2));
        county.committee()
                .get("/api/v1/districts/" + seat.district() + "/by-elections")
                .then()
                .statusCode(200)
                .body("items.id", contains(course.toString()));
        order(county.committee(), new Seat(course, "COUNTY", county.code(), List.of(), List.of()), "BY_ELECTION", 1)
                .statusCode(409);
    }

    /** A deputy of the same congress cannot be elected to it a second time. */
    private static void rejected(TestCounty county, UUID course, Seat other) {
        county.office()
                .body(county.organisationForm(course, other.voters().get(0), "周敏", "中共云泽县委员会"))
                .post("/api/v1/nominations")
                .then()
                .statusCode(201)
                .body("status", equalTo("REJECTED"), "findings.code", contains("BYE_ELECTION"));
    }

    /** Each nominated by ten voters of its own: nobody may nominate more persons than there are seats. */
    private static Seat stands(TestCounty county, Seat seat, UUID course, UUID... voters) {
        List<UUID> candidates = new ArrayList<>();
        for (UUID voter : voters) {
            int first = 20 + 10 * candidates.size();
            candidates.add(county.nominate(
                    county.jointForm(course, voter, "周敏", seat.voters().subList(first, first + 10))));
        }
        return new Seat(course, seat.level(), seat.division(), seat.voters(), candidates);
    }

    private void toldAsABeginningListsAndResult(Seat seat, UUID course) {
        for (String step : List.of("NOMINATING", "INITIAL_LIST", "FORMAL_LIST", "CERTIFIED")) {
            Topic.Sent told = EVENTS.await(sent -> sent.is("by-election-changed")
                    && sent.subject().equals(course.toString())
                    && sent.data().path("step").asText().equals(step));
            assertThat(told.data().path("district").asText())
                    .isEqualTo(seat.district().toString());
            assertThat(told.data().path("elected")).hasSize(step.equals("CERTIFIED") ? 1 : 0);
        }
        assertThat(EVENTS.records())
                .filteredOn(sent -> sent.data() != null
                        && sent.data().path("district").asText().equals(course.toString()))
                .as("events of the general election's course")
                .isEmpty();
    }

    private static void ends(TestCounty county, UUID deputy) {
        county.committee()
                .body(TestCounty.json(Map.of(
                        "ground",
                        "MOVED_OUT",
                        "on",
                        today().toString(),
                        "decidedBy",
                        "云泽县人大常委会",
                        "decidedOn",
                        today().toString(),
                        "documentNo",
                        "4号")))
                .post("/api/v1/deputies/" + deputy + "/ending")
                .then()
                .statusCode(200);
    }

    private static void vacancy(TestCounty county, int vacated, int unfilled, int beingFilled) {
        county.committee()
                .get("/api/v1/vacancies?election=" + county.election())
                .then()
                .body(
                        "items.vacated", contains(vacated),
                        "items.unfilled", contains(unfilled),
                        "items.beingFilled", contains(beingFilled));
    }

    /** Days pass: what was tomorrow is today. */
    private void theDayComes(UUID course) throws SQLException {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement("update district set polling_day = ? where id = ?")) {
            update.setObject(1, today());
            update.setObject(2, course);
            update.executeUpdate();
        }
    }

    private static void refused(ValidatableResponse response, String rule) {
        response.statusCode(422).body("findings.rule", contains(rule));
    }

    private static ValidatableResponse order(RequestSpecification as, Seat seat, String manner, int seats) {
        return as.body(body(manner, seats))
                .post("/api/v1/districts/" + seat.district() + "/by-elections")
                .then();
    }

    private static String body(String manner, int seats) {
        return TestCounty.json(Map.of(
                "manner",
                manner,
                "seats",
                seats,
                "electionDay",
                today().plusDays(1).toString(),
                "decidedBy",
                "云泽县人大常委会",
                "decidedOn",
                today().minusDays(1).toString(),
                "documentNo",
                "云人常〔2027〕12号"));
    }
}
