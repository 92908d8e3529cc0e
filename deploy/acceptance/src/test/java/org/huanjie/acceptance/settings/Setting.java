package org.huanjie.acceptance.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A setting as a properties file has it.
 *
 * @param section the heading above it
 * @param meaning the comment right above it; empty where there is none
 */
record Setting(String section, String key, String value, String meaning) {
    private static final String HEADING = "# ---";

    /** All of a file but those of a profile: what is so in tests, or on Kubernetes, is no setting of its own. */
    static List<Setting> of(Path file) {
        List<Setting> all = new ArrayList<>();
        String section = "";
        StringBuilder comment = new StringBuilder();
        for (String line : lines(file)) {
            if (line.startsWith(HEADING)) {
                section = line.replaceAll("^# -+|-+$", "").strip();
            } else if (line.startsWith("#")) {
                comment.append(comment.isEmpty() ? "" : " ")
                        .append(line.substring(1).strip());
                continue;
            } else if (line.contains("=") && !line.startsWith("%")) {
                int at = line.indexOf('=');
                all.add(new Setting(
                        section,
                        line.substring(0, at).strip(),
                        line.substring(at + 1).strip(),
                        comment.toString()));
            }
            comment.setLength(0);
        }
        return all;
    }

    boolean isOurs() {
        return key.startsWith("huanjie.");
    }

    /** As MicroProfile Config reads it from the environment. */
    String variable() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
