package org.huanjie.testkit;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The promises of a service's events: {@code contracts/schemas/<event>.v1.json}, JSON Schema 2020-12. Formats (date, uuid)
 * are checked, too; a schema may refer to its neighbours by their file names.
 */
public final class Schemas {
    private static final String BASE = "https://huanjie.local/schemas/";
    private static final List<String> ENVELOPE =
            List.of("ce_id", "ce_type", "ce_source", "ce_subject", "ce_dataschema");

    private final Path folder;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(this::neighbour)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    private Schemas(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** @param folder usually {@code Path.of("contracts/schemas")}: tests run in their module's folder */
    public static Schemas of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no folder of schemas: " + folder.toAbsolutePath());
        }
        return new Schemas(folder);
    }

    /** {@code org.huanjie.districting.district-published.v1} is promised in {@code district-published.v1.json}. */
    static String fileOf(String type) {
        return type.replaceFirst("^org\\.huanjie\\.[^.]+\\.", "") + ".json";
    }

    /**
     * Checks headers and payloads; a tombstone has no payload to check.
     *
     * @throws AssertionError that names each event, the place in it and what is wrong
     */
    public void check(List<Topic.Sent> events) {
        List<String> wrong = events.stream().flatMap(this::faults).toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(
                    wrong.size() + " faults in " + events.size() + " events:\n  " + String.join("\n  ", wrong));
        }
    }

    /** Checks a payload that is no event yet, such as a file of {@code contracts/examples}. */
    public void check(String type, String json) {
        List<String> wrong = faults(type, json);
        if (!wrong.isEmpty()) {
            throw new AssertionError(type + ":\n  " + String.join("\n  ", wrong));
        }
    }

    private Stream<String> faults(Topic.Sent event) {
        List<String> found = new ArrayList<>(missing(event));
        if (!event.type().isEmpty() && event.json() != null) {
            found.addAll(faults(event.type(), event.json()));
        }
        String which = "%s about %s, sequence %d: ".formatted(event.type(), event.subject(), event.sequence());
        return found.stream().map(fault -> which + fault);
    }

    private static List<String> missing(Topic.Sent event) {
        List<String> values = List.of(event.id(), event.type(), event.source(), event.subject(), event.dataschema());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).isEmpty()) {
                found.add("header " + ENVELOPE.get(i) + " is missing");
            }
        }
        if (event.time() == null) {
            found.add("header ce_time is missing");
        }
        if (event.sequence() < 0) {
            found.add("header ce_sequence is missing");
        }
        return found;
    }

    List<String> faults(String type, String json) {
        Path file = folder.resolve(fileOf(type));
        if (!Files.exists(file)) {
            return List.of("no schema " + file);
        }
        return known
                .computeIfAbsent(type, ignored -> registry.getSchema(SchemaLocation.of(BASE + fileOf(type))))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** Whatever a schema calls itself: its last segment is its file here. Null for what is not here, and so not found. */
    private String neighbour(String iri) {
        Path file = folder.resolve(iri.substring(iri.lastIndexOf('/') + 1));
        return Files.isRegularFile(file) ? text(file) : null;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
