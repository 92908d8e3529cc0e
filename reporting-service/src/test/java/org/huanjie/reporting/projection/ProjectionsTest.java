package org.huanjie.reporting.projection;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.huanjie.reporting.County.DISTRICTING;
import static org.huanjie.reporting.County.NOMINATION;
import static org.huanjie.reporting.County.REGISTRATION;
import static org.huanjie.reporting.County.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.reporting.County;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each event twice, and an older one after it: the figures are those of the newest, once. */
@QuarkusTest
class ProjectionsTest {
    private static final County COUNTY = new County("990133");
    private static final UUID DISTRICT = new UUID(990133, 1);
    private static final AtomicInteger FENCE = new AtomicInteger();

    @BeforeEach
    void known() {
        COUNTY.divided().scheduled();
    }

    @Test
    void districts() {
        COUNTY.district(1, 2, 4000, COUNTY.unit(1, 1), COUNTY.unit(1, 2));
        COUNTY.district(1, 2, 4000, COUNTY.unit(1, 1), COUNTY.unit(1, 2));
        COUNTY.district(2, 3, 4000, COUNTY.unit(2, 1), COUNTY.unit(2, 2));
        twice(DISTRICTING, "district-withdrawn", new UUID(990133, 3).toString(), 2001, district(3));
        DISTRICTING.send(COUNTY.code(), "district-published", new UUID(990133, 3).toString(), 1001, district(3));
        fence();
        assertThat(COUNTY.figure("countyDistricts")).isEqualTo("2");
        assertThat(COUNTY.figure("countyDistricts", COUNTY.township(1))).isEqualTo("1");
        assertThat(COUNTY.figure("c3")).isEqualTo("1");
        assertThat(COUNTY.figure("avgPerDeputy")).isEqualTo("1600");
        assertThat(COUNTY.figure("maxPerDeputy")).isEqualTo("2000");
        assertThat(COUNTY.figure("populationPerDeputy")).isEqualTo("1600.00");
    }

    @Test
    void quotas() {
        twice(DISTRICTING, "quota-set", COUNTY.election() + "/COUNTY/" + COUNTY.code(), 2, quota(145));
        DISTRICTING.send(COUNTY.code(), "quota-set", COUNTY.election() + "/COUNTY/" + COUNTY.code(), 1, quota(140));
        fence();
        assertThat(COUNTY.figure("approvedSeatsCounty")).isEqualTo("145");
        assertThat(COUNTY.figure("seatDelta")).isNull();
        assertThat(COUNTY.figure("plusMinus")).isNull();
        assertThat(compared(3, 141)).isEqualTo("增加");
        assertThat(compared(4, 145)).isEqualTo("持平");
        assertThat(compared(5, 150)).isEqualTo("减少");
    }

    @Test
    void certificates() {
        String used = new UUID(990133, 31).toString();
        String returned = new UUID(990133, 32).toString();
        twice(REGISTRATION, "certificate-used", used, 1, certificate(used, "USED", COUNTY.unit(2, 1)));
        REGISTRATION.send(
                COUNTY.code(), "certificate-issued", used, 0, certificate(used, "ISSUED", COUNTY.township(2)));
        twice(REGISTRATION, "certificate-ended", returned, 1, certificate(returned, "RETURNED", COUNTY.township(2)));
        await().atMost(20, SECONDS).until(() -> "2".equals(COUNTY.figure("certificatesIssued")));
        assertThat(COUNTY.figure("certOut")).isEqualTo("2");
        assertThat(COUNTY.figure("certificatesUsed")).isEqualTo("1");
        assertThat(COUNTY.figure("certIn")).isEqualTo("1");
        assertThat(COUNTY.figure("certificatesIssued", COUNTY.township(2))).isEqualTo("0");
        assertThat(COUNTY.figure("certificatesUsed", COUNTY.township(2))).isEqualTo("1");
    }

