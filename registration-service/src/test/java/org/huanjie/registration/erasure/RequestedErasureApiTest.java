package org.huanjie.registration.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huanjie.registration.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** Who asks to be forgotten is, as far as the law has no need (PIPL art. 47). */
@QuarkusTest
class RequestedErasureApiTest {
    private static final LocalDate BORN = LocalDate.of(1988, 8, 9);
    private static final String NAME = "麴彳亍";
    private static final String ADDRESS = "彳亍巷八十八号";
    private static final String PHONE = "13900088008";

    private final Erasing erasing;
    private final Traces traces;
    private final java.time.Period period;

    RequestedErasureApiTest(
            Erasing erasing,
            Traces traces,
            @ConfigProperty(name = "huanjie.retention.period") java.time.Period period) {
        this.erasing = erasing;
        this.traces = traces;
        this.period = period;
    }

    @Test
    @Proves({"R-122", "R-124", "R-125"})
    void nothing_that_identifies_is_left_and_others_are_told() {
        County county = County.published();
        String unit = county.villages().get(0);
        String number = county.citizenId(BORN, 7);
        String row = NAME + "," + number + ",汉," + unit + "," + unit + "," + ADDRESS + "," + PHONE + ",";
        county.imports(
                "APPLY", County.HEADER + row + "\n" + row.replace("," + unit + "," + ADDRESS, ",1," + ADDRESS) + "\n");
        String voter = county.voters(unit).get(0);
        county.adjust(
                        voter,
                        "removal",
                        Map.of(
                                "reason",
                                "ERROR_CORRECTED",
                                "on",
                                County.today().toString(),
                                "evidence",
                                NAME + "，" + number))
                .then()
                .statusCode(200);
        county.reviewed();
        List<byte[]> sealed = List.of(
                erasing.sealed("citizen_id", voter),
                erasing.sealed("citizen_index", voter),
                erasing.sealed("citizen_near", voter),
                erasing.sealed("address", voter),
                erasing.sealed("address_index", voter),
                erasing.sealed("phone", voter),
                erasing.sealed("phone_index", voter));
        assertThat(traces.of(NAME)).contains("voter.name", "known_name.name");
        sealed.forEach(bytes -> assertThat(traces.of(bytes)).isNotEmpty());
        assertThat(traces.of(sealed.get(1))).contains("voter.citizen_index", "import_rejection.citizen_index");
        assertThat(traces.of(voter)).contains("voter.id", "voter_change.voter", "adjustment.voter");

        JsonPath done = Erasing.done(county, Erasing.request(county, voter));
        assertThat(done.getString("status")).isEqualTo("DONE");
        assertThat(done.getInt("erased.voters")).isEqualTo(1);
        for (String secret : List.of(NAME, ADDRESS, PHONE, number)) {
            assertThat(traces.of(secret)).as(secret).isEmpty();
        }
        sealed.forEach(bytes -> assertThat(traces.of(bytes)).isEmpty());
        assertThat(traces.of(voter))
                .as("an id that leads to nobody")
                .isSubsetOf(Set.of(
                        "erasure.voter",
                        "erased_voter.voter",
                        "audit.object_id",
                        "outbox.key",
                        "outbox.subject",
                        "outbox.payload"));
        Topic.Sent last = Topic.named("huanjie.registration.voters.v1")
                .await(sent -> sent.is("voter-erased") && sent.key().equals(voter));
        assertThat(last.json()).isNull();
        List<Topic.Sent> told = Topic.named("huanjie.registration.voters.v1").about(voter);
        assertThat(told.get(told.size() - 1)).isEqualTo(last);
        assertThat(last.sequence()).isGreaterThan(told.get(told.size() - 2).sequence());
        county.as("county-office").get("/api/v1/voters/" + voter).then().statusCode(404);
        county.as("county-office")
                .get("/api/v1/statistics?election=" + county.election() + "&division=" + county.code())
                .then()
                .body("registered", equalTo(1), "voters", equalTo(0));
        Erasing.request(county, voter).statusCode(422).body("type", equalTo("urn:huanjie:problem:unknown-voter"));
    }

