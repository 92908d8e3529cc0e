package org.huanjie.reporting.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huanjie.reporting.County.as;
import static org.huanjie.reporting.County.entry;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.huanjie.reporting.County;
import org.huanjie.testkit.Proves;
import org.huanjie.testkit.Schemas;
import org.huanjie.testkit.Topic;
import org.junit.jupiter.api.Test;

/** Other systems hear of each day that is near or missed, once. */
@QuarkusTest
class DeadlineEventsTest {
    private static final Topic TOPIC = Topic.named("huanjie.reporting.v1");

    private final TellDeadlines tellDeadlines;
    private final Clock clock;

    DeadlineEventsTest(TellDeadlines tellDeadlines, Clock clock) {
        this.tellDeadlines = tellDeadlines;
        this.clock = clock;
    }

    @Test
    @Proves({"R-58", "R-70"})
    void each_is_told_once_however_many_look_and_a_day_that_moves_is_another() {
        County county = county("990163");
        county.scheduled(1, calendar(today().plusDays(2)));
        UUID first = county.district(1, 1, 4000, county.unit(1, 1), county.unit(1, 2));
        UUID second = county.district(2, 1, 4000, county.unit(2, 1), county.unit(2, 2));
        county.roll(second, 100, today());
        told(county, "1个选区尚未公布：县级第1选区");

        CompletableFuture<Void> other = CompletableFuture.runAsync(tellDeadlines::look);
        tellDeadlines.look();
        other.join();
        tellDeadlines.look();
        assertThat(events(county, 1)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("org.huanjie.reporting.deadline-approaching.v1");
            assertThat(event.data().get("key").asText()).isEqualTo("ROLL_PUBLISHED");
            assertThat(event.data().get("date").asText())
                    .isEqualTo(today().plusDays(2).toString());
            assertThat(event.data().get("district").asText()).isEqualTo(first.toString());
            assertThat(event.data().get("division").asText()).isEqualTo(county.code());
        });

        county.scheduled(2, calendar(today().minusDays(1)));
        told(county, "已过1日");
        tellDeadlines.look();
        tellDeadlines.look();
        assertThat(events(county, 3))
                .extracting(Topic.Sent::type)
                .containsExactly(
                        "org.huanjie.reporting.deadline-approaching.v1",
                        "org.huanjie.reporting.deadline-missed.v1",
                        "org.huanjie.reporting.deadline-missed.v1");
        assertThat(events(county, 3))
                .filteredOn(event -> event.is("deadline-missed"))
                .as("a roll published after its day was missed, too")
                .extracting(event -> event.data().get("district").asText())
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        Schemas.of(Path.of("contracts/schemas")).check(events(county, 3));
    }

    @Test
    @Proves({"R-62", "R-63"})
    void objections_and_suits_that_wait_are_alerts_and_their_days_are_told() {
        County county = county("990164");
        county.scheduled(1, """
                [{"key":"OBJECTION_DECIDED","title":"申诉处理决定","date":null,"direction":"LE","base":"OBJECTION_RECEIVED","offset":3,
                 "source":"选举法第二十九条","statutory":true,"waitsFor":"OBJECTION_RECEIVED"},%s]""".formatted(entry("JUDGMENT", "人民法院作出判决", today().plusDays(1), true)));
        UUID district = county.district(1, 1, 4000, county.unit(1, 1), county.unit(1, 2));
        objection(county, district, 1, today().minusDays(4), null, null);
        objection(county, district, 2, today(), null, null);
        objection(county, district, 3, today().minusDays(6), today().minusDays(5), today().minusDays(4));
        told(county, "尚有2件申诉未作出处理决定：县级第1选区。其中1件已超过收到之日起三日的法定期限");
        assertThat(alert(county, "OBJECTIONS_OPEN"))
                .containsEntry("severity", "HIGH")
                .containsEntry("rule", "R-62")
                .containsEntry("deadline", today().minusDays(1).toString());
        assertThat(alert(county, "LAWSUITS_OPEN"))
                .containsEntry("rule", "R-63")
                .containsEntry("deadline", today().plusDays(1).toString())
                .extractingByKey("message")
                .asString()
                .contains("起诉的1件尚未判决");
        tellDeadlines.look();
        assertThat(events(county, 4))
                .extracting(event -> event.type().split("[.]")[3] + " "
                        + event.data().get("key").asText() + " "
                        + event.data().get("date").asText() + " "
                        + event.data().get("district").isNull())
                .containsExactlyInAnyOrder(
                        "deadline-missed OBJECTION_DECIDED " + today().minusDays(1) + " false",
                        "deadline-approaching OBJECTION_DECIDED " + today().plusDays(3) + " false",
                        "deadline-approaching JUDGMENT " + today().plusDays(1) + " true",
                        "deadline-approaching JUDGMENT " + today().plusDays(1) + " false");
        as("township-office", county.township(2))
                .get("/api/v1/alerts?election=" + county.election())
                .then()
                .statusCode(200);
        assertThat(as("township-office", county.township(2))
                        .get("/api/v1/alerts?election=" + county.election())
                        .asString())
                .doesNotContain("OBJECTIONS_OPEN");
    }

    private static void objection(
            County county, UUID district, int number, LocalDate received, LocalDate decided, LocalDate lawsuit) {
        UUID id = new UUID(Long.parseLong(county.code()), 4000 + number);
        County.REGISTRATION.send(county.code(), "objection-received", id.toString(), 1, """
                {"county":"%s","election":"%s","objection":"%s","version":1,"roll":"%s","level":"COUNTY","district":"%s",
                 "kind":"OMITTED","outcome":%s,"receivedOn":"%s","decidedOn":%s,"late":false,"lawsuitOn":%s,"judgment":null}""".formatted(
                        county.code(),
                        county.election(),
                        id,
                        id,
                        district,
                        decided == null ? "null" : "\"REJECTED\"",
                        received,
                        decided == null ? "null" : "\"" + decided + "\"",
                        lawsuit == null ? "null" : "\"" + lawsuit + "\""));
    }

    private static String calendar(LocalDate rolls) {
        return "[" + entry("ROLL_PUBLISHED", "公布选民名单", rolls, true) + "]";
    }

    private static County county(String code) {
        return new County(code).divided();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void told(County county, String words) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(alerts(county).asString()).contains(words));
    }

    private static io.restassured.response.Response alerts(County county) {
        return as("county-office", county.code()).get("/api/v1/alerts?election=" + county.election());
    }

    private static java.util.Map<String, Object> alert(County county, String kind) {
        return alerts(county).jsonPath().getMap("items.find { it.kind == '" + kind + "' }");
    }

    /** What the topic has of the county, once there are as many. */
    private static List<Topic.Sent> events(County county, int expected) {
        await().atMost(20, SECONDS).until(() -> of(county).size() >= expected);
        return of(county);
    }

    private static List<Topic.Sent> of(County county) {
        return TOPIC.records().stream()
                .filter(event -> county.code().equals(event.key()))
                .toList();
    }
}
