package org.huanjie.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.testkit.PersonalData;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** Whatever the desks have typed, nobody reads more of a voter than the law publishes. */
@QuarkusTest
class PublishedDataTest {
    private static final LocalDate BORN = LocalDate.of(1991, 2, 3);

    @Test
    @Proves({"R-59", "R-122", "INV-7"})
    void no_document_and_no_event_tells_an_id_a_phone_an_address_or_a_birth_date() {
        County county = County.published();
        PersonalData secrets = PersonalData.and("某路1号", "1980-01", "1991-02", "19800101", "19910203", "刑事判决");
        List<String> rolls = county.withRolls(3);
        List<String> voters = county.voters(county.villages().get(0));
        object(county, rolls.get(0));
        county.adjust(
                        voters.get(0),
                        "removal",
                        Map.of(
                                "reason",
                                "DEPRIVED",
                                "on",
                                County.today().toString(),
                                "evidence",
                                "刑事判决书，" + county.citizenId(LocalDate.of(1980, 1, 1), 11),
                                "documentNo",
                                "（2040）刑初1号"))
                .then()
                .statusCode(200);
        county.register("周补登", BORN, 1, county.villages().get(1)).then().statusCode(201);
        String corrected = county.as("county-committee")
                .body("{}")
                .post("/api/v1/rolls/" + rolls.get(0) + "/corrections")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (String roll : List.of(rolls.get(0), rolls.get(1), corrected)) {
            String path = "/api/v1/rolls/" + roll;
            assertThat(secrets.in(page(path + "/notice"))).isEmpty();
            assertThat(secrets.in(page(path + "/entries?limit=500"))).isEmpty();
            assertThat(secrets.inDocx(given().get(path + "/notice?format=docx").asByteArray()))
                    .isEmpty();
        }
        Topic.named("huanjie.registration.v1")
                .await(sent -> sent.is("roll-corrected") && sent.subject().equals(corrected));
        List<Topic.Sent> events = List.of("huanjie.registration.v1", "huanjie.registration.voters.v1").stream()
                .flatMap(topic -> Topic.named(topic).records().stream())
                .filter(sent -> sent.json() != null && sent.json().contains("\"" + county.code()))
                .toList();
        assertThat(events)
                .hasSizeGreaterThan(15)
                .allSatisfy(sent ->
                        assertThat(secrets.in(sent.json())).as(sent.type()).isEmpty());
    }

    private static void object(County county, String roll) {
        county.as("township-office", county.towns().get(0))
                .body(Map.of(
                        "roll",
                        roll,
                        "kind",
                        "WRONG_DETAIL",
                        "applicant",
                        "赵申诉，13800000000",
                        "subject",
                        "王安，某路1号",
                        "statement",
                        "本人公民身份号码为" + county.citizenId(LocalDate.of(1980, 1, 2), 11),
                        "receivedOn",
                        County.today().toString()))
                .post("/api/v1/objections")
                .then()
                .statusCode(201);
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
