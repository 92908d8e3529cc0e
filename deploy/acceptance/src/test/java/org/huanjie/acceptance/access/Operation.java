package org.huanjie.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An operation of a service's committed contract, which is what runs (its {@code ContractTest}).
 *
 * @param roles    who may; of those that take a token and name none, any
 * @param isPublic whether it takes no token
 */
record Operation(String method, String path, String summary, List<String> roles, boolean isPublic) {
    static List<Operation> of(Path root, String service) {
        try {
            JsonNode contract = new YAMLMapper()
                    .readTree(root.resolve(service + "-service/contracts/openapi.yaml")
                            .toFile());
            List<Operation> operations = new ArrayList<>();
            contract.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        if (path.getKey().startsWith("/api/")
                                && operation.getValue().has("responses")) {
                            operations.add(of(operation.getKey(), path.getKey(), operation.getValue()));
                        }
                    }));
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation of(String method, String path, JsonNode operation) {
        List<String> roles = new ArrayList<>();
        operation
                .path("security")
                .forEach(scheme -> scheme.forEach(names -> names.forEach(name -> roles.add(name.asText()))));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                roles,
                operation.path("security").isEmpty());
    }

    boolean takesAnyToken() {
        return !isPublic && roles.isEmpty();
    }

    boolean isFor(String role) {
        return !isPublic && (roles.isEmpty() || roles.contains(role));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
