package org.huanjie.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Examples stand as files {@code contracts/examples}: {@code <operationId>.json} is the body of a request,
 * {@code <operationId>.answer.json} what it is answered with. Here they become part of the contract; each is sent by the
 * service's {@code ExamplesTest}.
 */
final class Examples {
    private static final String FOLDER = "contracts/examples/";
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Examples() {}

    static void show(Operation operation) {
        if (operation.getRequestBody() != null) {
            put(operation.getRequestBody().getContent(), operation.getOperationId() + ".json");
        }
        if (operation.getResponses() != null) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    put(response.getContent(), operation.getOperationId() + ".answer.json");
                }
            });
        }
    }

    private static void put(Content content, String file) {
        MediaType body = content == null ? null : content.getMediaType(JSON);
        if (body == null) {
            return;
        }
        try (InputStream example = Examples.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (example != null) {
                body.setExample(MAPPER.readValue(example, Object.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + file, e);
        }
    }
}
