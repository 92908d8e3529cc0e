package org.huanjie.nomination;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.contract.Examples;
import org.junit.jupiter.api.Test;

/** The contract's examples work as they are typed, from a nomination to the certified result. */
@QuarkusTest
class ExamplesTest {
    private static final String VOTER = "0199f3a0-aaaa-7000-8000-00000000000";
    private static final String CANDIDATE = "0199f3a0-cccc-7000-8000-00000000000";
    private static final List<String> ORGANISATIONS = List.of("中共云泽县委员会", "云泽县妇联", "云泽县总工会", "云泽县工商联");
    private static final String DISTRICT = "0199f3a0-dddd-7000-8000-000000000001";
    private static final String DEPUTY = "0199f3a0-eeee-7000-8000-00000000000";

    /** On the eve of the election: what is due is due, and lists can still be published with a reason. */
    private final TestCounty county =
            TestCounty.announced("990123", TestCounty.today().plusDays(1), Map.of());

    private final String town = Token.of("township-office", county.township("101"));
    private final String office = Token.of("county-office", county.code());
    private final String team = Token.of("district-team", county.township("101"));
    private final String committee = Token.of("county-committee", county.code());
    private final Examples examples = Examples.of(Path.of("contracts/examples"))
            .is("2026-11-20", TestCounty.today())
            .is("2026-12-20", TestCounty.today().plusDays(30))
            .is("2026-12-25", TestCounty.today().plusDays(35));

    @Test
    void are_answered_as_the_contract_says() {
        UUID district = county.district(1, 1, county.unit(1));
        UUID undecided = county.district(2, 2, county.unit(2));
        List<UUID> voters = rolled(district, county.unit(1));
        List<UUID> others = rolled(undecided, county.unit(2));
        examples.is(DISTRICT, district).is(VOTER + "1", voters.get(0)).is(VOTER + "2", voters.get(1));
        nominates(district, voters);
        structure();
        lists(district);
        polls(district, voters);
        String proxy = proxies(district, voters);
        List<UUID> tied = formalList(undecided, others);
        ElectedCounty elected = new ElectedCounty(county);
        List<ElectedCounty.Seat> seats = IntStream.rangeClosed(11, 14)
                .mapToObj(number -> elected.ofCounty(number, null))
                .toList();
        electionDayComes(district, undecided);
        votes(district, proxy);
        decides(undecided, tied);
        elected.vote();
        reviews(elected, seats);
        serves(elected, seats);
        recalls(elected, seats.get(3));
        termOver();
        erases();
        examples.complete();
    }

    /** Of the congress before: this one has deputies. */
    private void termOver() {
        county.moveElectionDay(-3);
        county.otherElection("2021", TestCounty.today().minusYears(5));
        await().atMost(30, SECONDS)
                .until(() -> county.committee()
                                .get("/api/v1/recount?level=COUNTY&election=%s-2021&division=%s"
                                        .formatted(county.code(), county.code()))
                                .statusCode()
                        == 200);
        examples.send("TermOverResource_end", committee);
    }

    /** The term is over, and another election has followed. */
    private void erases() {
        county.moveElectionDay(-6 * 365);
        county.otherElection("2031", TestCounty.today().minusDays(100));
        await().atMost(30, SECONDS)
                .until(() -> county.as("county-office", county.code())
                                .body(Map.of("division", county.code(), "documentNo", "6号"))
                                .post("/api/v1/erasures")
                                .statusCode()
                        == 201);
        String erasure =
                examples.send("ErasureResource_create", office).get("id").asText();
        examples.send("ErasureResource_one", office, "id", erasure);
        examples.send("ErasureResource_approve", committee, "id", erasure);
        await().atMost(30, SECONDS)
                .until(() -> "DONE"
                        .equals(county.committee()
                                .get("/api/v1/erasures/" + erasure)
                                .path("status")));
        examples.send("ErasureResource_list", committee);
    }

    private List<UUID> rolled(UUID district, String unit) {
        List<UUID> voters = county.voters(20, unit);
        county.roll(district, voters);
        county.awaitNominating(district);
        return voters;
    }

    private void nominates(UUID district, List<UUID> voters) {
        examples.send("PreviewResource_typed", town);
        var nomination = examples.send("NominationResource_record", town);
        String id = nomination.get("id").asText();
        String candidate = nomination.at("/candidate/id").asText();
        examples.is(CANDIDATE + "1", candidate);
        examples.send("NominationResource_one", town, "id", id);
        examples.send("IntroductionResource_introduce", town, "id", candidate);
        examples.send("IntroductionResource_introduction", town, "id", candidate);
        for (int i = 2; i <= 3; i++) {
            examples.is(
                    CANDIDATE + i,
                    county.nominate(county.organisationForm(district, voters.get(i), "王建" + i, ORGANISATIONS.get(i))));
        }
        String withdrawn = county.office()
                .body(county.organisationForm(district, voters.get(12), "李明", ORGANISATIONS.get(0)))
                .post("/api/v1/nominations")
                .path("id");
        examples.send("NominationResource_withdraw", town, "id", withdrawn);
        signaturesTakenBack(district, voters);
        examples.send("NominationResource_list", town, "?district", district);
        UUID retiring = county.nominate(county.organisationForm(district, voters.get(13), "陈秀兰", ORGANISATIONS.get(1)));
        examples.send("CandidateResource_withdraw", town, "id", retiring);
    }

