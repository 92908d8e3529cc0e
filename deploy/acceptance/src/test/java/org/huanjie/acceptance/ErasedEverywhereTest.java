package org.huanjie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huanjie.acceptance.subscriber.ElectionRegister;
import org.huanjie.acceptance.suite.Clerk;
import org.huanjie.acceptance.suite.RunningSuite;
import org.huanjie.acceptance.suite.SmallCounty;
import org.huanjie.acceptance.suite.Topics;
import org.huanjie.acceptance.suite.Written;
import org.huanjie.testkit.Proves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One person asks to be forgotten, and is, in every service, also if registration dies over it. */
@Tag("suite")
class ErasedEverywhereTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String VOTERS = "huanjie.registration.voters.v1";
    private static final String NAME = "麴亍彳";
    private static final String ADDRESS = "亍彳巷九十九号";
    private static final String PHONE = "13900099009";

    private final SmallCounty county = new SmallCounty("990177", LocalDate.of(2029, 1, 17));
    private final String village = county.villages().get(0);
    private final Clerk town = Clerk.of("township-office", county.towns().get(0));
    private final RunningSuite suite = RunningSuite.get();

    @Test
    @Proves("R-124")
    void a_person_who_was_registered_by_mistake() throws IOException {
        county.prepared();
        String voter = registered();
        await().atMost(SOON).until(() -> !Written.in("nomination", voter).isEmpty());
        assertThat(Written.in("registration", NAME)).contains("voter.name");
        town.post(
                        "registration/voters/" + voter + "/removal",
                        Map.of(
                                "reason",
                                "ERROR_CORRECTED",
                                "on",
                                today(),
                                "evidence",
                                "本人申请书：" + NAME + "，" + ADDRESS + "，" + PHONE))
                .statusCode(200);
        county.committee()
                .post("registration/reviews", Map.of("division", county.code()))
                .statusCode(200);
        String erasure = county.office()
                .post(
                        "registration/erasures",
                        Map.of("kind", "REQUESTED", "voter", voter, "requestedOn", today(), "documentNo", "申请1号"))
                .statusCode(201)
                .extract()
                .path("id");
        String job = county.committee()
                .post("registration/erasures/" + erasure + "/approval", Map.of())
                .statusCode(202)
                .extract()
                .header("Location");
        suite.kill("registration");
        suite.awaitReady();
        county.office().job("registration", job);
        county.office()
                .get("registration/erasures/" + erasure)
                .then()
                .body("status", equalTo("DONE"), "erased.voters", equalTo(1));

        await().atMost(SOON).until(() -> !Written.in("nomination", voter).contains("voter.id"));
        assertThat(Written.in("nomination", voter)).containsExactly("erased_voter.id");
        for (String service : RunningSuite.SERVICES) {
            for (String secret : List.of(NAME, ADDRESS, PHONE, county.citizenId(0))) {
                assertThat(Written.in(service, secret)).as(service).isEmpty();
                assertThat(suite.log(service)).noneMatch(line -> line.contains(secret));
            }
        }
        List<ConsumerRecord<String, String>> told = Topics.read(VOTERS, record -> record).stream()
                .filter(record -> voter.equals(record.key()))
                .toList();
        assertThat(told).filteredOn(record -> record.value() == null).hasSize(1);
        assertThat(told.get(told.size() - 1).value()).isNull();
        ElectionRegister register = new ElectionRegister();
        Topics.read(List.of(VOTERS), register::apply);
        assertThat(register.voters()).doesNotContainKey(voter);
    }

    /** Once registration knows the election. */
    private String registered() {
        Map<String, String> person = Map.of(
                "name",
                NAME,
                "citizenId",
                county.citizenId(0),
                "ethnicity",
                "01",
                "unit",
                village,
                "address",
                ADDRESS,
                "phone",
                PHONE,
                "basis",
                "HOUSEHOLD");
        return await().atMost(SOON)
                .until(() -> town.post("registration/voters", person).extract(), answer -> answer.statusCode() == 201)
                .path("id");
    }

    private String today() {
        return county.office()
                .get("registration/clock")
                .jsonPath()
                .getString("now")
                .substring(0, 10);
    }
}
