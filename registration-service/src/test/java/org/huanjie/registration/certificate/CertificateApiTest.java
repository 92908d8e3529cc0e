package org.huanjie.registration.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huanjie.registration.County;
import org.huanjie.testkit.PersonalData;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CertificateApiTest {
    private static final LocalDate BORN = LocalDate.of(1988, 5, 6);

    private County county;
    private Moves moves;
    private String home;
    private String target;
    private String targetTown;
    private String voter;

    @BeforeEach
    void somebody_is_registered() {
        county = County.published();
        moves = Moves.within(county);
        home = county.villages().get(0);
        target = county.villages().get(2);
        targetTown = county.towns().get(1);
        voter = registered("周迁居", 1);
    }

    private String registered(String name, int serial) {
        return county.register(name, BORN, serial, home)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @Proves({"R-49", "R-50"})
    void locks_the_registration_at_home_while_it_is_out() {
        String id = moves.issue(voter, home, targetTown)
                .then()
                .statusCode(201)
                .body("status", equalTo("ISSUED"))
                .body("number", equalTo(county.towns().get(0) + "-2040-00001"))
                .body("checkCode", matchesPattern("[0-9]{2}"))
                .body("expires", equalTo("2041-01-20"))
                .extract()
                .path("id");

        assertThat(Moves.voter(county, voter).getString("status")).isEqualTo("LOCKED_BY_CERTIFICATE");
        county.register("周迁居", BORN, 1, target)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:voter-already-registered"));
        moves.issue(voter, home, target)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:certificate-exists"))
                .body("findings.code", contains("REG_CERT_SINGLE"));
        county.as("township-office", county.towns().get(0))
                .header("If-Match", "*")
                .body(Map.of("group", "第9小组"))
                .patch("/api/v1/voters/" + voter)
                .then()
                .statusCode(409);

        moves.giveBack(id, home).then().statusCode(200).body("status", equalTo("RETURNED"));
        assertThat(Moves.voter(county, voter).getString("status")).isEqualTo("ACTIVE");
        moves.giveBack(id, home).then().statusCode(409).body("type", equalTo("urn:huanjie:problem:certificate-ended"));
        String second = moves.issued(voter, home, targetTown);
        moves.refuse(second, target).then().statusCode(200).body("status", equalTo("REFUSED"));
        String third = moves.issued(voter, home, targetTown);
        moves.revoke(third, home).then().statusCode(200).body("status", equalTo("VOID"));
        assertThat(Moves.voter(county, voter).getString("status")).isEqualTo("ACTIVE");
    }

    @Test
    @Proves({"R-43", "R-49", "R-50", "W-19"})
    void registers_at_the_target_and_ends_at_home_in_one_step() {
        String id = moves.issued(voter, home, targetTown);
        JsonPath used = moves.use(id, target)
                .then()
                .statusCode(200)
                .body("status", equalTo("USED"))
                .body("targetUnit", equalTo(target))
                .extract()
                .jsonPath();

        JsonPath left = Moves.voter(county, voter);
        JsonPath arrived = Moves.voter(county, used.getString("targetVoter"));
        assertThat(left.getString("status")).isEqualTo("REMOVED");
        assertThat(left.getString("removedFor")).isEqualTo("MOVED_OUT");
        assertThat(arrived.getString("status")).isEqualTo("ACTIVE");
        assertThat(arrived.getString("basis")).isEqualTo("CERTIFICATE");
        assertThat(arrived.getString("certificate")).isEqualTo(used.getString("number"));
        assertThat(arrived.getString("review")).isEqualTo("CHECKED");
        assertThat(arrived.getString("name")).isEqualTo("周迁居");
        moves.issue(used.getString("targetVoter"), target, county.towns().get(0))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:certificate-exists"));
        county.restore(voter, "ERROR_CORRECTED").then().statusCode(409);
        Topic.named("huanjie.registration.v1")
                .await(event -> event.is("certificate-used") && event.subject().equals(id));
    }

    @Test
    void is_used_once_however_many_try() throws Exception {
        String id = moves.issued(voter, home, targetTown);
        List<Callable<Integer>> desks = IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Integer>) () -> (i % 3 == 2
                                ? moves.giveBack(id, home)
                                : moves.use(id, county.villages().get(2 + i % 2)))
                        .statusCode())
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Integer> answers = pool.invokeAll(desks).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
        } finally {
            pool.shutdownNow();
        }
        JsonPath all = county.as("county-office")
                .body(Map.of("citizenId", county.citizenId(BORN, 1)))
                .post("/api/v1/voters/searches")
                .jsonPath();
        assertThat(all.<String>getList("items.status"))
                .filteredOn(status -> !status.equals("REMOVED"))
                .hasSize(1);
    }

    @Test
    void is_issued_once_however_many_try() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> desks = IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> moves.issue(voter, home, targetTown).statusCode())
                    .toList();
            long issued = 0;
            for (var done : pool.invokeAll(desks)) {
                issued += done.get() == 201 ? 1 : 0;
            }
            assertThat(issued).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void is_the_matter_of_home_and_target_only() {
        String id = moves.issued(voter, home, targetTown);
        County other = County.published();
        other.as("township-office", other.towns().get(0))
                .get("/api/v1/certificates/" + id)
                .then()
                .statusCode(404);
        other.as("township-office", other.towns().get(0))
                .body(Map.of("unit", other.villages().get(0)))
                .post("/api/v1/certificates/" + id + "/use")
                .then()
                .statusCode(404);
        county.as("township-office", county.towns().get(0))
                .body(Map.of("unit", home))
                .post("/api/v1/certificates/" + id + "/use")
                .then()
                .statusCode(403);
        county.as("township-office", targetTown)
                .body(Map.of("reason", "遗失"))
                .post("/api/v1/certificates/" + id + "/voiding")
                .then()
                .statusCode(403);
        county.as("township-office", targetTown)
                .get("/api/v1/certificates?direction=TARGET&status=ISSUED")
                .then()
                .body("items.id", contains(id))
                .body("items.holder", contains("周迁居"));
        county.as("township-office", targetTown)
                .get("/api/v1/certificates?direction=HOME")
                .then()
                .body("items", hasSize(0));
        county.as("township-office", county.towns().get(0))
                .get("/api/v1/certificates?direction=HOME&division=" + home)
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void a_mistyped_number_is_told() {
        JsonPath issued = moves.issue(voter, home, targetTown).jsonPath();
        String number = issued.getString("number");
        String list = "/api/v1/certificates?checkCode=" + issued.getString("checkCode") + "&number=";
        var town = county.as("township-office", targetTown);
        town.get(list + number).then().statusCode(200).body("items.number", contains(number));
        county.as("township-office", targetTown)
                .get(list + number.replace("-00001", "-00010"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:number-mistyped"));
    }

    @Test
    void refuses_what_does_not_fit() {
        moves.issue("00000000-0000-0000-0000-000000000001", home, targetTown)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-voter"));
        moves.issue(voter, county.villages().get(2), targetTown).then().statusCode(422);
        moves.issue(voter, home, "990000001")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-division"));
        moves.issue(voter, home, county.towns().get(0))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:target-is-home"));
        String id = moves.issued(voter, home, target);
        moves.use(id, county.villages().get(3))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unit-not-of-target"));
        Map<String, String> stranger = Map.of("unit", target, "citizenId", county.citizenId(BORN, 2));
        moves.atTarget(id, "use", target, stranger)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:not-the-holder"));
        moves.atTarget(id, "use", target, Map.of("unit", target, "certificate", "990123101-2040-00099"))
                .then()
                .statusCode(422);
        assertThat(Moves.voter(county, voter).getString("status")).isEqualTo("LOCKED_BY_CERTIFICATE");
    }

    @Test
    @Proves("R-52")
    void is_printed_with_number_and_check_code_and_without_the_citizen_id() {
        JsonPath issued = moves.issue(voter, home, targetTown).jsonPath();
        String path = "/api/v1/certificates/" + issued.getString("id");
        String page = county.as("township-office", county.towns().get(0))
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("选民资格证明", issued.getString("number"), "校验码：" + issued.getString("checkCode"), "周迁居")
                .contains("1988年5月6日", "不作为迁移户口", "回执");
        assertThat(PersonalData.and("某路").in(page)).isEmpty();
        byte[] word = county.as("township-office", county.towns().get(0))
                .get(path + "?format=docx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(PersonalData.and("某路").inDocx(word)).isEmpty();
    }

    @Test
    @Proves("R-50")
    void expires_after_the_election_day() {
        String id = moves.issued(voter, home, targetTown);
        county.schedule(2, County.today().minusDays(1).toString());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> county.as("county-office")
                        .get("/api/v1/certificates/" + id)
                        .then()
                        .body("status", equalTo("EXPIRED")));
        assertThat(Moves.voter(county, voter).getString("status")).isEqualTo("ACTIVE");
        Topic.Sent ended = Topic.named("huanjie.registration.v1")
                .await(event -> event.is("certificate-ended") && event.subject().equals(id));
        assertThat(ended.data().get("reason").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void whoever_is_removed_has_no_certificate() {
        String id = moves.issued(voter, home, targetTown);
        county.remove(voter, "DECEASED").then().statusCode(200);
        county.as("county-office").get("/api/v1/certificates/" + id).then().body("status", equalTo("VOID"));
        assertThat(Moves.voter(county, voter).getString("status")).isEqualTo("REMOVED");
        moves.use(id, target).then().statusCode(409);
    }

    @Test
    @Proves("R-49")
    void a_province_that_asks_for_a_residence_permit_too_is_told_when_it_is_missing() {
        County strict = County.with("mismatchEvidence", "RESIDENCE_PERMIT_PLUS_CERTIFICATE");
        Moves into = Moves.between(county, strict);
        String id = into.issued(voter, home, strict.code());
        String unit = strict.villages().get(0);
        String without = into.use(id, unit).then().statusCode(200).extract().path("targetVoter");
        assertThat(Moves.voter(strict, without).getString("review")).isEqualTo("DRAFT");
        String second = into.issued(registered("周有证", 2), home, strict.code());
        Map<String, String> shown = Map.of("unit", unit, "evidence", "居住证");
        String with = into.atTarget(second, "use", unit, shown)
                .then()
                .statusCode(200)
                .extract()
                .path("targetVoter");
        assertThat(Moves.voter(strict, with).getString("review")).isEqualTo("CHECKED");
    }

    @Test
    @Proves("R-49")
    void candidates_are_proposed_with_a_reason() {
        String away = county.as("township-office", targetTown)
                .body(Map.of(
                        "name", "吴远来",
                        "citizenId", county.citizenId(BORN, 7),
                        "ethnicity", "01",
                        "unit", target,
                        "householdDivision", "990999101201",
                        "basis", "HOUSEHOLD"))
                .post("/api/v1/voters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String line = "周迁居," + county.citizenId(BORN, 1) + ",汉," + home + "," + target + ",某路1号,,\n";
        county.imports("VALIDATE", County.HEADER + line);
        String all = "/api/v1/certificates/candidates?division=" + targetTown;
        JsonPath refused = county.as("township-office", targetTown).get(all).jsonPath();
        assertThat(refused.<String>getList("items.reason"))
                .containsExactlyInAnyOrder("REFUSED_ELSEWHERE", "HOUSEHOLD_ELSEWHERE");
        assertThat(refused.<String>getList("items.voter")).containsExactlyInAnyOrder(voter, away);
        county.imports("APPLY", County.HEADER + line);
        county.as("township-office", targetTown)
                .get(all + "&reason=LISTED_ELSEWHERE")
                .then()
                .body("items.voter", contains(voter))
                .body("items.from", contains(home))
                .body("items.to", contains(target))
                .body("items[0].citizenIdMasked", not(containsString("1988")))
                .body("next", nullValue());
        moves.use(moves.issued(voter, home, targetTown), target).then().statusCode(200);
        county.as("township-office", targetTown).get(all).then().body("items.voter", contains(away));
        county.as("county-office")
                .get("/api/v1/duplicates?division=" + targetTown)
                .then()
                .body("items[0].status", equalTo("RESOLVED"));
    }
}
