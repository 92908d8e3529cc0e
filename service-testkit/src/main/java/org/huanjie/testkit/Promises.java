package org.huanjie.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is promised of a service's events beyond the form of a payload: see {@link MadeEvents}. */
final class Promises {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final PersonalData PERSONAL = PersonalData.and();

    private final Path folder;
    private final Schemas schemas;
    private final Map<String, Optional<JsonNode>> trees = new HashMap<>();

    Promises(Path folder) {
        this.folder = folder;
        this.schemas = Schemas.of(folder);
    }

    /** An event as the outbox keeps it; without a payload it is a tombstone. */
    record Made(String topic, String key, String type, String subject, long sequence, String payload) {
        private String ownTopic() {
            return "huanjie." + type.split("\\.")[2] + ".v1";
        }
    }

    Stream<String> faults(Made event) {
        return trees
                .computeIfAbsent(Schemas.fileOf(event.type), this::tree)
                .map(schema -> faults(event, schema))
                .orElse(List.of("no schema " + Schemas.fileOf(event.type)))
                .stream()
                .map(fault ->
                        "%s about %s, sequence %d: %s".formatted(event.type, event.subject, event.sequence, fault));
    }

    private Optional<JsonNode> tree(String file) {
        Path schema = folder.resolve(file);
        return Files.exists(schema) ? Optional.of(json(Schemas.text(schema))) : Optional.empty();
    }

    private List<String> faults(Made event, JsonNode schema) {
        List<String> found = new ArrayList<>();
        boolean compacted = schema.has("x-topic");
        String topic = schema.path("x-topic").asText(event.ownTopic());
        if (!event.topic.equals(topic)) {
            found.add("is on " + event.topic + ", not on " + topic);
        }
        if (event.payload != null) {
            JsonNode payload = json(event.payload);
            String key = compacted ? event.subject : payload.path("county").asText();
            if (!event.key.equals(key)) {
                found.add("has the key " + event.key + ", not " + key);
            }
            found.addAll(schemas.faults(event.type, event.payload));
            fields(payload, schema, "", found);
            PERSONAL.in(event.payload).forEach(told -> found.add("tells " + told));
        } else if (!compacted) {
            found.add("is a tombstone on a topic that is not compacted");
        } else if (!event.key.equals(event.subject)) {
            found.add("is a tombstone of " + event.key + ", not of its subject");
        }
        return found;
    }

    /** Fields of one side only: a reader may rely on every field being there, and knows of each. */
    private static void fields(JsonNode value, JsonNode schema, String place, List<String> found) {
        JsonNode properties = schema.path("properties");
        if (value.isArray()) {
            value.forEach(element -> fields(element, schema.path("items"), place + "/*", found));
        } else if (value.isObject() && !properties.isMissingNode()) {
            value.fields().forEachRemaining(field -> {
                String at = place + "/" + field.getKey();
                if (!properties.has(field.getKey())) {
                    found.add(at + " is not in the schema");
                }
                fields(field.getValue(), properties.path(field.getKey()), at, found);
            });
            properties.fieldNames().forEachRemaining(name -> {
                if (!value.has(name)) {
                    found.add(place + "/" + name + " is not there, not even as null");
                }
            });
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }
}
