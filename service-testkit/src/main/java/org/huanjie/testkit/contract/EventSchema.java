package org.huanjie.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The promise of one event, {@code contracts/schemas/<event>.v1.json}: the one place that describes it, with its Chinese term
 * in {@code title}, an invented one in {@code examples} and, where it is not the service's own, its topic in {@code x-topic}.
 *
 * @param event kebab case: {@code roll-published}
 */
record EventSchema(String event, JsonNode json) {
    private static final String ENDING = ".v1.json";

    /** All of a folder, by name. */
    static List<EventSchema> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(EventSchema::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventSchema of(Path file) {
        try {
            String name = file.getFileName().toString();
            return new EventSchema(
                    name.substring(0, name.length() - ENDING.length()), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    String file() {
        return event + ENDING;
    }

    String topic(String own) {
        return json.path("x-topic").asText(own);
    }
}
