package org.huanjie.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Everything a suite keeps: one folder, absolute, movable only while nothing runs. */
public record DataFolder(Path root) {
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(Service service) {
        return logs().resolve(service.key() + ".log");
    }

    public Path county() {
        return root.resolve("county");
    }

    public Path rehearsal() {
        return root.resolve("rehearsal");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path lock() {
        return root.resolve("suite.lock");
    }

    Path state() {
        return root.resolve("suite.json");
    }

    /** Makes it, if missing, for its owner only: keys and household files lie in it. */
    void create() throws IOException {
        if (Files.notExists(root)) {
            Files.createDirectories(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    public boolean isEmpty() throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.findAny().isEmpty();
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
