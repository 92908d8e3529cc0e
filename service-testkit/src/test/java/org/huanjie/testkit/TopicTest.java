package org.huanjie.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicTest {
    private final Topic districting = Topic.named("huanjie.districting.v1");
    private final String district = UUID.randomUUID().toString();

    @TempDir
    private Path schemas;

    @BeforeEach
    void promise() throws Exception {
        Files.writeString(schemas.resolve("seats.v1.json"), """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "integer", "minimum": 1, "maximum": 3}""");
        Files.writeString(schemas.resolve("district-published.v1.json"), """
                {"$schema": "https://json-schema.org/draft/2020-12/schema",
                 "type": "object", "required": ["seats", "from"],
                 "properties": {"seats": {"$ref": "seats.v1.json"}, "from": {"type": "string", "format": "date"}}}""");
    }

    @Test
    void what_is_sent_is_read_as_it_was_sent_and_as_often() {
        Topic.Sent first = districting.send("990123", "district-published", district, 1, """
                {"seats": 2, "from": "2026-09-01"}""");
        districting.send(first);
        Topic.Sent second =
                districting.event("990123", "org.huanjie.districting.district-published.v1", district, 2, null);
        districting.send(second);
        assertThat(districting.about(district)).containsExactly(first, first, second);
        assertThat(first.type()).isEqualTo(second.type());
        assertThat(districting.await(event -> event.subject().equals(district) && event.sequence() == 2))
                .isEqualTo(second);
    }

    @Test
    void the_end_moves_with_each_record() {
        var before = districting.end();
        districting.sendRaw("990123", "not an event");
        assertThat(districting.end()).isNotEqualTo(before);
        assertThat(districting.records())
                .anyMatch(event -> event.type().isEmpty() && event.json().equals("not an event"));
    }

    @Test
    void an_event_keeps_its_promise_or_is_named_with_what_is_wrong() {
        assertThatCode(() -> Schemas.of(schemas)
                        .check(List.of(published("{\"seats\": 3, \"from\": \"2026-09-01\"}"), published(null))))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(
                        () -> Schemas.of(schemas).check(List.of(published("{\"seats\": 4, \"from\": \"2026-02-30\"}"))))
                .withMessageContaining("2 faults in 1 events")
                .withMessageContaining("district-published.v1 about " + district + ", sequence 1: /seats")
                .withMessageContaining("/from");
    }

    @Test
    void an_event_without_a_promise_or_headers_is_named() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Schemas.of(schemas)
                        .check(List.of(
                                districting.event("990123", "district-dreamt", district, 1, "{}"),
                                new Topic.Sent("990123", "", "", "", "", null, "", -1, "", "{}"))))
                .withMessageContaining("no schema")
                .withMessageContaining("district-dreamt.v1.json")
                .withMessageContaining("header ce_id is missing");
    }

    private Topic.Sent published(String json) {
        return districting.event("990123", "district-published", district, 1, json);
    }
}