    private void polls(UUID district, List<UUID> voters) {
        for (int i = 3; i <= 5; i++) {
            examples.is(VOTER + i, voters.get(11 + i));
        }
        examples.send("PollingResource_arrange", team, "id", district);
        examples.send("PollingResource_polling", town, "id", district);
        examples.send("PollingResource_publish", committee, "id", district);
    }

    private void structure() {
        Object[] congress = {"code", county.election(), "level", "COUNTY", "division", county.code()};
        examples.send("TargetsResource_set", committee, congress);
        examples.send("TargetsResource_one", committee, congress);
        examples.send("PreviousResource_enter", office, congress);
        examples.send("PreviousResource_one", committee, congress);
        examples.send(
                "StructureResource_structure",
                committee,
                "?election",
                county.election(),
                "?level",
                "COUNTY",
                "?division",
                county.code());
    }

    private void lists(UUID district) {
        examples.send("CourseResource_initialList", committee, "id", district);
        examples.send("DistrictCandidatesResource_candidates", null, "id", district);
        examples.send("DeliberationResource_deliberate", team, "id", district);
        examples.send("DeliberationResource_deliberations", town, "id", district);
        examples.send("DeliberationResource_preliminary", team, "id", district);
        examples.send("DeliberationResource_preliminaries", town, "id", district);
        examples.send("CourseResource_formalList", committee, "id", district);
        String meeting = examples.send("MeetingResource_arrange", town, "id", district)
                .get("id")
                .asText();
        examples.send("MeetingResource_report", town, "id", district, "meeting", meeting);
        examples.send("MeetingResource_list", town, "id", district);
        examples.send("DistrictResource_one", town, "id", district);
        examples.send("DistrictResource_list", town, "?election", county.election());
        String job = examples.send("CongressResource_act", committee).get("id").asText();
        await().atMost(30, SECONDS)
                .until(() -> "SUCCEEDED"
                        .equals(county.committee().get("/api/v1/jobs/" + job).path("status")));
        examples.send("JobResource_job", committee, "id", job);
    }

