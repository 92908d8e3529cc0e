package org.huanjie.nomination.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.nomination.TestCounty;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Token;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** Paper forms typed by hand: verdicts while they are typed, files, signatures taken back. */
@QuarkusTest
class EntryApiTest {
    private static final TestCounty COUNTY = TestCounty.preparing("990377");
    private static final Topic EVENTS = Topic.named("huanjie.nomination.v1");
    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    @Proves({"R-75", "R-76", "R-85"})
    void each_line_has_its_verdict_before_the_form_is_recorded() {
        UUID district = COUNTY.district(1, 1, COUNTY.unit(1));
        List<UUID> voters = ready(district, 1, 14);
        COUNTY.nominate(COUNTY.jointForm(district, voters.get(13), "王建军", voters.subList(0, 10)));
        String body = TestCounty.json(Map.of(
                "district",
                district,
                "nominee",
                voters.get(12),
                "signatories",
                List.of(
                        Map.of("serial", 12, "signedAt", TestCounty.today() + "T00:00:00+08:00"),
                        Map.of("serial", 12),
                        Map.of("voter", voters.get(0)),
                        Map.of("voter", voters.get(12)),
                        Map.of("serial", 99),
                        Map.of("serial", 11, "signedAt", TestCounty.today().minusDays(1) + "T09:00:00+08:00"),
                        Map.of(
                                "voter",
                                voters.get(10),
                                "signedAt",
                                TestCounty.today().plusDays(2) + "T09:00:00+08:00"))));
        preview(body)
                .statusCode(200)
                .body(
                        "valid",
                        equalTo(1),
                        "needed",
                        equalTo(10),
                        "signatories.line",
                        contains(1, 2, 3, 4, 5, 6, 7),
                        "signatories.code",
                        contains(
                                null,
                                "NOM_SIGNED_TWICE",
                                "NOM_MAX_PER_SIGNER",
                                "NOM_OWN_SIGNATURE",
                                "NOM_NOT_ON_ROLL",
                                "NOM_AFTER_ROLL",
                                "NOM_SIGNED_TWICE"),
                        "signatories[0].voter",
                        equalTo(voters.get(11).toString()),
                        "signatories[4].message",
                        equalTo("不在本选区选民名单上"));
        COUNTY.office().get("/api/v1/nominations?district=" + district).then().body("items", hasSize(1));
    }

    @Test
    @Proves("R-75")
    void a_signature_of_a_day_to_come_does_not_count() {
        UUID district = COUNTY.district(2, 1, COUNTY.unit(2));
        List<UUID> voters = ready(district, 2, 12);
        String form = COUNTY.jointForm(district, voters.get(11), "王建军", voters.subList(0, 10));
        String future = form.replaceFirst(
                "\"signedAt\":\"[^\"]+\"",
                "\"signedAt\":\"" + TestCounty.today().plusDays(2) + "T09:00:00+08:00\"");
        COUNTY.office()
                .body(future)
                .post("/api/v1/nominations")
                .then()
                .statusCode(201)
                .body(
                        "status", equalTo("REJECTED"),
                        "validSignatures", equalTo(9),
                        "signatories.code", hasItem("NOM_SIGNED_IN_FUTURE"));
    }

