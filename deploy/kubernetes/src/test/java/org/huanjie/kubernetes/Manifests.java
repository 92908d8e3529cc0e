package org.huanjie.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The resources of an overlay as they are committed under {@code rendered/}. */
record Manifests(String overlay, List<JsonNode> all) {
    static final Path ROOT = Path.of(System.getProperty("huanjie.root"));
    static final Path HERE = ROOT.resolve("deploy/kubernetes");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static Stream<Manifests> overlays() {
        return Stream.of("small", "province").map(Manifests::of);
    }

    static Manifests of(String overlay) {
        try {
            return new Manifests(overlay, parse(Files.readString(file(overlay))));
        } catch (IOException e) {
            throw new IllegalStateException("no rendered manifests of " + overlay, e);
        }
    }

    static Path file(String overlay) {
        return HERE.resolve("rendered").resolve(overlay + ".yaml");
    }

    private static List<JsonNode> parse(String text) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        YAML.readerFor(JsonNode.class).<JsonNode>readValues(text).forEachRemaining(found::add);
        return found;
    }

    Stream<JsonNode> kind(String kind) {
        return all.stream().filter(one -> one.path("kind").asText().equals(kind));
    }

    JsonNode named(String kind, String name) {
        return kind(kind)
                .filter(one -> name(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in " + overlay));
    }

    /** All that run pods of ours. */
    Stream<JsonNode> workloads() {
        return Stream.concat(kind("Deployment"), kind("Job"));
    }

    static JsonNode pod(JsonNode workload) {
        return workload.at("/spec/template/spec");
    }

    static JsonNode container(JsonNode workload) {
        return pod(workload).at("/containers/0");
    }

    static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }

    static String title(JsonNode resource) {
        return resource.path("kind").asText() + " " + name(resource);
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static Stream<String> texts(JsonNode list) {
        return each(list).map(JsonNode::asText);
    }

    @Override
    public String toString() {
        return overlay;
    }
}
