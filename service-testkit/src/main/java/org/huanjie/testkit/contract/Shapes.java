package org.huanjie.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/**
 * The shapes that a contract promises, read strictly: an object has no field that its schema does not name. A null is as good
 * as a field that is left out.
 */
final class Shapes {
    private static final String JSON = "application~1json";

    private final JsonNode contract;
    private final ObjectNode components;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    Shapes(JsonNode contract) {
        this.contract = contract;
        this.components = contract.get("components").deepCopy();
        closed(components);
    }

    /** What is wrong with a body that is sent. */
    List<String> ofRequest(JsonNode operation, JsonNode body) {
        return faults(operation.at("/requestBody/content/" + JSON + "/schema"), body);
    }

    /** What is wrong with an answer; a status that the contract does not promise is. */
    List<String> ofAnswer(JsonNode operation, int status, JsonNode answer) {
        JsonNode response = operation.at("/responses/" + status);
        if (response.isMissingNode()) {
            return List.of("the contract does not promise " + status);
        }
        JsonNode schema = response.at("/content/" + JSON + "/schema");
        if (schema.isMissingNode()) {
            return answer == null ? List.of() : List.of("the contract promises no JSON with " + status);
        }
        return faults(schema, answer);
    }

    private List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("allOf", JsonNodeFactory.instance.arrayNode().add(schema));
        whole.set("components", components);
        JsonNode told = value.deepCopy();
        withoutNulls(told);
        return registry
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(told.toString(), InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static void closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Shapes::closed);
    }

    private static void withoutNulls(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        value.forEach(Shapes::withoutNulls);
    }
}
