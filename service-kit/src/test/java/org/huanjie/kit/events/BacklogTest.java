package org.huanjie.kit.events;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.kit.backlog.Backlog;
import org.huanjie.kit.sample.RaiseCounter;
import org.junit.jupiter.api.Test;

/** What waits is a metric, until it has been done. */
@QuarkusTest
class BacklogTest {
    private final RelayBench bench;
    private final RaiseCounter raise;
    private final Backlog backlog;

    BacklogTest(RelayBench bench, RaiseCounter raise, Backlog backlog) {
        this.bench = bench;
        this.raise = raise;
        this.backlog = backlog;
    }

    @Test
    void an_event_waits_until_it_is_published() throws Exception {
        bench.reset();
        assertThat(metric("huanjie_outbox_waiting_seconds")).isZero();
        raise.raise(raise.create("990123"), 1, 0);
        assertThat(metric("huanjie_outbox_waiting_seconds")).isPositive();
        try (Relay relay = bench.relay();
                Connection connection = bench.connection()) {
            relay.takeOver(connection);
            await().atMost(10, SECONDS).untilAsserted(() -> {
                relay.step(connection);
                assertThat(metric("huanjie_outbox_waiting_seconds")).isZero();
            });
        }
    }

    @Test
    void what_an_operator_has_to_look_at_is_counted() throws Exception {
        double before = metric("huanjie_dead_letters");
        execute("""
                insert into dead_letter (topic, partition, "offset", reason) values ('huanjie.other.v1', 0, 990123, 'no such type')
                """);
        assertThat(metric("huanjie_dead_letters")).isEqualTo(before + 1);
        execute("delete from dead_letter where \"offset\" = 990123");
        assertThat(metric("huanjie_dead_letters")).isEqualTo(before);
        assertThat(metric("huanjie_jobs{status=\"queued\"}")).isNotNegative();
        assertThat(metric("huanjie_events_behind")).isNotNegative();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = bench.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private double metric(String name) throws SQLException {
        backlog.look();
        String page = given().get("/q/metrics").then().statusCode(200).extract().asString();
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(page);
        assertThat(line.find()).as(name).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
