package org.huanjie.testkit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders that belong to this process and bear its number, so that the next test run can clear away what a killed one left,
 * a running PostgreSQL included.
 */
public final class TemporaryFolders {
    private static final String PREFIX = "huanjie-test-";
    private static final Pattern OWNER = Pattern.compile(PREFIX + "(\\d+)-.*");

    private TemporaryFolders() {}

    /** A new empty folder. */
    public static Path create() {
        try {
            return Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all in it; what cannot be deleted stays. */
    public static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // someone else is deleting it too, or it is not ours
        }
    }

    /** Ends and deletes what processes that no longer live have left. */
    public static void clearLeftovers() {
        for (Path folder : leftovers()) {
            Postmaster.stopLeftover(folder.resolve(EmbeddedPostgres.DATA));
            delete(folder);
        }
    }

    private static List<Path> leftovers() {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(TemporaryFolders::ownerIsGone).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean ownerIsGone(Path folder) {
        Matcher name = OWNER.matcher(folder.getFileName().toString());
        return name.matches()
                && Files.isWritable(folder)
                && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }
}
