package org.huanjie.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Bodies that are wrong in one thing: the whole (400, 413, 415), or one field at any depth (400, naming it). */
final class Bodies implements BadInput.Attack {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNBOUNDED = 100_000;
    private static final String ONE_MB = "{\"a\":\"" + "长".repeat(400_000) + "\"}";

    private final Seeds seeds;
    private final Requests requests;
    private final Probe probe;

    Bodies(Seeds seeds, Requests requests, Probe probe) {
        this.seeds = seeds;
        this.requests = requests;
        this.probe = probe;
    }

    @Override
    public void on(Endpoint endpoint) {
        if (endpoint.upload()) {
            foreignTypes(endpoint, List.of("text/plain", "application/json"));
        } else if (endpoint.schema() != null) {
            foreignTypes(endpoint, List.of("text/plain", "application/xml", "application/x-www-form-urlencoded"));
            whole(endpoint);
            ObjectNode body = seeds.whole(endpoint.schema());
            fields(endpoint, body, "", body, endpoint.schema());
        }
    }

    private void foreignTypes(Endpoint endpoint, List<String> types) {
        for (String type : types) {
            probe.refused(endpoint, "wrong content type", type, requests.body(endpoint, type, "a=1"), Set.of(415));
        }
    }

    private void whole(Endpoint endpoint) {
        for (String body : List.of("{", "[]", "\"x\"", "{\"a\":}", "nul", "\u0000")) {
            probe.refused(
                    endpoint, "malformed JSON", body, requests.body(endpoint, "application/json", body), Set.of(400));
        }
        probe.refused(endpoint, "1 MB", "a text", requests.body(endpoint, "application/json", ONE_MB), Set.of(413));
        String deep = "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        probe.refused(
                endpoint,
                "malformed JSON",
                "50,000 deep",
                requests.body(endpoint, "application/json", deep),
                Set.of(400));
    }

    /** Makes each field of one object of the body wrong, and of the objects in it. */
    private void fields(Endpoint endpoint, ObjectNode body, String prefix, ObjectNode object, JsonNode schema) {
        object.put("noSuchField", 1);
        probe.names(endpoint, "unknown field", prefix + "noSuchField", requests.json(endpoint, body));
        object.remove("noSuchField");
        schema.path("properties").fields().forEachRemaining(property -> {
            String name = property.getKey();
            if (!object.has(name)) {
                return;
            }
            JsonNode right = object.get(name);
            boolean required = false;
            for (JsonNode each : schema.path("required")) {
                required |= each.asText().equals(name);
            }
            if (required) {
                object.remove(name);
                probe.names(endpoint, "missing field", prefix + name, requests.json(endpoint, body));
                object.putNull(name);
                probe.names(endpoint, "missing field", prefix + name, requests.json(endpoint, body));
            }
            JsonNode propertySchema = seeds.resolved(property.getValue());
            wrongValues(endpoint, body, prefix, object, name, propertySchema);
            object.set(name, right);
            inner(endpoint, body, prefix + name, right, propertySchema);
        });
    }

    private void inner(Endpoint endpoint, ObjectNode body, String path, JsonNode value, JsonNode schema) {
        if (value instanceof ObjectNode inner && schema.has("properties")) {
            fields(endpoint, body, path + ".", inner, schema);
        } else if (value instanceof ArrayNode list && !list.isEmpty()) {
            JsonNode items = seeds.resolved(schema.path("items"));
            if (list.get(0) instanceof ObjectNode inner) {
                fields(endpoint, body, path + "[0].", inner, items);
            }
            JsonNode right = list.get(0);
            for (JsonNode wrong : List.of(wrongType(items), JSON.nullNode())) {
                list.set(0, wrong);
                probe.names(endpoint, "wrong type", path + "[0]", requests.json(endpoint, body));
            }
            list.set(0, right);
        }
    }

    private void wrongValues(
            Endpoint endpoint, ObjectNode body, String prefix, ObjectNode object, String name, JsonNode schema) {
        String field = prefix + name;
        object.set(name, wrongType(schema));
        probe.names(endpoint, "wrong type", field, requests.json(endpoint, body));
        if (schema.has("enum") || schema.has("format") && isText(schema)) {
            object.put(name, "NOPE");
            probe.names(endpoint, "wrong type", field, requests.json(endpoint, body));
        } else if (isText(schema)) {
            object.put(name, "长".repeat(Math.min(schema.path("maxLength").asInt(UNBOUNDED), UNBOUNDED) + 1));
            probe.names(endpoint, "too long", field, requests.json(endpoint, body));
            for (String control : List.of("\u0000", "正\u0007常", "\u001b[2J", "\u0085", "\ud800")) {
                object.put(name, control);
                probe.names(endpoint, "control characters", field, requests.json(endpoint, body));
            }
        } else if (schema.has("maximum")) {
            object.put(name, schema.get("maximum").asLong() + 1);
            probe.names(endpoint, "out of range", field, requests.json(endpoint, body));
        }
        if (schema.has("minimum")) {
            object.put(name, schema.get("minimum").asLong() - 1);
            probe.names(endpoint, "out of range", field, requests.json(endpoint, body));
        }
        if (schema.path("maxItems").asInt(UNBOUNDED) < UNBOUNDED) {
            tooMany(endpoint, body, field, object, name, schema.get("maxItems").asInt());
        }
    }

    private void tooMany(Endpoint endpoint, ObjectNode body, String field, ObjectNode object, String name, int most) {
        ArrayNode list = JSON.createArrayNode();
        JsonNode one = seeds.whole(endpoint.schema())
                .at("/" + field.replace("[0]", "/0").replace('.', '/') + "/0");
        for (int i = 0; i <= most; i++) {
            list.add(one);
        }
        object.set(name, list);
        probe.names(endpoint, "out of range", field, requests.json(endpoint, body));
    }

    private static JsonNode wrongType(JsonNode schema) {
        return Endpoint.type(schema).equals("object")
                ? JSON.valueToTree("text")
                : JSON.createObjectNode().put("a", 1);
    }

    private static boolean isText(JsonNode schema) {
        return Endpoint.type(schema).equals("string");
    }
}
