package org.huanjie.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The document has the shape of AsyncAPI 3.0: each object those fields only that the specification knows, and those it
 * demands. (Its official JSON Schema is on no registry the build may ask; what this writes was checked against it by hand.)
 */
class AsyncApiDocumentTest {
    private static final Map<String, List<String>> KNOWN = Map.of(
            "", List.of("asyncapi", "info", "defaultContentType", "channels", "operations", "components", "x-awaits"),
            "info", List.of("title", "version", "description"),
            "channel", List.of("address", "description", "messages", "bindings"),
            "message", List.of("name", "title", "description", "traits", "payload", "examples"),
            "operation", List.of("action", "channel", "messages"),
            "trait", List.of("contentType", "headers", "bindings"));

    @TempDir
    private Path services;

    private Path contracts;

    @BeforeEach
    void two_events_on_two_topics() throws Exception {
        contracts = services.resolve("sample-service/contracts");
        Path schemas = Files.createDirectories(contracts.resolve("schemas"));
        Files.writeString(schemas.resolve("thing-made.v1.json"), """
                {"title": "A thing (物)", "description": "Made.", "examples": [{"county": "990123"}]}""");
        Files.writeString(schemas.resolve("voter-made.v1.json"), """
                {"title": "A voter (选民)", "description": "Made.", "x-topic": "huanjie.sample.voters.v1", "examples": [{}]}""");
    }

    private JsonNode written() throws Exception {
        String text = new AsyncApiDocument("sample", "1", "Samples")
                .sends(EventSchema.in(contracts.resolve("schemas")))
                .receives(new TreeMap<>(Map.of("huanjie.other.v1", List.of("thing-made"))))
                .awaits(List.of("org.huanjie.other.thing-dreamt.v1"))
                .text();
        Files.writeString(contracts.resolve("asyncapi.yaml"), text);
        return new YAMLMapper().readTree(text);
    }

    @Test
    void it_has_the_shape_that_is_asked() throws Exception {
        JsonNode document = written();
        assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
        known("", document);
        known("info", document.get("info"));
        document.get("channels").forEach(channel -> {
            if (!channel.has("$ref")) {
                known("channel", channel);
                channel.get("messages").forEach(message -> known("message", message));
            }
        });
        document.get("operations").forEach(operation -> {
            known("operation", operation);
            assertThat(operation.get("action").asText()).isIn("send", "receive");
            assertThat(operation.at("/channel/$ref").asText()).startsWith("#/channels/");
        });
        document.at("/components/messageTraits").forEach(trait -> known("trait", trait));
    }

    private static void known(String kind, JsonNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        assertThat(fields).as(kind).isNotEmpty().isSubsetOf(KNOWN.get(kind));
    }

    @Test
    void each_event_is_a_message_of_its_topic_with_its_schema_and_examples() throws Exception {
        JsonNode document = written();
        JsonNode made = document.at("/channels/huanjie.sample.v1/messages/thing-made");
        assertThat(made.get("name").asText()).isEqualTo("org.huanjie.sample.thing-made.v1");
        assertThat(made.at("/payload/$ref").asText()).isEqualTo("./schemas/thing-made.v1.json");
        assertThat(made.at("/examples/0/payload")).isEqualTo(new ObjectMapper().readTree("{\"county\": \"990123\"}"));
        JsonNode voters = document.at("/channels/huanjie.sample.voters.v1");
        assertThat(voters.get("messages").has("voter-made")).isTrue();
        assertThat(voters.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                        .asText())
                .isEqualTo("compact");
    }

    @Test
    void a_reference_that_leads_nowhere_is_named() throws Exception {
        written();
        assertThat(References.dangling(contracts.resolve("asyncapi.yaml")))
                .anyMatch(reference ->
                        reference.endsWith("other-service/contracts/asyncapi.yaml#/channels/huanjie.other.v1"))
                .anyMatch(reference -> reference.endsWith("#/channels/huanjie.other.v1/messages/thing-made"));
        Path other = Files.createDirectories(services.resolve("other-service/contracts"));
        Files.writeString(other.resolve("asyncapi.yaml"), """
                channels:
                  huanjie.other.v1:
                    messages:
                      thing-made: {name: org.huanjie.other.thing-made.v1}
                """);
        assertThat(References.dangling(contracts.resolve("asyncapi.yaml"))).isEmpty();
    }
}
