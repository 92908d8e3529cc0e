package org.huanjie.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Follows {@code $ref} through YAML and JSON files. */
final class References {
    private final Map<Path, JsonNode> files = new HashMap<>();
    private final List<String> dangling = new ArrayList<>();

    /** Those in a file that lead nowhere, and what they lead to when followed. */
    static List<String> dangling(Path file) {
        References references = new References();
        references.visit(file.normalize(), references.tree(file.normalize()));
        return references.dangling;
    }

    private void visit(Path file, JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual() && follow(file, reference.asText()).node().isMissingNode()) {
            dangling.add(file + ": " + reference.asText());
        }
        node.forEach(child -> visit(file, child));
    }

    /** Where a reference leads: a pointer may itself pass through references. */
    private Place follow(Path from, String reference) {
        String[] parts = reference.split("#", 2);
        Path file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0]).normalize();
        Place place = new Place(file, tree(file));
        for (String step : (parts.length == 1 ? "" : parts[1]).split("/")) {
            if (!step.isEmpty()) {
                place = landed(place);
                place = new Place(
                        place.file(), place.node().path(step.replace("~1", "/").replace("~0", "~")));
            }
        }
        return landed(place);
    }

    private Place landed(Place place) {
        JsonNode next = place.node().path("$ref");
        return next.isTextual() ? follow(place.file(), next.asText()) : place;
    }

    private JsonNode tree(Path file) {
        return files.computeIfAbsent(file, path -> {
            try {
                return new YAMLMapper().readTree(path.toFile());
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        });
    }

    private record Place(Path file, JsonNode node) {}
}
