package org.huanjie.kit.http;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.huanjie.kit.problem.Problem;

/**
 * What holds for every operation of a contract is said once: each one's problems, by what it takes, and its example. Used
 * by {@code mp.openapi.filter}.
 */
public class ApiDefinition implements OASFilter {
    private static final String JOB = "#/components/schemas/Job";
    private static final String OPEN = "#/components/schemas/JsonNode";
    /** As it is written for {@code @NotBlank}: somewhere is something. */
    private static final String NOT_BLANK = "\\S";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        openJson(api);
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        ApiHeaders.define(api.getComponents());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    if (path.startsWith("/api/")) {
                        complete(path, method, operation);
                        ApiHeaders.tell(item, method, operation, isSecured(operation));
                    }
                }));
    }

    private static boolean isSecured(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    /** Bean Validation matches the whole text, a schema's pattern any part of it: the contract says what is meant. */
    @Override
    public Schema filterSchema(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        if (OPEN.equals(schema.getRef())) {
            // the class that reads it is iterable, which makes a list of it
            schema.setType(null);
        }
        return schema;
    }

    /** What is JSON of any shape has no fields of its own, least of all those of the class that reads it. */
    private static void openJson(OpenAPI api) {
        if (api.getComponents() != null
                && api.getComponents().getSchemas() != null
                && api.getComponents().getSchemas().containsKey("JsonNode")) {
            api.getComponents().addSchema("JsonNode", OASFactory.createSchema().description("JSON of any shape"));
            api.getComponents().removeSchema("JsonNodeType");
        }
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        if (method == PathItem.HttpMethod.POST) {
            tellAccepted(operation);
        }
        Examples.show(operation);
        boolean secured = isSecured(operation);
        problem(operation, "400", "Malformed: the violations name the fields");
        if (secured) {
            tellRoles(operation);
            problem(operation, "401", "No valid token");
            problem(operation, "403", "None of the token's roles may do this");
        } else {
            problem(operation, "429", "Asked too often from this address: Retry-After says how long to wait");
        }
        if (path.contains("{")) {
            problem(operation, "404", "Unknown, or outside the caller's scope");
        }
        boolean changes = method == PathItem.HttpMethod.PUT
                || method == PathItem.HttpMethod.PATCH
                || method == PathItem.HttpMethod.DELETE;
        if (changes) {
            problem(operation, "412", "Changed since the version in If-Match");
            problem(operation, "428", "If-Match is missing");
        }
        if (changes || method == PathItem.HttpMethod.POST) {
            problem(operation, "409", "Does not fit the present state");
            if (operation.getRequestBody() != null) {
                problem(operation, "413", "Body too large");
                problem(operation, "415", "Wrong content type");
                problem(operation, "422", "A rule of the law is broken, or a reference in the body is unknown");
            }
        }
    }

    /** What answers a job has started one: 202, where the annotations of the method alone give 200. */
    private static void tellAccepted(Operation operation) {
        APIResponse ok = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("200");
        MediaType json =
                ok == null || ok.getContent() == null ? null : ok.getContent().getMediaType("application/json");
        if (json != null
                && json.getSchema() != null
                && JOB.equals(json.getSchema().getRef())) {
            operation.getResponses().removeAPIResponse("200");
            operation.getResponses().addAPIResponse("202", ok.description("Started"));
        }
    }

    private static void tellRoles(Operation operation) {
        List<String> roles = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .sorted()
                .toList();
        if (!roles.isEmpty()) {
            String said = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
            operation.setDescription(said + "Roles: " + String.join(", ", roles) + ".");
        }
    }

    private static void problem(Operation operation, String status, String description) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponse known = operation.getResponses().getAPIResponse(status);
        APIResponse response = known == null ? OASFactory.createAPIResponse().description(description) : known;
        if (response.getContent() == null) {
            Content content = OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
            response.setContent(content);
        }
        if (response.getDescription() == null || response.getDescription().isBlank()) {
            response.setDescription(description);
        }
        operation.getResponses().addAPIResponse(status, response);
    }
}
