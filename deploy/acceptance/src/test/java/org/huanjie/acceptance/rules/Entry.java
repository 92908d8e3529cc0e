package org.huanjie.acceptance.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule of the law, a worked example or an invariant.
 *
 * @param number   {@code R-12}, {@code W-01}, {@code E2E}, {@code INV-1}
 * @param code     a rule's stable identifier; empty for the others
 * @param severity a rule's; empty for the others
 * @param source   a rule's articles; empty for the others
 * @param open     what of it is not there yet, and why; may be empty
 */
record Entry(String number, String code, String severity, String subject, String says, String source, String open) {
    private static final Pattern FIELD = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

    /** {@code docs/rules.csv}: all seven columns. */
    static List<Entry> rules(Path root) {
        return lines(root.resolve("docs/rules.csv")).stream()
                .map(f -> new Entry(f.get(0), f.get(1), f.get(2), f.get(3), f.get(4), f.get(5), f.get(6)))
                .toList();
    }

    /** {@code docs/examples.csv}: number, subject, what it says, what is open. */
    static List<Entry> examples(Path root) {
        return lines(root.resolve("docs/examples.csv")).stream()
                .map(f -> new Entry(f.get(0), "", "", f.get(1), f.get(2), "", f.get(3)))
                .toList();
    }

    private static List<List<String>> lines(Path csv) {
        try (var lines = Files.lines(csv)) {
            return lines.skip(1).map(Entry::fields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields of a line of our own CSV: quoted ones have no line breaks. */
    private static List<String> fields(String line) {
        Matcher field = FIELD.matcher(line);
        List<String> fields = new ArrayList<>();
        while (field.find()) {
            fields.add(field.group(1) != null ? field.group(1).replace("\"\"", "\"") : field.group(2));
        }
        return fields;
    }

    String anchor() {
        return number.toLowerCase();
    }
}
