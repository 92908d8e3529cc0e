package org.huanjie.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.huanjie.testkit.Schemas;

/**
 * Holds the committed {@code contracts/asyncapi.yaml} to the service: it is written from the event schemas and from what the
 * service applies, so it cannot say anything else. That each event made has a schema is held by
 * {@link org.huanjie.testkit.MadeEvents}; here, that each schema is of an event the code can make, has an example that fits,
 * and that every reference leads somewhere.
 */
public final class AsyncApi {
    private static final Path CONTRACTS = Path.of("contracts");
    private static final Path SERVICES = Path.of("..");

    private final String service = config("quarkus.application.name").replaceFirst("-service$", "");
    private final List<EventSchema> schemas = EventSchema.in(CONTRACTS.resolve("schemas"));
    private final List<String> wrong = new ArrayList<>();

    private AsyncApi() {}

    /**
     * With the environment variable {@code ACCEPT_CONTRACT=1} it writes the file instead of comparing it.
     *
     * @param applied types of events the service applies
     * @throws AssertionError with all that is wrong
     */
    public static void check(Collection<String> applied) {
        AsyncApi api = new AsyncApi();
        api.described();
        api.saidByTheCode();
        Path committed = CONTRACTS.resolve("asyncapi.yaml");
        Drift.check(committed, api.document(applied));
        References.dangling(committed).forEach(reference -> api.wrong.add("leads nowhere: " + reference));
        if (!api.wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", api.wrong));
        }
    }

    private String document(Collection<String> applied) {
        SortedMap<String, List<String>> received = new TreeMap<>();
        List<String> awaited = new ArrayList<>();
        applied.stream().distinct().sorted().forEach(type -> {
            String[] parts = type.split("\\.");
            Path sender =
                    SERVICES.resolve(parts[2] + "-service").resolve(CONTRACTS).resolve("schemas");
            EventSchema.in(sender).stream()
                    .filter(schema -> schema.event().equals(parts[3]))
                    .findFirst()
                    .ifPresentOrElse(
                            schema -> received.computeIfAbsent(
                                            schema.topic("huanjie." + parts[2] + ".v1"), none -> new ArrayList<>())
                                    .add(parts[3]),
                            () -> awaited.add(type));
        });
        return new AsyncApiDocument(
                        service,
                        config("mp.openapi.extensions.smallrye.info.version"),
                        config("mp.openapi.extensions.smallrye.info.description"))
                .sends(schemas)
                .receives(received)
                .awaits(awaited)
                .text();
    }

    private void described() {
        Schemas promises = Schemas.of(CONTRACTS.resolve("schemas"));
        for (EventSchema schema : schemas) {
            String id = "/huanjie/" + service + "/schemas/" + schema.file();
            if (!schema.json().path("$id").asText().equals(id)) {
                wrong.add(schema.file() + ": its $id is not " + id + ", the ce_dataschema of its events");
            }
            if (!schema.json().path("title").asText().matches(".+\\(\\p{IsHan}[\\p{IsHan}、，]+\\)")) {
                wrong.add(schema.file() + ": its title does not end with the Chinese term in brackets");
            }
            if (schema.json().path("description").asText().isEmpty()
                    || schema.json().path("examples").isEmpty()) {
                wrong.add(schema.file() + ": has no description or no examples");
            }
            for (var example : schema.json().path("examples")) {
                try {
                    promises.check("org.huanjie." + service + "." + schema.event() + ".v1", example.toString());
                } catch (AssertionError e) {
                    wrong.add(schema.file() + ": its example does not fit: " + e.getMessage());
                }
            }
        }
    }

    /** A name that no class of the service says is of an event that nobody makes any more. */
    private void saidByTheCode() {
        String code = code();
        schemas.stream()
                .filter(schema -> !code.contains(constant(schema.event()))
                        && !code.contains("org.huanjie." + service + "." + schema.event() + ".v1"))
                .forEach(schema -> wrong.add(schema.file() + ": no code makes this event"));
    }

    /** As a text constant stands in a class file: its length in two bytes, then itself. */
    private static String constant(String text) {
        return (char) (text.length() >> 8) + "" + (char) (text.length() & 0xff) + text;
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("target/classes/org"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                code.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return code.toString();
    }

    private static String config(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
