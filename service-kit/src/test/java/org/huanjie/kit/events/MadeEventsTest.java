package org.huanjie.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ServiceLoader;
import java.util.UUID;
import org.huanjie.kit.sample.RaiseCounter;
import org.huanjie.testkit.MadeEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No test of a service can make an event that breaks its promise without failing. */
@QuarkusTest
class MadeEventsTest {
    private static final String TOPIC = "huanjie.kit-test.v1";
    private static final String RAISED = "org.huanjie.kit-test.counter-raised.v1";

    private final RelayBench bench;
    private final RaiseCounter raise;

    @TempDir
    private Path schemas;

    MadeEventsTest(RelayBench bench, RaiseCounter raise) {
        this.bench = bench;
        this.raise = raise;
    }

    @BeforeEach
    void promise() throws SQLException, IOException {
        bench.reset();
        Files.writeString(schemas.resolve("counter-raised.v1.json"), """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                 "required": ["counter", "county"],
                 "properties": {"counter": {"type": "string", "format": "uuid"}, "county": {"type": "string"},
                     "value": {"type": "integer", "maximum": 5}}}""");
    }

    @AfterEach
    void forget() throws SQLException {
        bench.reset();
    }

    @Test
    void it_looks_after_every_class_of_tests() {
        assertThat(ServiceLoader.load(QuarkusTestAfterAllCallback.class)).hasAtLeastOneElementOfType(MadeEvents.class);
    }

    @Test
    void an_event_as_promised_passes() {
        UUID counter = raise.create("990123");
        raise.raise(counter, 5, 0);
        assertThatCode(() -> MadeEvents.check(schemas)).doesNotThrowAnyException();
    }

    @Test
    void an_event_that_breaks_its_schema_fails_and_is_named() {
        UUID counter = raise.create("990123");
        raise.raise(counter, 6, 0);
        assertFails(RAISED + " about " + counter, "/value");
    }

    @Test
    void an_event_without_a_schema_fails() throws SQLException {
        put(TOPIC, "990123", "org.huanjie.kit-test.counter-dreamt.v1", "{\"county\":\"990123\"}");
        assertFails("no schema counter-dreamt.v1.json");
    }

    @Test
    void a_field_nobody_promised_and_one_left_out_fail() throws SQLException {
        put(TOPIC, "990123", RAISED, payload("990123").replace("value", "mood"));
        assertFails("/mood is not in the schema", "/value is not there, not even as null");
    }

    @Test
    void another_topic_or_key_fails() throws SQLException {
        put("huanjie.others.v1", "990124", RAISED, payload("990123"));
        assertFails("is on huanjie.others.v1, not on " + TOPIC, "has the key 990124, not 990123");
    }

    @Test
    void a_citizen_id_or_a_phone_fails() throws SQLException {
        put(TOPIC, "99012319900307001X", RAISED, payload("99012319900307001X"));
        assertFails("tells 99012319900307001X");
        put(TOPIC, "13800000001", RAISED, payload("13800000001"));
        assertFails("tells 13800000001");
    }

    @Test
    void a_tombstone_fails_where_the_topic_is_not_compacted() throws SQLException {
        put(TOPIC, "990123", RAISED, null);
        assertFails("is a tombstone on a topic that is not compacted");
    }

    private void assertFails(String... named) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> MadeEvents.check(schemas))
                .satisfies(failure -> assertThat(failure.getMessage()).contains(named));
    }

    private static String payload(String county) {
        return "{\"counter\":\"%s\",\"county\":\"%s\",\"sequence\":1,\"value\":1}".formatted(UUID.randomUUID(), county);
    }

    private void put(String topic, String key, String type, String payload) throws SQLException {
        try (Connection connection = bench.connection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox (topic, key, type, subject, sequence, payload)
                        values (?, ?, ?, 'x', 1, cast(? as jsonb))
                        """)) {
            insert.setString(1, topic);
            insert.setString(2, key);
            insert.setString(3, type);
            insert.setString(4, payload);
            insert.executeUpdate();
        }
    }
}
