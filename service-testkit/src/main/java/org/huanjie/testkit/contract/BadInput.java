package org.huanjie.testkit.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.huanjie.testkit.Token;

/**
 * Sends everything wrong to every endpoint of the running service's own contract, and asks that each answer is a problem of
 * the right status and that nothing was changed.
 */
public final class BadInput {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIVISION = "990199";
    private static final String TOO_LONG = "长".repeat(400_000);
    private static final Set<Integer> REFUSED = Set.of(400, 404, 409, 412, 413, 422, 428);

    private final JsonNode contract;
    private final LongSupplier changes;
    private final Map<String, Integer> sent = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    private BadInput(JsonNode contract, LongSupplier changes) {
        this.contract = contract;
        this.changes = changes;
    }

    /**
     * @param changes a number that rises with every change of the service: rows of audit, outbox and job
     */
    public static BadInput of(LongSupplier changes) {
        try {
            return new BadInput(
                    JSON.readTree(given().get("/q/openapi?format=json").asByteArray()), changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws AssertionError naming each request that was answered wrongly */
    public void check() {
        long before = changes.getAsLong();
        List<Endpoint> endpoints = Endpoint.of(contract);
        for (Endpoint endpoint : endpoints) {
            strangers(endpoint);
            if (endpoint.schema() != null) {
                bodies(endpoint);
            }
        }
        System.out.printf(
                "bad input: %d endpoints, %d requests %s, %d answered wrongly%n",
                endpoints.size(), sent.values().stream().mapToInt(i -> i).sum(), sent, failures.size());
        if (changes.getAsLong() != before) {
            failures.add("something was changed by a refused request");
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(String.join("\n", failures));
        }
    }

    private void strangers(Endpoint endpoint) {
        if (endpoint.open()) {
            return;
        }
        expect(endpoint, "no token", call(endpoint, given()), Set.of(401));
        expect(endpoint, "rubbish token", call(endpoint, given().auth().oauth2("rubbish")), Set.of(401));
        if (!endpoint.roles().isEmpty()) {
            String token = Token.of("nobody", DIVISION);
            expect(endpoint, "wrong role", call(endpoint, given().auth().oauth2(token)), Set.of(403));
        }
    }

    private void bodies(Endpoint endpoint) {
        expect(
                endpoint,
                "text",
                call(endpoint, allowed(endpoint).contentType("text/plain").body("x")),
                Set.of(415));
        for (String malformed : List.of("{", "[]", "\"x\"", "{\"a\":}", "nul")) {
            expect(endpoint, "malformed", json(endpoint, malformed), Set.of(400));
        }
        expect(endpoint, "unknown field", json(endpoint, "{\"noSuchField\":1}"), Set.of(400));
        required(endpoint).forEach(field -> {
            ObjectNode body = plausible(endpoint.schema());
            body.remove(field);
            expect(endpoint, "missing field", json(endpoint, body.toString()), Set.of(400));
        });
        endpoint.schema().path("properties").fields().forEachRemaining(property -> {
            JsonNode schema = Endpoint.resolve(contract, property.getValue());
            ObjectNode body = plausible(endpoint.schema());
            expect(
                    endpoint,
                    "wrong type",
                    json(endpoint, with(body, property.getKey(), wrongType(schema))),
                    Set.of(400));
            if (isText(schema)) {
                expect(
                        endpoint,
                        "1 MB",
                        json(endpoint, with(body, property.getKey(), JSON.valueToTree(TOO_LONG))),
                        Set.of(413));
                expect(
                        endpoint,
                        "control characters",
                        json(endpoint, with(body, property.getKey(), JSON.valueToTree("\u0000\u0007\u001b"))),
                        REFUSED);
            }
        });
    }

    private List<String> required(Endpoint endpoint) {
        List<String> required = new ArrayList<>();
        endpoint.schema().path("required").forEach(field -> required.add(field.asText()));
        return required;
    }

    private ObjectNode plausible(JsonNode schema) {
        ObjectNode body = JSON.createObjectNode();
        schema.path("required").forEach(field -> {
            JsonNode property =
                    Endpoint.resolve(contract, schema.path("properties").path(field.asText()));
            body.set(field.asText(), value(property));
        });
        return body;
    }

    private JsonNode value(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "integer", "number" ->
                JSON.valueToTree(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> JSON.valueToTree(true);
            case "array" -> JSON.createArrayNode();
            case "object" -> plausible(schema);
            default -> JSON.valueToTree(text(schema));
        };
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-11-24";
            case "date-time" -> "2026-11-24T08:00:00+08:00";
            case "uuid" -> "01990000-0000-7000-8000-000000000000";
            default -> "990199";
        };
    }

    private JsonNode wrongType(JsonNode schema) {
        return type(schema).equals("object")
                ? JSON.valueToTree("text")
                : JSON.createObjectNode().put("a", 1);
    }

    private static boolean isText(JsonNode schema) {
        return type(schema).equals("string") && !schema.has("enum") && !schema.has("format");
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static String with(ObjectNode body, String field, JsonNode value) {
        return body.deepCopy().set(field, value).toString();
    }

    private RequestSpecification allowed(Endpoint endpoint) {
        if (endpoint.open()) {
            return given();
        }
        String role =
                endpoint.roles().isEmpty() ? "county-office" : endpoint.roles().get(0);
        return given().auth().oauth2(Token.of(role, DIVISION));
    }

    private Response json(Endpoint endpoint, String body) {
        return call(endpoint, allowed(endpoint).contentType("application/json").body(body));
    }

    private static Response call(Endpoint endpoint, RequestSpecification request) {
        RequestSpecification typed = endpoint.upload() ? request.multiPart("nothing", "x") : request;
        return typed.request(endpoint.method(), endpoint.somewhere());
    }

    private void expect(Endpoint endpoint, String what, Response answer, Set<Integer> statuses) {
        sent.merge(what, 1, Integer::sum);
        boolean right = statuses.contains(answer.statusCode())
                && String.valueOf(answer.contentType()).startsWith("application/problem+json")
                && answer.header("X-Trace-Id") != null;
        if (!right) {
            String shown = answer.asString();
            failures.add("%s: %s answered %d %s %s"
                    .formatted(
                            endpoint,
                            what,
                            answer.statusCode(),
                            answer.contentType(),
                            shown.substring(0, Math.min(200, shown.length()))));
        }
    }
}