    @Test
    @Proves({"R-75", "R-76"})
    void a_signature_is_taken_back_and_with_nine_left_the_nomination_falls() {
        UUID district = COUNTY.district(3, 1, COUNTY.unit(3));
        List<UUID> voters = ready(district, 3, 14);
        String id = COUNTY.office()
                .body(COUNTY.jointForm(district, voters.get(13), "王建军", voters.subList(0, 11)))
                .post("/api/v1/nominations")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .extract()
                .path("id");
        takeBack(id, 1)
                .statusCode(200)
                .body(
                        "status", equalTo("ACCEPTED"),
                        "validSignatures", equalTo(10),
                        "signatories[0].code", equalTo("NOM_SIGNATURE_WITHDRAWN"),
                        "signatories[0].line", equalTo(1),
                        "signatories[0].withdrawnOn", equalTo(TestCounty.today().toString()));
        takeBack(id, 1).statusCode(409).body("type", equalTo("urn:huanjie:problem:signature-invalid"));
        takeBack(id, 12).statusCode(404);
        takeBack(id, 0).statusCode(404);
        preview(TestCounty.json(
                        Map.of("district", district, "signatories", List.of(Map.of("serial", 1), Map.of("serial", 2)))))
                .body("signatories.code", contains(null, "NOM_MAX_PER_SIGNER"));
        takeBack(id, 2)
                .statusCode(200)
                .body(
                        "status", equalTo("WITHDRAWN"),
                        "validSignatures", equalTo(9),
                        "findings.code", contains("NOM_TEN"),
                        "withdrawal.by", equalTo("提名人"));
        COUNTY.read(district).body("nominated", equalTo(0));
        COUNTY.office()
                .get("/api/v1/districts/" + district + "/candidates")
                .then()
                .body("items.status", contains("WITHDRAWN"));
        Topic.Sent event = EVENTS.await(
                sent -> sent.is("nomination-withdrawn") && sent.subject().equals(id));
        assertThat(event.data().at("/codes/0").asText()).isEqualTo("NOM_TEN");
        takeBack(id, 3).statusCode(409).body("type", equalTo("urn:huanjie:problem:nomination-withdrawn"));
        COUNTY.as("township-office", COUNTY.township(TestCounty.NEIGHBOUR))
                .body("{\"on\":\"2026-12-01\",\"document\":\"书面声明\"}")
                .post("/api/v1/nominations/" + id + "/signatories/1/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void after_the_initial_list_no_signature_is_taken_back() {
        UUID district = COUNTY.district(4, 1, COUNTY.unit(4));
        List<UUID> voters = ready(district, 4, 24);
        String id = COUNTY.office()
                .body(COUNTY.jointForm(district, voters.get(23), "王建军", voters.subList(0, 10)))
                .post("/api/v1/nominations")
                .path("id");
        COUNTY.nominate(COUNTY.jointForm(district, voters.get(22), "周敏", voters.subList(10, 20)));
        COUNTY.committee()
                .body("{}")
                .post("/api/v1/districts/" + district + "/initial-list")
                .then()
                .statusCode(200);
        takeBack(id, 1).statusCode(409).body("type", equalTo("urn:huanjie:problem:list-published"));
        preview(TestCounty.json(Map.of("district", district, "signatories", List.of())))
                .statusCode(409)
                .body("type", equalTo("urn:huanjie:problem:nominations-closed"));
    }

    @Test
    void a_file_of_signatories_is_read_in_every_encoding_and_told_line_by_line() {
        UUID district = COUNTY.district(5, 2, COUNTY.unit(5));
        List<UUID> voters = ready(district, 5, 12);
        String today = TestCounty.today().toString();
        String file = "名单序号,姓名,签名日期\n1,甲,%s\n２,乙,%s\n\n3,丙,\nx,丁,%s\n99,戊,\n4,己,昨天\n"
                .formatted(today, today.replace('-', '/'), today);
        List<byte[]> encoded = List.of(
                file.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + file).getBytes(StandardCharsets.UTF_8),
                file.getBytes(GB18030),
                file.replace(',', '\t').getBytes(GB18030),
                file.replace(',', ';').replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        for (byte[] bytes : encoded) {
            upload(district, bytes)
                    .statusCode(200)
                    .body(
                            "valid",
                            equalTo(3),
                            "signatories.line",
                            contains(2, 3, 5, 6, 7, 8),
                            "signatories.code",
                            contains(null, null, null, "NOM_LINE_UNREADABLE", "NOM_NOT_ON_ROLL", "NOM_LINE_UNREADABLE"),
                            "signatories[1].voter",
                            equalTo(voters.get(1).toString()),
                            "signatories[2].signedAt",
                            nullValue());
        }
        String byId = "选民编号\n" + voters.get(3) + "\n" + voters.get(3) + "\n1-2-3-4-5\n";
        upload(district, byId.getBytes(StandardCharsets.UTF_8))
                .body("signatories.code", contains(null, "NOM_SIGNED_TWICE", "NOM_LINE_UNREADABLE"));
        COUNTY.office().get("/api/v1/nominations?district=" + district).then().body("items", empty());
    }

    @Test
    void a_hostile_file_is_refused() {
        UUID district = COUNTY.district(6, 1, COUNTY.unit(6));
        ready(district, 6, 2);
        for (String bad : List.of("", "\n\n", "姓名\n甲\n", "名单序号\n\"1\n2\n")) {
            upload(district, bad.getBytes(StandardCharsets.UTF_8))
                    .statusCode(422)
                    .body(
                            "type", equalTo("urn:huanjie:problem:unreadable-file"),
                            "violations.field", everyItem(equalTo("file")));
        }
        upload(district, new byte[] {(byte) 0xff, (byte) 0xff, 0, 1}).statusCode(422);
        upload(district, "名单序号\n\u00001\n".getBytes(StandardCharsets.UTF_8)).statusCode(422);
        upload(district, ("名单序号\n" + "1\n".repeat(2_001)).getBytes(StandardCharsets.UTF_8))
                .statusCode(413);
        upload(district, ("名单序号\n" + "1".repeat(2 << 20)).getBytes(StandardCharsets.UTF_8))
                .statusCode(413);
        upload(district, "名单序号\n=1+1\n999999999999\n-3\n0\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("signatories.code", everyItem(equalTo("NOM_LINE_UNREADABLE")));
        upload(UUID.randomUUID(), "名单序号\n1\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-district"));
        preview(TestCounty.json(Map.of("district", UUID.randomUUID(), "signatories", new ArrayList<>())))
                .statusCode(422)
                .body("type", equalTo("urn:huanjie:problem:unknown-district"));
    }

    private static List<UUID> ready(UUID district, int number, int voters) {
        List<UUID> listed = COUNTY.voters(voters, COUNTY.unit(number));
        COUNTY.roll(district, listed);
        COUNTY.awaitNominating(district);
        return listed;
    }

    private static ValidatableResponse preview(String body) {
        return COUNTY.office().body(body).post("/api/v1/nominations/previews").then();
    }

    private static ValidatableResponse upload(UUID district, byte[] content) {
        return RestAssured.given()
                .auth()
                .oauth2(Token.of("township-office", COUNTY.township("101")))
                .multiPart("file", "signatories.csv", content, "text/csv")
                .post("/api/v1/nominations/previews/files?district=" + district)
                .then();
    }

    private static ValidatableResponse takeBack(String nomination, int line) {
        return COUNTY.office()
                .body("{\"on\":\"%s\",\"document\":\"书面声明\"}".formatted(TestCounty.today()))
                .post("/api/v1/nominations/" + nomination + "/signatories/" + line + "/withdrawal")
                .then();
    }
}
