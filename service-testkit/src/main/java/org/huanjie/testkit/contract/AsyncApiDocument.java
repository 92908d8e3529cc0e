package org.huanjie.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Writes a service's events as AsyncAPI 3.0: a channel for each topic, sent messages from its schemas, received ones by
 * reference to the document of the service that sends them.
 */
final class AsyncApiDocument {
    private static final ObjectMapper YAML = new YAMLMapper()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES);
    private static final String KAFKA_BINDING = "0.5.0";
    /** As the kit makes topics, {@code huanjie.events.tombstones-kept}. */
    private static final Duration TOMBSTONES_KEPT = Duration.ofDays(30);

    private final ObjectNode root = YAML.createObjectNode();
    private final ObjectNode channels;
    private final ObjectNode operations;
    private final ObjectNode traits;
    private final String service;
    private final String own;

    AsyncApiDocument(String service, String version, String description) {
        this.service = service;
        this.own = "huanjie." + service + ".v1";
        root.put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Events of huanjie " + service + "-service")
                .put("version", version)
                .put(
                        "description",
                        description + ". How to subscribe, what is guaranteed and an example: docs/events.md.");
        root.put("defaultContentType", "application/json");
        this.channels = root.putObject("channels");
        this.operations = root.putObject("operations");
        ObjectNode components = root.putObject("components");
        this.traits = components.putObject("messageTraits");
        components.putObject("schemas").set("cloudEvent", CloudEventHeaders.schema(service));
    }

    AsyncApiDocument sends(List<EventSchema> events) {
        Set<String> topics = new LinkedHashSet<>(List.of(own));
        events.forEach(event -> topics.add(event.topic(own)));
        for (String topic : topics) {
            sends(
                    topic,
                    events.stream()
                            .filter(event -> event.topic(own).equals(topic))
                            .toList());
        }
        return this;
    }

    private void sends(String topic, List<EventSchema> events) {
        boolean compacted = !topic.equals(own);
        ObjectNode channel = channels.putObject(topic)
                .put("address", topic)
                .put("description", compacted ? CloudEventHeaders.COMPACTED : CloudEventHeaders.KEPT);
        ObjectNode messages = channel.putObject("messages");
        events.forEach(event -> message(messages.putObject(event.event()), event, topic));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        configuration.putArray("cleanup.policy").add(compacted ? "compact" : "delete");
        if (compacted) {
            configuration.put("delete.retention.ms", TOMBSTONES_KEPT.toMillis());
        } else {
            configuration.put("retention.ms", -1);
        }
        kafka.put("bindingVersion", KAFKA_BINDING);
        trait(topic, compacted);
        operations.putObject("send-" + topic).put("action", "send").set("channel", reference("#/channels/" + topic));
    }

    private void message(ObjectNode message, EventSchema event, String topic) {
        message.put("name", "org.huanjie." + service + "." + event.event() + ".v1")
                .put("title", event.json().path("title").asText())
                .put("description", event.json().path("description").asText());
        message.putArray("traits").add(reference("#/components/messageTraits/" + topic));
        message.set("payload", reference("./schemas/" + event.file()));
        ArrayNode examples = message.putArray("examples");
        event.json().path("examples").forEach(example -> examples.addObject().set("payload", example));
    }

    private void trait(String topic, boolean compacted) {
        ObjectNode trait = traits.putObject(topic).put("contentType", "application/json");
        trait.set("headers", reference("#/components/schemas/cloudEvent"));
        ObjectNode kafka = trait.putObject("bindings").putObject("kafka");
        ObjectNode key = kafka.putObject("key").put("type", "string");
        if (compacted) {
            key.put("format", "uuid").put("description", "The subject");
        } else {
            key.put("pattern", "^[0-9]{6}$").put("description", "The county's code");
        }
        kafka.put("bindingVersion", KAFKA_BINDING);
    }

    /** @param events names by the topic they are on, of services whose documents lie beside this one's */
    AsyncApiDocument receives(SortedMap<String, List<String>> events) {
        events.forEach((topic, names) -> {
            String sender = topic.split("\\.")[1];
            channels.set(topic, reference("../../" + sender + "-service/contracts/asyncapi.yaml#/channels/" + topic));
            ObjectNode operation = operations.putObject("receive-" + topic).put("action", "receive");
            operation.set("channel", reference("#/channels/" + topic));
            ArrayNode messages = operation.putArray("messages");
            names.forEach(name -> messages.add(reference("#/channels/" + topic + "/messages/" + name)));
        });
        return this;
    }

    /** Types that this service would apply and that nobody sends yet. */
    AsyncApiDocument awaits(List<String> types) {
        if (!types.isEmpty()) {
            types.forEach(root.putArray("x-awaits")::add);
        }
        return this;
    }

    private static ObjectNode reference(String to) {
        return YAML.createObjectNode().put("$ref", to);
    }

    String text() {
        try {
            return YAML.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