    private static String certificate(String id, String status, String to) {
        boolean used = status.equals("USED");
        boolean ended = !used && !status.equals("ISSUED");
        return """
                {"county":"%s","election":"%s","certificate":"%s","version":1,"status":"%s","voter":"%s","from":"%s","to":"%s",
                 "reason":%s,"registration":%s,"targetElection":%s,"on":"2026-11-20"}
                """.formatted(
                        COUNTY.code(),
                        COUNTY.election(),
                        id,
                        status,
                        id,
                        COUNTY.unit(1, 1),
                        to,
                        ended ? "\"" + status + "\"" : "null",
                        used ? "\"" + id + "\"" : "null",
                        used ? "\"" + COUNTY.election() + "\"" : "null");
    }

    @Test
    void unit_totals_and_duplicates() {
        COUNTY.registered(COUNTY.unit(1, 1), 3, 300, 290);
        COUNTY.registered(COUNTY.unit(1, 1), 3, 300, 290);
        COUNTY.registered(COUNTY.unit(1, 1), 2, 200, 100);
        COUNTY.registered(COUNTY.unit(2, 1), 1, 50, 50);
        String case1 = new UUID(990133, 21).toString();
        String case2 = new UUID(990133, 22).toString();
        twice(REGISTRATION, "duplicate-found", case1, 1, duplicate(case1, "null"));
        twice(REGISTRATION, "duplicate-resolved", case2, 2, duplicate(case2, "\"KEEP_FIRST\""));
        REGISTRATION.send(COUNTY.code(), "duplicate-found", case2, 1, duplicate(case2, "null"));
        await().atMost(20, SECONDS).until(() -> "1".equals(COUNTY.figure("dup")));
        assertThat(COUNTY.figure("registeredVoters")).isEqualTo("350");
        assertThat(COUNTY.figure("approvedVoters")).isEqualTo("340");
        assertThat(COUNTY.figure("womenVoters")).isEqualTo("175");
        assertThat(COUNTY.figure("openDuplicates")).isEqualTo("1");
        assertThat(COUNTY.figure("openDuplicates", COUNTY.township(3))).isEqualTo("0");
        as("county-office", COUNTY.code())
                .get("/api/v1/figures/registeredVoters/sources?election=" + COUNTY.election() + "&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo(COUNTY.unit(1, 1)))
                .body("items[0].value", equalTo("300"))
                .body("items[0].event.type", equalTo("org.huanjie.registration.unit-registration-changed.v1"))
                .body("items[0].event.topic", equalTo("huanjie.registration.v1"))
                .body("items[0].event.partition", notNullValue())
                .body("items[0].event.offset", notNullValue())
                .body("next", notNullValue());
        as("county-office", COUNTY.code())
                .get("/api/v1/figures/units/sources?election=" + COUNTY.election() + "&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].event.type", equalTo("org.huanjie.districting.division-changed.v1"));
    }

    @Test
    void objections() {
        String decided = new UUID(990133, 51).toString();
        String late = new UUID(990133, 52).toString();
        String open = new UUID(990133, 53).toString();
        twice(REGISTRATION, "objection-decided", decided, 3, objection(decided, "2027-01-04", false, "2027-01-10"));
        REGISTRATION.send(COUNTY.code(), "objection-received", decided, 1, objection(decided, null, false, null));
        twice(REGISTRATION, "objection-decided", late, 2, objection(late, "2027-01-08", true, null));
        twice(REGISTRATION, "objection-received", open, 1, objection(open, null, false, null));
        await().atMost(20, SECONDS).until(() -> "3".equals(COUNTY.figure("objections")));
        assertThat(COUNTY.figure("objectionsDecided")).isEqualTo("2");
        assertThat(COUNTY.figure("objectionsInTime")).isEqualTo("1");
        assertThat(COUNTY.figure("lawsuits")).isEqualTo("1");
    }

    @Test
    void rolls_count_their_newest_version() {
        String roll = new UUID(990133, 31).toString();
        twice(REGISTRATION, "roll-corrected", roll, 2, roll(roll, 2, 121));
        REGISTRATION.send(COUNTY.code(), "roll-published", roll, 1, roll(roll, 1, 120));
        twice(
                REGISTRATION,
                "roll-published",
                new UUID(990133, 32).toString(),
                1,
                roll(new UUID(990133, 32).toString(), 1, 90));
        await().atMost(20, SECONDS).until(() -> "121".equals(COUNTY.figure("N")));
        assertThat(COUNTY.figure("publishedRolls")).isEqualTo("1");
        assertThat(COUNTY.figure("votersOnCountyRolls")).isEqualTo("121");
        assertThat(COUNTY.figure("rollPublishedDate")).isEqualTo("2026-12-30");
        String third = new UUID(990133, 33).toString();
        twice(
                REGISTRATION,
                "roll-corrected",
                third,
                3,
                roll(third, 3, 122)
                        .replace("\"otherAdded\":122", "\"otherAdded\":0")
                        .replace("\"previous\":0", "\"previous\":121")
                        .replace("\"turned18\":0", "\"turned18\":2")
                        .replace("\"deceased\":0", "\"deceased\":1")
                        .replace("2026-12-30", "2027-01-10"));
        await().atMost(20, SECONDS).until(() -> "122".equals(COUNTY.figure("N")));
        assertThat(COUNTY.figure("previousVoters")).isEqualTo("0");
        assertThat(COUNTY.figure("add18")).isEqualTo("2");
        assertThat(COUNTY.figure("dead")).isEqualTo("1");
        assertThat(COUNTY.figure("rollPublishedDate")).isEqualTo("2026-12-30");
    }

    @Test
    void nominations_and_lists() {
        String first = new UUID(990133, 41).toString();
        String second = new UUID(990133, 42).toString();
        twice(NOMINATION, "nomination-accepted", first, 1, nomination(first, "JOINT_VOTERS"));
        twice(NOMINATION, "nomination-withdrawn", second, 2, nomination(second, "ORGANISATION"));
        NOMINATION.send(COUNTY.code(), "nomination-accepted", second, 1, nomination(second, "ORGANISATION"));
        twice(NOMINATION, "initial-list-published", DISTRICT.toString(), 3, list());
        twice(NOMINATION, "formal-list-published", DISTRICT.toString(), 5, list());
        twice(NOMINATION, "notice-published", new UUID(990133, 51).toString(), 1, notice());
        await().atMost(20, SECONDS).until(() -> "3".equals(COUNTY.figure("formalCandidates")));
        assertThat(COUNTY.figure("nominationsAccepted")).isEqualTo("1");
        assertThat(COUNTY.figure("nominationsByVoters")).isEqualTo("1");
        assertThat(COUNTY.figure("jointNominationShare")).isEqualTo("100.00");
        assertThat(COUNTY.figure("candidateRatio")).isEqualTo("1.50");
        assertThat(COUNTY.figure("ratio")).isEqualTo("50.00");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> RestAssured.get("/api/v1/notices?election=" + COUNTY.election())
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].title", equalTo("代表候选人名单公告"))
                        .body("items[0].number", equalTo(1))
                        .body("items[0].service", equalTo("nomination")));
    }

    @Test
    void what_is_no_event_of_ours_stops_nothing() {
        County other = new County("990137");
        REGISTRATION.sendRaw(other.code(), "not json");
        REGISTRATION.send(other.code(), "unit-registration-changed", other.unit(1, 1), 1, "{\"county\":\"990137\"}");
        other.registered(other.unit(1, 2), 1, 77, 0);
        await().atMost(20, SECONDS).until(() -> "77".equals(other.figure("registeredVoters")));
    }

    @Test
    void the_lag_names_each_source_and_comes_down_to_nothing() {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> as("city-observer", "990100")
                        .get("/api/v1/lag")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(3))
                        .body("items[0].topic", equalTo("huanjie.districting.v1"))
                        .body("items[0].position", greaterThan(0))
                        .body("items.behind", equalTo(List.of(0, 0, 0)))
                        .body("items[0].seconds", equalTo(0)));
    }

    /** The last of the topic's events of this county: once it shows, all before it were applied. */
    private static void fence() {
        String day = "2027-01-20";
        await().atMost(20, SECONDS).until(() -> day.equals(COUNTY.figure("electionDay")));
        DISTRICTING.send(
                COUNTY.code(),
                "quota-set",
                COUNTY.election() + "/TOWNSHIP/" + COUNTY.township(1),
                FENCE.incrementAndGet(),
                """
                {"county":"990133","election":"990133-2026","version":1,"level":"TOWNSHIP","division":"%s","seats":%d,"population":4000}""".formatted(COUNTY.township(1), FENCE.get()));
        await().atMost(20, SECONDS)
                .until(() -> String.valueOf(FENCE.get()).equals(COUNTY.figure("approvedSeatsTownshipTotal")));
    }

    private static void twice(Topic topic, String type, String subject, long sequence, String json) {
        Topic.Sent sent = topic.event(COUNTY.code(), type, subject, sequence, json);
        topic.send(sent);
        topic.send(sent);
    }

    private static String district(int number) {
        return """
                {"county":"990133","election":"990133-2026","district":"%s","plan":"%s","planVersion":1,"level":"COUNTY",
                 "division":"990133","number":%d,"name":"第%d选区","basis":"RESIDENCE","seats":1,"population":2000,"units":["%s"]}""".formatted(new UUID(990133, number), new UUID(990133, 0), number, number, COUNTY.unit(3, 1));
    }

    /** What 145 deputies are beside so many of the last congress. */
    private static String compared(long version, int previous) {
        String now = quota(145).replace("\"seats\":145", "\"seats\":145,\"previousSeats\":" + previous);
        DISTRICTING.send(COUNTY.code(), "quota-set", COUNTY.election() + "/COUNTY/" + COUNTY.code(), version, now);
        fence();
        return COUNTY.figure("plusMinus");
    }

    private static String quota(int seats) {
        return """
                {"county":"990133","election":"990133-2026","version":1,"level":"COUNTY","division":"990133","seats":%d,"population":12000}""".formatted(seats);
    }

    private static String duplicate(String id, String decision) {
        return """
                {"county":"990133","duplicate":"%s","version":1,"kind":"SAME_ID","divisions":["%s","%s"],"decision":%s}""".formatted(id, COUNTY.unit(1, 1), COUNTY.unit(2, 1), decision);
    }

    private static String objection(String id, String decidedOn, boolean late, String lawsuitOn) {
        return """
                {"county":"990133","election":"990133-2026","objection":"%s","version":1,"roll":"%s","level":"COUNTY","district":"%s",
                 "kind":"OMITTED","outcome":%s,"receivedOn":"2027-01-02","decidedOn":%s,"late":%s,"lawsuitOn":%s,
                 "judgment":null}""".formatted(
                id, id, DISTRICT, decidedOn == null ? null : "\"REJECTED\"", text(decidedOn), late, text(lawsuitOn));
    }

    private static String text(String value) {
        return value == null ? "null" : '"' + value + '"';
    }

    private static String roll(String id, int version, int count) {
        return """
                {"county":"990133","election":"990133-2026","roll":"%s","version":%d,"level":"COUNTY","division":"990133",
                 "district":"%s","count":%d,"arithmetic":{"previous":0,"turned18":0,"restored":0,"movedIn":0,"otherAdded":%d,
                 "deceased":0,"movedOut":0,"deprived":0,"otherRemoved":0,"total":%d},"sha256":"x","publishedOn":"2026-12-30",
                 "objectionsUntil":"2027-01-04"}""".formatted(id, version, DISTRICT, count, count, count);
    }

    private static String nomination(String id, String channel) {
        return """
                {"county":"990133","election":"990133-2026","version":1,"nomination":"%s","district":"%s","level":"COUNTY",
                 "channel":"%s","candidateVoter":"%s","codes":[]}""".formatted(id, DISTRICT, channel, id);
    }

    private static String list() {
        String candidate = """
                {"order":1,"candidate":"%s","voter":null,"name":"张三","sex":"2","ethnicity":"01","birthYearMonth":"1985-03",
                 "politicalStatus":"13","education":"20","post":"教师"}""".formatted(DISTRICT);
        return """
                {"county":"990133","election":"990133-2026","version":1,"district":"%s","level":"COUNTY","division":"990133","seats":2,
                 "candidates":[%s,%s,%s],"publishedOn":"2027-01-05"}""".formatted(DISTRICT, candidate, candidate, candidate);
    }

    private static String notice() {
        return """
                {"county":"990133","election":"990133-2026","version":1,"notice":"%s","kind":"INITIAL_LIST","level":"COUNTY",
                 "division":"990133","issuer":"云泽县选举委员会","documentNo":null,"title":"代表候选人名单公告","url":"/x","sha256":"x",
                 "publishedOn":"2027-01-05"}""".formatted(new UUID(990133, 51));
    }
}