    /** Of four, for two seats: the three whose votes will be equal come last. */
    private List<UUID> formalList(UUID district, List<UUID> voters) {
        List<UUID> candidates = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            candidates.add(
                    county.nominate(county.organisationForm(district, voters.get(i), "赵" + i, ORGANISATIONS.get(i))));
        }
        post(committee, district, "initial-list", Map.of("reason", "试验"), 200);
        post(
                town,
                district,
                "deliberations",
                Map.of("round", 1, "on", TestCounty.today().toString(), "groups", List.of(), "conclusion", "AGREED"),
                201);
        post(committee, district, "formal-list", Map.of("candidates", candidates, "reason", "试验"), 200);
        return candidates;
    }

    private void electionDayComes(UUID... districts) {
        county.moveElectionDay(-1);
        String today = TestCounty.today().toString();
        for (UUID district : districts) {
            await().atMost(30, SECONDS)
                    .until(() -> county.read(district).extract().path("next.deadline"), today::equals);
            county.rollVersion("roll-finalized", district, 1, 20);
        }
        for (UUID district : districts) {
            await().atMost(30, SECONDS)
                    .until(() -> Boolean.TRUE.equals(county.committee()
                            .get("/api/v1/districts/" + district)
                            .path("actions.find { it.name == 'voting' }.allowed")));
        }
    }

    /** Of ten who signed for nobody else: with nine the nomination falls. */
    private void signaturesTakenBack(UUID district, List<UUID> voters) {
        List<UUID> ten = new ArrayList<>(voters.subList(12, 20));
        ten.addAll(List.of(voters.get(0), voters.get(2)));
        String id = county.office()
                .body(county.jointForm(district, voters.get(11), "许国强", ten))
                .post("/api/v1/nominations")
                .path("id");
        examples.send("NominationResource_withdrawSignature", town, "id", id, "line", 1);
    }

    private String proxies(UUID district, List<UUID> voters) {
        examples.is(VOTER + "6", voters.get(17));
        List<String> given = new ArrayList<>();
        given.add(examples.send("DistrictProxiesResource_receive", town, "id", district)
                .get("id")
                .asText());
        for (int i = 9; i <= 10; i++) {
            given.add(county.office()
                    .body(TestCounty.json(Map.of(
                            "principal", Map.of("voter", voters.get(i), "name", "李明"),
                            "agent", Map.of("voter", voters.get(17), "name", "何桂英"),
                            "form", "FAX",
                            "cause", "AWAY",
                            "receivedOn", TestCounty.today().toString())))
                    .post("/api/v1/districts/" + district + "/proxies")
                    .path("id"));
        }
        examples.send("ProxyResource_consent", committee, "id", given.get(0));
        examples.send("ProxyResource_refuse", committee, "id", given.get(1));
        examples.send("ProxyResource_end", town, "id", given.get(2));
        examples.send("ProxyResource_one", town, "id", given.get(0));
        examples.send("DistrictProxiesResource_list", town, "id", district);
        return given.get(0);
    }

    private void votes(UUID district, String proxy) {
        examples.send("PollResource_voting", committee, "id", district);
        examples.send("ProxyResource_use", town, "id", proxy);
        examples.send("PollResource_count", team, "id", district);
        examples.send("PollResource_count", town, "id", district);
        examples.send("PollResource_counts", town, "id", district);
        examples.send("PollResource_certify", committee, "id", district);
        examples.send("PollResource_certifications", town, "id", district);
        examples.send("DeputyResource_list", null, "?election", county.election());
        examples.send("StatisticsResource_statistics", committee, "?election", county.election());
    }

    /** One is elected, three have the same votes for the other seat: too many for a run-off, so the committee decides. */
    private void decides(UUID district, List<UUID> candidates) {
        List<Map<String, Object>> votes = new ArrayList<>();
        int[] votesFor = {9, 5, 5, 5};
        for (int i = 0; i < 4; i++) {
            votes.add(Map.of(
                    "candidate", candidates.get(i), "for", votesFor[i], "against", 15 - votesFor[i], "abstain", 0));
        }
        Map<String, Object> count = Map.of(
                "round",
                1,
                "registered",
                20,
                "voted",
                15,
                "issued",
                15,
                "returned",
                15,
                "valid",
                15,
                "void",
                0,
                "votes",
                votes,
                "writeIns",
                List.of());
        post(committee, district, "voting", Map.of(), 200);
        post(team, district, "counts", count, 201);
        post(town, district, "counts", count, 201);
        post(committee, district, "certification", Map.of(), 201);
        examples.is(CANDIDATE + "4", candidates.get(1)).is(CANDIDATE + "5", candidates.get(2));
        examples.send("PollResource_decide", committee, "id", district);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(town)
                .contentType("application/json")
                .body(Map.of("on", TestCounty.today().toString(), "document", "本人书面声明"))
                .post("/api/v1/candidates/" + candidates.get(3) + "/withdrawal")
                .then()
                .statusCode(200);
        examples.send("CourseResource_candidatesLeft", committee, "id", district);
    }

    private void reviews(ElectedCounty elected, List<ElectedCounty.Seat> seats) {
        examples.is(DEPUTY + "1", elected.deputy(seats.get(3))).is(DEPUTY + "2", elected.deputy(seats.get(2)));
        String review =
                examples.send("CredentialsResource_record", office).get("id").asText();
        examples.send("CredentialsResource_decide", committee, "id", review);
        examples.send("CredentialsResource_one", office, "id", review);
        examples.send("CredentialsResource_list", office, "?election", county.election());
    }

    private void serves(ElectedCounty elected, List<ElectedCounty.Seat> seats) {
        UUID deputy = elected.deputy(seats.get(0));
        examples.send("TermResource_suspend", committee, "id", deputy);
        examples.send("TermResource_resume", committee, "id", deputy);
        examples.send("TermResource_resign", committee, "id", deputy);
        examples.send("DeputyResource_one", committee, "id", deputy);
        examples.send("TermResource_end", committee, "id", elected.deputy(seats.get(1)));
        examples.send("TermResource_declareVoid", committee, "id", elected.deputy(seats.get(2)));
        examples.send("VacancyResource_list", committee, "?election", county.election());
        UUID vacant = seats.get(0).district();
        examples.send("ByElectionResource_order", committee, "id", vacant);
        String course = examples.send("ByElectionResource_list", committee, "id", vacant)
                .at("/items/0/id")
                .asText();
        examples.send("ByElectionResource_move", committee, "id", vacant, "course", course);
        examples.send("ByElectionResource_revoke", committee, "id", vacant, "course", course);
        examples.send(
                "RecountResource_recount",
                committee,
                "?election",
                county.election(),
                "?level",
                "COUNTY",
                "?division",
                county.code());
    }

    private void recalls(ElectedCounty elected, ElectedCounty.Seat seat) {
        examples.send("RecallResource_petition", office);
        String recall = elected.petition(seat, 50);
        examples.send("RecallResource_defend", office, "id", recall);
        examples.send("RecallResource_distribute", office, "id", recall);
        examples.send("RecallResource_vote", committee, "id", recall);
        examples.send("RecallResource_one", office, "id", recall);
        examples.send("RecallResource_list", office, "?election", county.election());
    }

    private static void post(String token, UUID district, String action, Object body, int status) {
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(TestCounty.json(body))
                .post("/api/v1/districts/" + district + "/" + action)
                .then()
                .statusCode(status);
    }
}
