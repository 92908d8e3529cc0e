package org.huanjie.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bodies whose form is right, made from their schema and the scene: what bad ones are made of. */
final class Seeds {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 4;

    private final JsonNode contract;
    private final Scene scene;

    Seeds(JsonNode contract, Scene scene) {
        this.contract = contract;
        this.scene = scene;
    }

    /** With every field, each list with one element. */
    ObjectNode whole(JsonNode schema) {
        return object(schema, true, 0);
    }

    /** The contract's example, of what exists in the scene; where there is none, the required fields. */
    JsonNode right(Endpoint endpoint) {
        Path example = Path.of("contracts", "examples", endpoint.id() + ".json");
        if (!Files.exists(example)) {
            return object(endpoint.schema(), false, 0);
        }
        try {
            JsonNode body = JSON.readTree(Files.readString(example).replace(Scene.TYPED_COUNTY, scene.county()));
            placed(body);
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void placed(JsonNode body) {
        if (body instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                String known = scene.known(field.getKey());
                if (known != null && field.getValue().isTextual()) {
                    field.setValue(JSON.valueToTree(known));
                }
            });
        }
        body.forEach(this::placed);
    }

    JsonNode resolved(JsonNode schema) {
        return Endpoint.resolve(contract, schema);
    }

    private ObjectNode object(JsonNode schema, boolean whole, int depth) {
        ObjectNode body = JSON.createObjectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            boolean needed = false;
            for (JsonNode name : schema.path("required")) {
                needed |= name.asText().equals(property.getKey());
            }
            if (needed || whole && depth < DEEPEST) {
                body.set(property.getKey(), value(property.getKey(), resolved(property.getValue()), whole, depth));
            }
        });
        return body;
    }

    private JsonNode value(String name, JsonNode schema, boolean whole, int depth) {
        if (schema.has("enum")) {
            String known = scene.value(name, schema);
            for (JsonNode value : schema.get("enum")) {
                if (value.asText().equals(known)) {
                    return value;
                }
            }
            return schema.get("enum").get(0);
        }
        return switch (Endpoint.type(schema)) {
            case "integer", "number" ->
                JSON.valueToTree(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JSON.valueToTree(true);
            case "array" -> array(name, schema, whole, depth);
            case "object" -> object(schema, whole, depth + 1);
            default -> JSON.valueToTree(text(name, schema));
        };
    }

    private ArrayNode array(String name, JsonNode schema, boolean whole, int depth) {
        ArrayNode list = JSON.createArrayNode();
        if (whole || schema.path("minItems").asInt() > 0) {
            list.add(value(singular(name), resolved(schema.path("items")), whole, depth + 1));
        }
        return list;
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private String text(String name, JsonNode schema) {
        String known = scene.value(name, schema);
        if (known != null) {
            return known;
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-11-24";
            case "date-time" -> "2026-11-24T08:00:00+08:00";
            default -> fitting(schema.path("pattern").asText());
        };
    }

    /** The patterns that contracts have: one digit, two, a division's code, or any text. */
    private static String fitting(String pattern) {
        for (String text : new String[] {"990199", "01", "1", "990199-2026"}) {
            if (pattern.isEmpty() || pattern.equals("\\S") || text.matches(pattern)) {
                return text;
            }
        }
        return "990199";
    }
}