    @Test
    @Proves({"R-44", "R-124"})
    void what_the_law_needs_is_refused_with_its_rule_and_what_to_do() {
        County county = County.published();
        String unit = county.villages().get(0);
        county.imports("APPLY", county.file(3));
        List<String> voters = county.voters(unit);
        refused(county, voters.get(0), "REG_LONG_TERM");
        county.remove(voters.get(0), "MOVED_OUT").then().statusCode(200);
        refused(county, voters.get(0), "REG_THREE_REMOVE");
        county.adjust(
                        voters.get(1),
                        "removal",
                        Map.of(
                                "reason",
                                "DEPRIVED",
                                "on",
                                County.today().toString(),
                                "evidence",
                                "判决书",
                                "documentNo",
                                "（2040）刑初1号"))
                .then()
                .statusCode(200);
        refused(county, voters.get(1), "REG_THREE_ADD");
        county.remove(voters.get(2), "DECEASED").then().statusCode(200);
        county.reviewed();
        Erasing.request(county, voters.get(2))
                .statusCode(422)
                .body("findings.code", contains("PII_RETENTION"), "findings[0].rule", equalTo("R-124"))
                .body(
                        "findings[0].figures.over",
                        equalTo(County.today().plus(period).toString()))
                .body("findings[0].remedy", startsWith("自"));
        erasing.ages(voters.get(2), period);
        Erasing.request(county, voters.get(2)).statusCode(201);
        Erasing.request(county, voters.get(0)).statusCode(201);
    }

    @Test
    @Proves("R-67")
    void whoever_is_on_a_roll_that_is_kept_stays() {
        County county = County.published();
        county.withRolls(1);
        String voter = county.voters(county.villages().get(0)).get(0);
        county.remove(voter, "MOVED_OUT").then().statusCode(200);
        county.reviewed();
        refused(county, voter, "ROLL_NO_SILENT_DELETE");
    }

    @Test
    void takes_two_persons_of_the_county_once() {
        County county = County.published();
        String voter = mistaken(county);
        String older = Erasing.request(county, voter).statusCode(201).extract().path("id");
        String erasure =
                Erasing.request(county, voter).statusCode(201).extract().path("id");
        Erasing.shown(county, older).body("status", equalTo("REPLACED"));
        Erasing.shown(county, erasure)
                .body("status", equalTo("DRAFT"), "found.voters", equalTo(1), "erased.voters", equalTo(0));
        Erasing.approve(county, older).statusCode(409).body("type", equalTo("urn:huanjie:problem:erasure-settled"));
        String drafter = "county-office-" + county.code();
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(Token.of("county-committee", county.code(), drafter))
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/erasures/" + erasure + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:same-person"));
        County other = County.published();
        other.as("county-office").get("/api/v1/erasures/" + erasure).then().statusCode(404);
        Erasing.approve(other, erasure).statusCode(404);
        Erasing.request(other, voter).statusCode(422).body("type", equalTo("urn:huanjie:problem:unknown-voter"));
        Erasing.approve(county, erasure).statusCode(202).body("kind", equalTo("ERASURE"), "id", notNullValue());
        Erasing.approve(county, erasure).statusCode(409);
    }

    @Test
    void a_draft_that_lists_the_person_has_to_be_drafted_again() {
        County county = County.published();
        String voter = county.register("孙误登", BORN, 1, county.villages().get(0)).path("id");
        county.reviewed();
        county.drafted();
        String listing = county.drafts().get(0);
        county.remove(voter, "ERROR_CORRECTED").then().statusCode(200);
        county.reviewed();
        assertThat(traces.of(voter)).contains("roll_entry.voter");
        Erasing.done(county, Erasing.request(county, voter));
        assertThat(county.drafts()).hasSize(1).doesNotContain(listing);
        assertThat(traces.of(voter)).doesNotContain("roll_entry.voter");
    }

    @Test
    void who_was_put_back_meanwhile_stays() {
        County county = County.published();
        String voter = mistaken(county);
        String erasure =
                Erasing.request(county, voter).statusCode(201).extract().path("id");
        county.restore(voter, "ERROR_CORRECTED").then().statusCode(200);
        county.ended(Erasing.approve(county, erasure).statusCode(202).extract().<String>path("id"));
        Erasing.shown(county, erasure).body("status", equalTo("DONE"), "erased.voters", equalTo(0));
        county.as("county-office").get("/api/v1/voters/" + voter).then().body("status", equalTo("ACTIVE"));
    }

    private static String mistaken(County county) {
        String voter = county.register("钱误登", BORN, 1, county.villages().get(0))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        county.remove(voter, "ERROR_CORRECTED").then().statusCode(200);
        county.reviewed();
        return voter;
    }

    private static void refused(County county, String voter, String code) {
        Erasing.request(county, voter)
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:erasure-refused"))
                .body("findings.code", contains(code), "findings[0].severity", equalTo("HARD"))
                .body("findings[0].remedy", notNullValue());
    }
}
