package org.huanjie.kit.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that every operation of a kind takes and gives, told in the contract: once each, and named where they are used. */
final class ApiHeaders {
    private static final String IF_MATCH = "If-Match";
    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String KEY = IdempotentInterceptor.HEADER;

    /** Of what has a version: whoever changes it says which one was seen. */
    private static final Set<PathItem.HttpMethod> CHANGES =
            Set.of(PathItem.HttpMethod.PATCH, PathItem.HttpMethod.PUT, PathItem.HttpMethod.DELETE);

    private ApiHeaders() {}

    static void define(Components components) {
        components.addParameter(
                KEY,
                OASFactory.createParameter()
                        .name(KEY)
                        .in(Parameter.In.HEADER)
                        .description(
                                "Makes it safe to send the call again: the same key gives the first answer, whatever became of the connection. With another body it is refused (422 idempotency-key-reused), while the first call runs, too (409 request-running).")
                        .schema(text().minLength(1).maxLength(IdempotentInterceptor.LONGEST_KEY)));
        components
                .addHeader(ETAG, header("The version; it goes into If-Match of a change"))
                .addHeader(LOCATION, header("Where what was made, or the job that makes it, is found"))
                .addHeader(RETRY_AFTER, header("Seconds until it makes sense to ask again"));
    }

    /** @param path with all its operations: what can be changed has a version when it is read */
    static void tell(PathItem path, PathItem.HttpMethod method, Operation operation, boolean secured) {
        boolean versioned = CHANGES.stream().anyMatch(path.getOperations()::containsKey);
        if (method == PathItem.HttpMethod.POST && secured) {
            operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + KEY));
        }
        if (method == PathItem.HttpMethod.PATCH || method == PathItem.HttpMethod.DELETE) {
            parameters(operation).stream()
                    .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                    .forEach(parameter -> parameter.required(true));
        }
        answer(operation, "201").ifPresent(created -> add(add(created, LOCATION), ETAG));
        answer(operation, "202").ifPresent(started -> add(started, LOCATION));
        answer(operation, "429").ifPresent(refused -> add(refused, RETRY_AFTER));
        if (versioned && method != PathItem.HttpMethod.DELETE) {
            answer(operation, "200").ifPresent(shown -> add(shown, ETAG));
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static Optional<APIResponse> answer(Operation operation, String status) {
        return Optional.ofNullable(operation.getResponses()).map(all -> all.getAPIResponse(status));
    }

    private static APIResponse add(APIResponse response, String name) {
        return response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    private static org.eclipse.microprofile.openapi.models.headers.Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
