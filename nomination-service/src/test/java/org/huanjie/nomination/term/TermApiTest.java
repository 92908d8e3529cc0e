package org.huanjie.nomination.term;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.nomination.ElectedCounty;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TermApiTest {
    private static final Topic EVENTS = Topic.named("huanjie.nomination.v1");

    private final ElectedCounty elected = new ElectedCounty("990413");
    private final TestCounty county = elected.county();
    private final AgroalDataSource database;

    TermApiTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    @Proves({"R-114", "R-116", "R-117", "R-118"})
    void a_term_is_suspended_resumed_resigned_and_ended() {
        ElectedCounty.Seat ofCounty = elected.ofCounty(1, null);
        ElectedCounty.Seat ofTown = elected.ofTownship(1, null);
        ElectedCounty.Seat bribed = elected.ofCounty(2, null);
        elected.votes();
        UUID deputy = elected.deputy(ofCounty);
        UUID town = elected.deputy(ofTown);
        act(county.committee(), deputy, "suspension", decision("ground", "DETAINED", "on", today()))
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:not-in-office"));
        elected.confirm(ofCounty);
        elected.confirm(ofTown);

        act(county.committee(), deputy, "suspension", decision("ground", "DETAINED", "on", today()))
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"), "changes.ground", contains("REVIEW", "DETAINED"));
        given().get("/api/v1/deputies?election=%s&level=COUNTY&confirmed=true".formatted(county.election()))
                .then()
                .body("items.status", contains("CONFIRMED", "CONFIRMED"));
        assertThat(told(deputy, "SUSPENDED").data().path("vacancies").asInt()).isZero();
        act(county.committee(), deputy, "resumption", decision("on", today())).statusCode(200);
        act(county.committee(), deputy, "resumption", decision("on", today())).statusCode(409);
        act(county.committee(), deputy, "suspension", decision("ground", "SERVING", "on", yesterday()))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:before-election"));

        resigns(deputy);
        ofTheTownship(town);
        UUID third = elected.deputy(bribed);
        act(county.committee(), third, "voiding", decision("ground", "BRIBERY", "reason", "经查实，以财物贿赂选民"))
                .statusCode(200)
                .body("status", equalTo("VOID"));
        assertThat(told(third, "VOID").data().path("vacancies").asInt()).isEqualTo(1);
        vacancies();
    }

    private void vacancies() {
        county.committee()
                .get("/api/v1/vacancies?election=" + county.election())
                .then()
                .statusCode(200)
                .body(
                        "items.level", containsInAnyOrder("COUNTY", "COUNTY", "TOWNSHIP"),
                        "items.vacated", contains(1, 1, 1),
                        "items.unfilled", contains(0, 0, 0));
        county.as("county-committee", "990414")
                .get("/api/v1/vacancies?election=" + county.election())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private void resigns(UUID deputy) {
        act(county.committee(), deputy, "resignation", resignation(27, 13))
                .statusCode(422)
                .body("findings.rule", contains("R-118"), "findings[0].figures.needed", equalTo(14));
        act(county.committee().header("If-Match", "\"0\""), deputy, "resignation", resignation(27, 14))
                .statusCode(412);
        act(county.as("county-committee", "990414"), deputy, "resignation", resignation(27, 14))
                .statusCode(404);
        act(county.as("township-committee", county.township("101")), deputy, "resignation", resignation(27, 14))
                .statusCode(403);
        act(county.as("county-office", county.code()), deputy, "resignation", resignation(27, 14))
                .statusCode(403);
        act(county.committee(), deputy, "resignation", resignation(27, 14))
                .statusCode(200)
                .body(
                        "status", equalTo("ENDED"),
                        "changes[-1].ground", equalTo("RESIGNATION"),
                        "changes[-1].figures.votesFor", equalTo(14));
        assertThat(told(deputy, "ENDED").data().path("vacancies").asInt()).isEqualTo(1);
        act(county.committee(), deputy, "ending", decision("ground", "DECEASED", "on", today()))
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:no-deputy"));
    }

    private void ofTheTownship(UUID town) {
        RequestSpecification committee = county.as("township-committee", county.township("101"));
        act(committee, town, "resignation", resignation(70, 35)).statusCode(422);
        act(
                        committee,
                        town,
                        "ending",
                        decision("ground", "MOVED_OUT", "on", TestCounty.today().plusDays(1)))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:in-future"));
        act(committee, town, "ending", decision("ground", "MOVED_OUT", "on", today()))
                .statusCode(200)
                .body("status", equalTo("ENDED"), "changedOn", equalTo(today()));
    }

    @Test
    @Proves("R-73")
    void a_term_is_over_once_the_next_congress_has_deputies() throws SQLException {
        ElectedCounty both = new ElectedCounty("990417");
        TestCounty here = both.county();
        ElectedCounty.Seat old = both.ofCounty(1, null);
        ElectedCounty.Seat vacant = both.ofCounty(2, null);
        ElectedCounty.Seat next = both.ofCounty(3, null);
        both.votes();
        both.confirm(old);
        UUID deputy = both.deputy(old);
        here.otherElection("2021", TestCounty.today().minusYears(5));
        act(here.committee(), both.deputy(vacant), "ending", decision("ground", "MOVED_OUT", "on", today()))
                .statusCode(200);
        of2021(here, old, vacant);
        String vacancies = "/api/v1/vacancies?election=" + here.code() + "-2021";
        here.committee().get(vacancies).then().body("items.vacated", contains(1));
        over(here.committee(), here).statusCode(422).body("findings.rule", contains("R-73"));
        over(here.as("township-committee", here.township("101")), here).statusCode(422);
        over(here.office(), here).statusCode(403);

        here.moveElectionDay(-3);
        ValidatableResponse over = await().atMost(30, SECONDS)
                .until(
                        () -> over(here.committee(), here),
                        answer -> answer.extract().statusCode() == 200);
        over.body("deputies", equalTo(1), "on", equalTo(today()));
        over(here.committee(), here).statusCode(409).body("type", equalTo("urn:huanjie:problem:term-over"));
        here.committee()
                .get("/api/v1/deputies/" + deputy)
                .then()
                .body("status", equalTo("ENDED"), "changes.ground", contains("REVIEW", "TERM_OVER"));
        assertThat(told(deputy, "ENDED").data().path("vacancies").asInt()).isZero();
        here.committee().get(vacancies).then().body("items", empty());
        here.committee().get("/api/v1/deputies/" + both.deputy(next)).then().body("status", equalTo("CONFIRMED"));
    }

    /** Five years have passed: what was elected was elected then. */
    private void of2021(TestCounty here, ElectedCounty.Seat... seats) throws SQLException {
        try (Connection connection = database.getConnection();
                var district = connection.prepareStatement("update district set election = ? where id = ?");
                var deputy = connection.prepareStatement("update deputy set election = ? where district = ?")) {
            for (ElectedCounty.Seat seat : seats) {
                for (var update : List.of(district, deputy)) {
                    update.setString(1, here.code() + "-2021");
                    update.setObject(2, seat.district());
                    update.executeUpdate();
                }
            }
        }
    }

    private static ValidatableResponse over(RequestSpecification as, TestCounty here) {
        return as.body(TestCounty.json(decision(
                        "election", here.code() + "-2021", "level", "COUNTY", "division", here.code(), "on", today())))
                .post("/api/v1/term-endings")
                .then();
    }

    private static Topic.Sent told(UUID deputy, String status) {
        return EVENTS.await(sent -> sent.is("deputy-status-changed")
                && sent.subject().equals(deputy.toString())
                && sent.data().path("status").asText().equals(status));
    }

    private static Map<String, Object> resignation(int members, int votesFor) {
        return decision("submittedOn", today(), "ordered", false, "members", members, "votesFor", votesFor);
    }

    private static Map<String, Object> decision(Object... more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("decidedBy", "云泽县人大常委会第三十次会议", "decidedOn", today(), "documentNo", "云人常公告〔2027〕5号"));
        for (int i = 0; i < more.length; i += 2) {
            body.put(
                    more[i].toString(),
                    more[i + 1] instanceof Number || more[i + 1] instanceof Boolean
                            ? more[i + 1]
                            : more[i + 1].toString());
        }
        return body;
    }

    private static ValidatableResponse act(
            RequestSpecification as, UUID deputy, String action, Map<String, Object> body) {
        return as.body(TestCounty.json(body))
                .post("/api/v1/deputies/" + deputy + "/" + action)
                .then();
    }

    private static String today() {
        return TestCounty.today().toString();
    }

    private static String yesterday() {
        return TestCounty.today().minusDays(1).toString();
    }
}
