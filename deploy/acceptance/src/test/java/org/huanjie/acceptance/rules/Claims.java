package org.huanjie.acceptance.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What sources claim of the law, as links: code applies a rule where {@code new Rule("R-nn", …)} stands, or else where a comment
 * names it; tests show what {@code @Proves} names.
 */
class Claims {
    private static final Pattern APPLIED = Pattern.compile("new Rule\\(\\s*\"(R-\\d+)\"");
    private static final Pattern NAMED = Pattern.compile("\\bR-\\d+\\b");
    private static final Pattern PROVES = Pattern.compile(
            "@Proves\\(\\s*(\\{[^}]*}|\"[^\"]*\")\\s*\\)(?:\\s*@\\w+(?:\\([^)]*\\))?)*[^;{(]*?(\\w+)\\s*[({]");
    private static final Pattern NUMBER = Pattern.compile("\"([^\"]*)\"");

    private final Path root;
    private final Map<String, Set<String>> applied = new TreeMap<>();
    private final Map<String, Set<String>> named = new TreeMap<>();
    private final Map<String, Set<String>> tests = new TreeMap<>();

    private Claims(Path root) {
        this.root = root;
    }

    static Claims of(Path root) {
        Claims claims = new Claims(root);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path source : files.filter(Claims::isSource).sorted().toList()) {
                claims.read(source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return claims;
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && !file.toString().contains("/target/");
    }

    private void read(Path source) throws IOException {
        String text = Files.readString(source);
        String path = root.relativize(source).toString();
        String name = source.getFileName().toString().replace(".java", "");
        if (path.contains("src/test/")) {
            Matcher proves = PROVES.matcher(text);
            while (proves.find()) {
                String words = sentence(name, proves.group(2));
                numbers(NUMBER, proves.group(1)).forEach(number -> add(tests, number, words, path));
            }
        } else if (!path.startsWith("deploy/")) {
            numbers(APPLIED, text).forEach(number -> add(applied, number, name, path));
            NAMED.matcher(text).results().forEach(found -> add(named, found.group(), name, path));
        }
    }

    /** {@code QuotaFormula: never falls and never passes the cap}; of a class that speaks for all its tests its subject alone. */
    private static String sentence(String type, String named) {
        String subject = type.replaceFirst("(Api)?Test$", "");
        return named.equals(type) ? subject : subject + ": " + named.replace('_', ' ');
    }

    private static List<String> numbers(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static void add(Map<String, Set<String>> to, String number, String words, String path) {
        to.computeIfAbsent(number, none -> new TreeSet<>()).add("[%s](../%s)".formatted(words, path));
    }

    Set<String> code(String number) {
        return applied.getOrDefault(number, named.getOrDefault(number, Set.of()));
    }

    Set<String> tests(String number) {
        return tests.getOrDefault(number, Set.of());
    }

    /** All that code or tests name as a rule applied or an entry shown. */
    Set<String> numbers() {
        Set<String> all = new TreeSet<>(applied.keySet());
        all.addAll(tests.keySet());
        return all;
    }
}
