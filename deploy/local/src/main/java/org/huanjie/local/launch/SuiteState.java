package org.huanjie.local.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What other commands have to know of a running suite; {@code suite.json}.
 *
 * @param port port of the first service
 * @param pids of the services' present processes
 */
public record SuiteState(int port, String kafka, String postgres, Map<Service, Long> pids) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static SuiteState starting(int port) {
        return new SuiteState(port, null, null, new TreeMap<>());
    }

    SuiteState with(String kafka, String postgres) {
        return new SuiteState(port, kafka, postgres, pids);
    }

    SuiteState with(Service service, long pid) {
        Map<Service, Long> changed = new TreeMap<>(pids);
        changed.put(service, pid);
        return new SuiteState(port, kafka, postgres, changed);
    }

    /** Of the last suite on the folder, also of one that has ended. */
    public static Optional<SuiteState> of(DataFolder data) {
        try {
            return Files.exists(data.state())
                    ? Optional.of(JSON.readValue(data.state().toFile(), SuiteState.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void save(DataFolder data) throws IOException {
        Path half = data.root().resolve("suite.json.new");
        JSON.writerWithDefaultPrettyPrinter().writeValue(half.toFile(), this);
        Files.move(half, data.state(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
