package org.huanjie.testkit.contract;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds the committed contract to what runs. */
public final class Drift {
    private Drift() {}

    /**
     * Compares {@code /q/openapi} of the running service with a committed file. With the environment variable
     * {@code ACCEPT_CONTRACT=1} it writes the file instead.
     *
     * @throws AssertionError with the command that accepts the change
     */
    public static void check(Path committed) {
        check(committed, new String(given().get("/q/openapi").asByteArray(), StandardCharsets.UTF_8));
    }

    static void check(Path committed, String running) {
        try {
            if ("1".equals(System.getenv("ACCEPT_CONTRACT"))) {
                Files.createDirectories(committed.toAbsolutePath().getParent());
                Files.writeString(committed, running);
            }
            String known = Files.exists(committed) ? Files.readString(committed) : "";
            if (!known.equals(running)) {
                throw new AssertionError(
                        committed + " is not what runs, first at line " + firstDifference(known, running)
                                + ". If the change is meant: ACCEPT_CONTRACT=1 mvn -q test -Dtest=ContractTest -pl <module>, and commit it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstDifference(String known, String running) {
        String[] before = known.split("\n");
        String[] now = running.split("\n");
        for (int i = 0; i < Math.min(before.length, now.length); i++) {
            if (!before[i].equals(now[i])) {
                return (i + 1) + ": " + now[i].strip();
            }
        }
        return String.valueOf(Math.min(before.length, now.length) + 1);
    }
}
