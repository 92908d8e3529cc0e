package org.huanjie.local.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which steps have been played, kept beside the data so that a rehearsal goes on after a kill.
 *
 * @param voters   size of the county; fixed once begun
 * @param steps    title to record, in the order played
 * @param finished whether all were played
 */
record Journal(int voters, Map<String, Played> steps, boolean finished) {
    /** @param checks lines as printed */
    record Played(double seconds, List<String> checks) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    static Journal begin(int voters) {
        return new Journal(voters, new LinkedHashMap<>(), false);
    }

    static Optional<Journal> in(Path folder) throws IOException {
        Path file = folder.resolve("journal.json");
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Journal.class)) : Optional.empty();
    }

    Journal with(String step, Played played) {
        Map<String, Played> more = new LinkedHashMap<>(steps);
        more.put(step, played);
        return new Journal(voters, more, finished);
    }

    Journal complete() {
        return new Journal(voters, steps, true);
    }

    void save(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path half = folder.resolve("journal.json.new");
        JSON.writerWithDefaultPrettyPrinter().writeValue(half.toFile(), this);
        Files.move(
                half,
                folder.resolve("journal.json"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
