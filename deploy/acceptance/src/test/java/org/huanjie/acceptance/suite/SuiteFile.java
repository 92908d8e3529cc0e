package org.huanjie.acceptance.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the launcher keeps of a suite's processes in {@code suite.json}, as {@code ./run status} reads it; looking does not cost a
 * JVM. It is replaced whole at each change.
 */
record SuiteFile(Path data) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String kafka() {
        return read().get("kafka").asText();
    }

    String postgres() {
        return read().get("postgres").asText();
    }

    /** Empty where none was started yet, or it has ended. */
    Optional<ProcessHandle> process(String service) {
        if (Files.notExists(file())) {
            return Optional.empty();
        }
        JsonNode pid = read().get("pids").get(service.toUpperCase(Locale.ROOT));
        return pid == null ? Optional.empty() : ProcessHandle.of(pid.asLong());
    }

    /** The database server's process, by its own file. */
    Optional<ProcessHandle> postmaster() {
        try {
            Path file = data.resolve("postgres/data/postmaster.pid");
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).get(0).strip()));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private Path file() {
        return data.resolve("suite.json");
    }

    private JsonNode read() {
        try {
            return JSON.readTree(file().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
