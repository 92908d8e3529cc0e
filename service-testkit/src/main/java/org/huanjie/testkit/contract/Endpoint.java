package org.huanjie.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * One operation of a contract.
 *
 * @param method HTTP method, upper case
 * @param path   with its parameters in braces
 * @param roles  who may; empty for any valid token
 * @param open   callable without a token
 * @param upload takes a multipart body
 * @param schema of the JSON body, resolved; null where it takes none
 */
record Endpoint(String method, String path, List<String> roles, boolean open, boolean upload, JsonNode schema) {

    static List<Endpoint> of(JsonNode contract) {
        List<Endpoint> endpoints = new ArrayList<>();
        contract.get("paths").fields().forEachRemaining(path -> {
            if (path.getKey().startsWith("/api/")) {
                path.getValue().fields().forEachRemaining(operation -> {
                    if (operation.getValue().has("responses")) {
                        endpoints.add(of(contract, path.getKey(), operation));
                    }
                });
            }
        });
        return endpoints;
    }

    private static Endpoint of(JsonNode contract, String path, Map.Entry<String, JsonNode> operation) {
        JsonNode security = operation.getValue().path("security");
        List<String> roles = new ArrayList<>();
        if (security.size() > 0 && security.get(0).size() > 0) {
            Iterator<JsonNode> names = security.get(0).elements().next().elements();
            names.forEachRemaining(name -> roles.add(name.asText()));
        }
        JsonNode body = operation.getValue().at("/requestBody/content/application~1json/schema");
        return new Endpoint(
                operation.getKey().toUpperCase(),
                path,
                roles,
                security.isMissingNode() || security.isEmpty(),
                operation.getValue().at("/requestBody/content").has("multipart/form-data"),
                body.isMissingNode() ? null : resolve(contract, body));
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

    /** The path with every parameter replaced by something that does not exist. */
    String somewhere() {
        return path.replace("{level}", "COUNTY")
                .replace("{number}", "1")
                .replaceAll("\\{(code|election|division|unit|table)}", "x")
                .replaceAll("\\{[^}]+}", "01990000-0000-7000-8000-000000000000");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
