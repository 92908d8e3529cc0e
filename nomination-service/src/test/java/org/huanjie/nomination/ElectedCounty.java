package org.huanjie.nomination;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A county in which districts of one seat have voted: prepared on the eve, elected on the day, each by real requests. */
public final class ElectedCounty {
    private static final int VOTED = 40;

    /** A district of one seat and its two candidates; the first is elected. */
    public record Seat(UUID district, String level, String division, List<UUID> voters, List<UUID> candidates) {}

    private final TestCounty county;
    private final List<Seat> seats = new ArrayList<>();

    public ElectedCounty(String code) {
        this(TestCounty.announced(code, TestCounty.today().plusDays(1), Map.of()));
    }

    /** @param county on the eve of its election */
    public ElectedCounty(TestCounty county) {
        this.county = county;
    }

    public TestCounty county() {
        return county;
    }

    /** A district of the county's congress. */
    public Seat ofCounty(int number, String deputyOf) {
        return prepare("COUNTY", county.code(), number, deputyOf);
    }

    /** A district of the first township's congress. */
    public Seat ofTownship(int number, String deputyOf) {
        return prepare("TOWNSHIP", county.township("101"), number, deputyOf);
    }

    private Seat prepare(String level, String division, int number, String deputyOf) {
        String unit = county.unit(10 * level.length() + number);
        UUID district = county.district(level, division, number, 1, unit);
        List<UUID> voters = county.voters(60, unit);
        county.roll(district, voters);
        county.awaitNominating(district);
        String first = county.organisationForm(district, voters.get(0), "周敏", "中共云泽县委员会")
                .replace(
                        "\"foreignFunding\":false",
                        "\"foreignFunding\":false,\"deputyOf\":[%s]"
                                .formatted(deputyOf == null ? "" : "\"" + deputyOf + "\""));
        List<UUID> candidates = List.of(
                county.nominate(first),
                county.nominate(county.organisationForm(district, voters.get(1), "王建军", "云泽县总工会")));
        Seat seat = new Seat(district, level, division, voters, candidates);
        lists(seat);
        seats.add(seat);
        return seat;
    }

    /** Publishes the lists of a seat's candidates, on the eve. */
    public void lists(Seat seat) {
        post(committee(seat), seat, "initial-list", Map.of("reason", "试验")).statusCode(200);
        post(
                        county.office(),
                        seat,
                        "deliberations",
                        Map.of(
                                "round",
                                1,
                                "on",
                                TestCounty.today().toString(),
                                "groups",
                                List.of(),
                                "conclusion",
                                "AGREED"))
                .statusCode(201);
        post(committee(seat), seat, "formal-list", Map.of("candidates", seat.candidates(), "reason", "试验"))
                .statusCode(200);
    }

    /** The election day comes, and all that were prepared vote. */
    public void votes() {
        county.moveElectionDay(-1);
        vote();
    }

    /** On the election day. */
    public void vote() {
        rollsAreFinal();
        seats.forEach(this::vote);
    }

    /** The election day comes; what was prepared may be voted on. */
    public void dayComes() {
        county.moveElectionDay(-1);
        rollsAreFinal();
    }

    private void rollsAreFinal() {
        for (Seat seat : seats) {
            county.rollVersion(
                    "roll-finalized", seat.district(), 1, seat.voters().size());
        }
    }

    private void vote(Seat seat) {
        vote(seat, 1, VOTED - 10, 10);
    }

    /**
     * Opens a round, counts it twice and certifies it: forty of a seat's voters vote.
     *
     * @param support votes for each of its candidates
     * @return the certification
     */
    public ValidatableResponse vote(Seat seat, int round, int... support) {
        await().atMost(30, SECONDS)
                .until(() -> post(committee(seat), seat, "voting", Map.of())
                                .extract()
                                .statusCode()
                        == 200);
        List<Map<String, Object>> votes = new ArrayList<>();
        for (int i = 0; i < support.length; i++) {
            votes.add(votes(seat.candidates().get(i), support[i]));
        }
        Map<String, Object> count = Map.of(
                "round",
                round,
                "registered",
                seat.voters().size(),
                "voted",
                VOTED,
                "issued",
                VOTED,
                "returned",
                VOTED,
                "valid",
                VOTED,
                "void",
                0,
                "votes",
                votes,
                "writeIns",
                List.of());
        post(county.as("district-team", county.township("101")), seat, "counts", count)
                .statusCode(201);
        post(county.office(), seat, "counts", count).statusCode(201);
        return post(committee(seat), seat, "certification", Map.of()).statusCode(201);
    }

    private static Map<String, Object> votes(UUID candidate, int support) {
        return Map.of("candidate", candidate, "for", support, "against", VOTED - support, "abstain", 0);
    }

    /** Who was elected in a district, by the public list. */
    public UUID deputy(Seat seat) {
        return deputies(seat).get(0);
    }

    /** All who were elected in a district during the term. */
    public List<UUID> deputies(Seat seat) {
        List<String> ids = given().get("/api/v1/deputies?election=%s&level=%s&division=%s&limit=500"
                        .formatted(county.election(), seat.level(), seat.division()))
                .path("items.findAll { it.district == '%s' }.id".formatted(seat.district()));
        return ids.stream().map(UUID::fromString).toList();
    }

    /** All certified votes of a congress come out the same when they are done again. @return how many there are */
    public int sameAgain(String level, String division) {
        return county.committee()
                .get("/api/v1/recount?election=%s&level=%s&division=%s".formatted(county.election(), level, division))
                .then()
                .statusCode(200)
                .body("differences", empty())
                .extract()
                .path("votes");
    }

    /** The credentials review confirms all who were elected to a seat's congress. */
    public void confirm(Seat seat) {
        String review = county.as("county-office", county.code())
                .body(TestCounty.json(Map.of(
                        "election",
                        county.election(),
                        "level",
                        seat.level(),
                        "division",
                        seat.division(),
                        "reportedBy",
                        "代表资格审查委员会",
                        "reportedOn",
                        TestCounty.today().toString())))
                .post("/api/v1/credentials-reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        committee(seat)
                .body(TestCounty.json(Map.of(
                        "decidedBy", "会议", "decidedOn", TestCounty.today().toString(), "documentNo", "3号")))
                .post("/api/v1/credentials-reviews/" + review + "/decision")
                .then()
                .statusCode(200);
    }

    /** Voters of a seat ask to recall whom they elected. @return the petition */
    public String petition(Seat seat, int signers) {
        return county.as("county-office", county.code())
                .body(TestCounty.json(Map.of(
                        "deputy",
                        deputy(seat),
                        "reasons",
                        "长期不履行代表职责",
                        "submittedOn",
                        TestCounty.today().toString(),
                        "signatories",
                        seat.voters().subList(0, signers).stream()
                                .map(voter -> Map.of("voter", voter))
                                .toList())))
                .post("/api/v1/recalls")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public RequestSpecification committee(Seat seat) {
        return seat.level().equals("COUNTY") ? county.committee() : county.as("township-committee", seat.division());
    }

    private static ValidatableResponse post(RequestSpecification as, Seat seat, String action, Object body) {
        return as.body(TestCounty.json(body))
                .post("/api/v1/districts/" + seat.district() + "/" + action)
                .then();
    }
}
