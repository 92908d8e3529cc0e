package org.huanjie.nomination.nomination;

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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NominationApiTest {
    private static final TestCounty COUNTY = TestCounty.preparing("990211");
    private static final Topic EVENTS = Topic.named("huanjie.nomination.v1");
    private static final Map<UUID, List<UUID>> LISTED = new ConcurrentHashMap<>();

    @Test
    void a_joint_nomination_is_accepted_with_a_verdict_on_each_signatory() {
        UUID district = ready(1, 2, 12);
        List<UUID> voters = listed(district);
        String id = record(COUNTY.jointForm(district, voters.get(0), "陈秀兰", voters.subList(1, 11)))
                .statusCode(201)
                .header("Location", containsString("/api/v1/nominations/"))
                .header("ETag", "\"0\"")
                .body(
                        "status", equalTo("ACCEPTED"),
                        "validSignatures", equalTo(10),
                        "signatories", hasSize(10),
                        "signatories.valid", everyItem(equalTo(true)),
                        "candidate.id", notNullValue(),
                        "candidate.name", equalTo("陈秀兰"),
                        "findings", empty())
                .extract()
                .path("id");
        COUNTY.office()
                .get("/api/v1/nominations/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("actions.name", contains("withdrawal"), "actions.allowed", contains(true));
        COUNTY.committee()
                .get("/api/v1/nominations/" + id)
                .then()
                .body("signatories", nullValue(), "validSignatures", equalTo(10), "actions.allowed", contains(false));
        Topic.Sent event = EVENTS.await(
                sent -> sent.is("nomination-accepted") && sent.subject().equals(id));
        assertThat(event.data().at("/candidateVoter").asText())
                .isEqualTo(voters.get(0).toString());
        assertThat(event.json())
                .doesNotContain("陈秀兰")
                .doesNotContain(voters.get(1).toString());
    }

    @Test
    void signatories_may_be_named_by_their_serials() {
        UUID district = ready(2, 2, 12);
        List<UUID> voters = listed(district);
        String form = COUNTY.jointForm(district, voters.get(0), "陈秀兰", voters.subList(1, 10));
        String withSerials = form.replace("\"signatories\":[", "\"signatories\":[{\"serial\":11},{\"serial\":999},");
        record(withSerials)
                .statusCode(201)
                .body(
                        "status", equalTo("ACCEPTED"),
                        "validSignatures", equalTo(10),
                        "signatories[0].voter", equalTo(voters.get(10).toString()),
                        "signatories[1].code", equalTo("NOM_NOT_ON_ROLL"));
    }

    @Test
    @Proves("R-75")
    void nine_valid_signatures_are_kept_and_rejected() {
        UUID district = ready(3, 2, 12);
        List<UUID> voters = listed(district);
        String id = record(COUNTY.jointForm(district, voters.get(0), "陈秀兰", voters.subList(0, 10)))
                .statusCode(201)
                .body(
                        "status", equalTo("REJECTED"),
                        "validSignatures", equalTo(9),
                        "signatories[0].code", equalTo("NOM_OWN_SIGNATURE"),
                        "candidate.id", nullValue(),
                        "findings.code", contains("NOM_TEN"),
                        "findings.message", contains("有效联名选民9人，不足十人。"))
                .extract()
                .path("id");
        withdraw(id).statusCode(409).body("type", equalTo("urn:huanjie:problem:nomination-rejected"));
        assertThat(EVENTS.await(sent ->
                                sent.is("nomination-rejected") && sent.subject().equals(id))
                        .data()
                        .at("/codes/0")
                        .asText())
                .isEqualTo("NOM_TEN");
    }

    @Test
    @Proves({"R-76", "W-30"})
    void a_voter_signs_for_as_many_persons_as_there_are_seats_until_one_is_withdrawn() {
        UUID district = ready(4, 2, 14);
        List<UUID> voters = listed(district);
        List<UUID> ten = voters.subList(0, 10);
        String first = record(COUNTY.jointForm(district, voters.get(10), "王建军", ten))
                .body("status", equalTo("ACCEPTED"))
                .extract()
                .path("id");
        record(COUNTY.jointForm(district, voters.get(11), "李明", ten)).body("status", equalTo("ACCEPTED"));
        record(COUNTY.jointForm(district, voters.get(11), "李明", ten))
                .body("status", equalTo("ACCEPTED"), "validSignatures", equalTo(10));
        String third = COUNTY.jointForm(district, voters.get(12), "周敏", ten);
        record(third)
                .body(
                        "status", equalTo("REJECTED"),
                        "validSignatures", equalTo(0),
                        "signatories.code", everyItem(equalTo("NOM_MAX_PER_SIGNER")),
                        "findings.code", containsInAnyOrder("NOM_MAX_PER_SIGNER", "NOM_TEN"));
        withdraw(first).statusCode(200).body("status", equalTo("WITHDRAWN"), "withdrawal.by", equalTo("提名人"));
        withdraw(first).statusCode(409).body("type", equalTo("urn:huanjie:problem:nomination-withdrawn"));
        assertThat(EVENTS.await(sent -> sent.is("nomination-withdrawn")
                                && sent.subject().equals(first))
                        .sequence())
                .as("follows nomination-accepted without a gap")
                .isEqualTo(2);
        record(third).body("status", equalTo("ACCEPTED"));
        COUNTY.office()
                .get("/api/v1/districts/" + district + "/candidates")
                .then()
                .body("items.find { it.name == '王建军' }.status", equalTo("WITHDRAWN"))
                .body("items.find { it.name == '李明' }.nominatedBy", hasSize(2));
    }

    @Test
    @Proves("R-76")
    void forms_with_the_same_signers_at_once_do_not_both_count() throws Exception {
        UUID district = ready(5, 1, 14);
        List<UUID> voters = listed(district);
        List<UUID> ten = voters.subList(0, 10);
        CyclicBarrier start = new CyclicBarrier(4);
        List<CompletableFuture<String>> verdicts = Stream.of(10, 11, 12, 13)
                .map(nominee -> COUNTY.jointForm(district, voters.get(nominee), "陈秀兰", ten))
                .map(form -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await(20, SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return record(form).statusCode(201).extract().<String>path("status");
                }))
                .toList();
        List<String> statuses = verdicts.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsExactlyInAnyOrder("ACCEPTED", "REJECTED", "REJECTED", "REJECTED");
        COUNTY.read(district).body("nominated", equalTo(1));
    }

    @Test
    @Proves({"R-76", "W-31"})
    void an_organisation_over_the_limit_is_rejected_and_another_is_not() {
        UUID district = ready(6, 1, 4);
        List<UUID> voters = listed(district);
        record(COUNTY.organisationForm(district, voters.get(0), "王建军", "中共云泽县委员会"))
                .body("status", equalTo("ACCEPTED"));
        record(COUNTY.organisationForm(district, voters.get(1), "李明", "中共云泽县委员会"))
                .body("status", equalTo("REJECTED"), "findings.code", contains("NOM_MAX_PER_SIGNER"));
        record(COUNTY.organisationForm(district, voters.get(1), "李明", "中共云泽县委员会", "云泽县总工会"))
                .body("status", equalTo("ACCEPTED"));
    }

    @Test
    @Proves("R-78")
    void who_may_not_stand_is_rejected_and_who_is_unknown_is_no_form() {
        UUID district = ready(7, 1, 2);
        List<UUID> voters = listed(district);
        record(COUNTY.organisationForm(district, UUID.randomUUID(), "某人", "云泽县总工会"))
                .statusCode(422)
                .body(
                        "type", equalTo("urn:huanjie:problem:unknown-voter"),
                        "violations.field", contains("candidate.voter"));
        COUNTY.voter(voters.get(0), 2, COUNTY.unit(7), "ACTIVE", "DEPRIVED");
        await().atMost(20, SECONDS)
                .until(() -> record(COUNTY.organisationForm(district, voters.get(0), "王建军", "云泽县总工会"))
                        .statusCode(201)
                        .extract()
                        .<List<String>>path("findings.code")
                        .contains("NOM_ELIGIBLE"));
    }

    @Test
    void before_the_whole_roll_is_known_nothing_is_recorded() {
        UUID district = COUNTY.district(8, 1, COUNTY.unit(8));
        List<UUID> voters = COUNTY.voters(4, COUNTY.unit(8));
        awaitDistrict(district);
        String form = COUNTY.organisationForm(district, voters.get(0), "王建军", "云泽县总工会");
        record(form).statusCode(409).body("type", equalTo("urn:huanjie:problem:roll-not-known-yet"));
        COUNTY.rollVersion("roll-published", district, 1, 4);
        COUNTY.chunk(district, 1, 2, 2, 3, voters.subList(2, 4), List.of());
        UUID fence = ready(9, 1, 1);
        COUNTY.read(fence).body("step", equalTo("NOMINATING"));
        COUNTY.read(district).body("step", equalTo("AWAITING_ROLL"), "next.action", equalTo("roll-publication"));
        record(form).statusCode(409);
        COUNTY.chunk(district, 1, 1, 2, 1, voters.subList(0, 2), List.of());
        COUNTY.awaitNominating(district);
        record(form).statusCode(201);
    }

    @Test
    void references_that_are_unknown_or_out_of_scope_look_alike() {
        UUID district = ready(10, 1, 2);
        UUID nominee = listed(district).get(0);
        String form = COUNTY.organisationForm(district, nominee, "王建军", "云泽县总工会");
        String unknown = form.replace(district.toString(), UUID.randomUUID().toString());
        Object here = record(unknown).statusCode(422).extract().path("violations");
        Object there = COUNTY.as("township-office", COUNTY.township(TestCounty.NEIGHBOUR))
                .body(form)
                .post("/api/v1/nominations")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-district"))
                .extract()
                .path("violations");
        assertThat(here).isEqualTo(there);
        record(form.replace(COUNTY.election(), "990211-2021"))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-election"));
    }

    @Test
    void a_neighbour_township_sees_nothing() {
        UUID district = ready(11, 1, 2);
        String id = record(COUNTY.organisationForm(district, listed(district).get(0), "王建军", "云泽县总工会"))
                .extract()
                .path("id");
        var neighbour = COUNTY.as("township-office", COUNTY.township(TestCounty.NEIGHBOUR));
        neighbour.get("/api/v1/nominations/" + id).then().statusCode(404);
        neighbour.get("/api/v1/nominations").then().statusCode(200).body("items", empty());
        neighbour
                .body("{\"by\":\"提名人\",\"document\":\"说明\"}")
                .post("/api/v1/nominations/" + id + "/withdrawal")
                .then()
                .statusCode(404);
        COUNTY.as("standing-committee", COUNTY.code())
                .get("/api/v1/nominations/" + id)
                .then()
                .statusCode(403);
    }

    @Test
    void lists_filter_and_page() {
        UUID district = ready(12, 3, 4);
        List<UUID> voters = listed(district);
        for (int i = 0; i < 3; i++) {
            record(COUNTY.organisationForm(district, voters.get(i), "候选人" + "甲乙丙".charAt(i), "云泽县总工会"))
                    .body("status", equalTo("ACCEPTED"));
        }
        record(COUNTY.jointForm(district, voters.get(3), "丁", List.of())).body("status", equalTo("REJECTED"));
        String path = "/api/v1/nominations?election=" + COUNTY.election() + "&district=" + district;
        COUNTY.office().get(path).then().body("items", hasSize(4));
        COUNTY.office().get(path + "&status=REJECTED").then().body("items.candidate.name", contains("丁"));
        String next = COUNTY.office()
                .get(path + "&limit=3")
                .then()
                .body("items", hasSize(3))
                .header("Link", notNullValue())
                .extract()
                .path("next");
        COUNTY.office().get(path + "&limit=3&after=" + next).then().body("items", hasSize(1), "next", nullValue());
        COUNTY.office().get(path + "&status=LOST").then().statusCode(400);
    }

    @Test
    void the_same_key_and_form_is_recorded_once() {
        UUID district = ready(13, 1, 2);
        String form = COUNTY.organisationForm(district, listed(district).get(0), "王建军", "云泽县总工会");
        String key = UUID.randomUUID().toString();
        String first = COUNTY.office()
                .header("Idempotency-Key", key)
                .body(form)
                .post("/api/v1/nominations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        COUNTY.office()
                .header("Idempotency-Key", key)
                .body(form)
                .post("/api/v1/nominations")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        COUNTY.office().get("/api/v1/nominations?district=" + district).then().body("items", hasSize(1));
    }

    @Test
    void what_is_no_form_is_refused_and_not_kept() {
        UUID district = ready(14, 1, 2);
        UUID nominee = listed(district).get(0);
        String form = COUNTY.organisationForm(district, nominee, "王建军", "云泽县总工会");
        record("{").statusCode(400);
        record("{}").statusCode(400).body("violations.field", not(empty()));
        record(form.replace("\"sex\":\"2\"", "\"sex\":\"x\"")).statusCode(400);
        record(form.replace("\"sex\":\"2\"", "\"sex\":[2]")).statusCode(400);
        record(form.replace("\"sex\":\"2\"", "\"sex\":\"2\",\"age\":41")).statusCode(400);
        record(form.replace("1985-03-12", "1985-13-12")).statusCode(400);
        record(form.replace("1985-03-12", "+99999999-01-01")).statusCode(400);
        record(form.replace("王建军", "王\\u0007建军")).statusCode(400);
        record(form.replace("\"ORGANISATION\"", "\"SELF\"")).statusCode(400);
        record(form.replace("\"signatories\":[]", "\"signatories\":[{}]"))
                .statusCode(400)
                .body("violations.field[0]", startsWith("signatories[0]"));
        record(form.replace("\"signatories\":[]", "\"signatories\":[{\"serial\":0}]"))
                .statusCode(400);
        COUNTY.as("county-office", COUNTY.code())
                .body(form)
                .post("/api/v1/nominations")
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(form)
                .post("/api/v1/nominations")
                .then()
                .statusCode(401);
        COUNTY.office().get("/api/v1/nominations?district=" + district).then().body("items", empty());
    }

    /** A district whose roll is known, with that many voters of a unit of its own. */
    private static UUID ready(int number, int seats, int voters) {
        UUID district = COUNTY.district(number, seats, COUNTY.unit(number));
        List<UUID> registered = COUNTY.voters(voters, COUNTY.unit(number));
        COUNTY.roll(district, registered);
        COUNTY.awaitNominating(district);
        LISTED.put(district, registered);
        return district;
    }

    private static List<UUID> listed(UUID district) {
        return LISTED.get(district);
    }

    private static void awaitDistrict(UUID district) {
        await().atMost(20, SECONDS).until(() -> COUNTY.read(district).extract().statusCode() == 200);
    }

    private static ValidatableResponse record(String form) {
        return COUNTY.office().body(form).post("/api/v1/nominations").then();
    }

    private static ValidatableResponse withdraw(String id) {
        return COUNTY.office()
                .body("{\"by\":\"提名人\",\"document\":\"说明\"}")
                .post("/api/v1/nominations/" + id + "/withdrawal")
                .then();
    }
}
