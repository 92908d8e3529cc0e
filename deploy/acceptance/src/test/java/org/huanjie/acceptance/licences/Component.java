package org.huanjie.acceptance.licences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A library of others that is part of a running service.
 *
 * @param licences by SPDX id, or as its owner calls it; of several, the user chooses
 */
record Component(String group, String name, String version, List<String> licences) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURS = "org.huanjie";

    /** @param materials a service's {@code quarkus-run-cyclonedx.json} */
    static List<Component> of(Path materials) throws IOException {
        return StreamSupport.stream(
                        JSON.readTree(materials.toFile()).path("components").spliterator(), false)
                .filter(component -> component.path("type").asText().equals("library"))
                .filter(Component::runs)
                .filter(component -> !component.path("group").asText().equals(OURS))
                .map(component -> new Component(
                        component.path("group").asText(),
                        component.path("name").asText(),
                        component.path("version").asText(),
                        licences(component)))
                .toList();
    }

    private static boolean runs(JsonNode component) {
        return StreamSupport.stream(component.path("properties").spliterator(), false)
                .anyMatch(property -> property.path("name").asText().endsWith(":scope")
                        && property.path("value").asText().equals("runtime"));
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(licence -> licence.path("license"))
                .map(licence -> licence.path("id").asText(licence.path("name").asText()))
                .sorted()
                .toList();
    }
}
