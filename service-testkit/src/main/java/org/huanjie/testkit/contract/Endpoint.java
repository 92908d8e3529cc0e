package org.huanjie.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One operation of a contract.
 *
 * @param id         its operationId
 * @param method     HTTP method, upper case
 * @param path       with its parameters in braces
 * @param roles      who may; empty for any valid token
 * @param open       callable without a token
 * @param upload     takes a multipart body
 * @param streams    answers with Server-Sent Events, perhaps without end
 * @param schema     of the JSON body, resolved; null where it takes none
 * @param parameters of path and query
 */
record Endpoint(
        String id,
        String method,
        String path,
        List<String> roles,
        boolean open,
        boolean upload,
        boolean streams,
        JsonNode schema,
        List<Parameter> parameters) {

    /** @param in {@code path} or {@code query} */
    record Parameter(String name, String in, JsonNode schema) {}

    static List<Endpoint> of(JsonNode contract) {
        List<Endpoint> endpoints = new ArrayList<>();
        contract.get("paths").fields().forEachRemaining(path -> {
            if (path.getKey().startsWith("/api/")) {
                path.getValue().fields().forEachRemaining(operation -> {
                    if (operation.getValue().has("responses")) {
                        endpoints.add(of(contract, path, operation));
                    }
                });
            }
        });
        return endpoints;
    }

    private static Endpoint of(
            JsonNode contract, Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> operation) {
        JsonNode security = operation.getValue().path("security");
        List<String> roles = new ArrayList<>();
        if (security.size() > 0 && security.get(0).size() > 0) {
            Iterator<JsonNode> names = security.get(0).elements().next().elements();
            names.forEachRemaining(name -> roles.add(name.asText()));
        }
        JsonNode body = operation.getValue().at("/requestBody/content/application~1json/schema");
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode declaring : List.of(path.getValue(), operation.getValue())) {
            declaring.path("parameters").forEach(told -> {
                JsonNode parameter = resolve(contract, told);
                parameters.add(new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        resolve(contract, parameter.path("schema"))));
            });
        }
        return new Endpoint(
                operation.getValue().path("operationId").asText(),
                operation.getKey().toUpperCase(Locale.ROOT),
                path.getKey(),
                roles,
                security.isMissingNode() || security.isEmpty(),
                operation.getValue().at("/requestBody/content").has("multipart/form-data"),
                operation.getValue().at("/responses/200/content").has("text/event-stream"),
                body.isMissingNode() ? null : resolve(contract, body),
                parameters);
    }

    /** Follows references, also those wrapped to carry a description. */
    static JsonNode resolve(JsonNode contract, JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(contract, contract.at(schema.get("$ref").asText().substring(1)));
        }
        if (schema.has("allOf") && schema.get("allOf").size() == 1) {
            return resolve(contract, schema.get("allOf").get(0));
        }
        return schema;
    }

    List<Parameter> in(String where) {
        return parameters.stream().filter(each -> each.in().equals(where)).toList();
    }

    boolean changes() {
        return !method.equals("GET");
    }

    /** Of a schema: {@code string}, {@code integer}, …; the first where it has several, as with null. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isMissingNode() && schema.has("properties")) {
            return "object";
        }
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
