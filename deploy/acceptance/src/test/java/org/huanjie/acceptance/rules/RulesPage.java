package org.huanjie.acceptance.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code docs/rules.md}: each rule of the law with the code that applies it and the tests that prove it, read from the
 * sources, and the gaps. A rule is applied where {@code new Rule("R-nn", …)} stands, proved where {@code @Proves("R-nn")} does.
 */
class RulesPage {
    private static final Pattern APPLIED = Pattern.compile("new Rule\\(\\s*\"(R-\\d+)\"");
    private static final Pattern PROVES = Pattern.compile(
            "@Proves\\(\\s*(\\{[^}]*}|\"[^\"]*\")\\s*\\)(?:\\s*@\\w+(?:\\([^)]*\\))?)*[^;{(]*?(\\w+)\\s*[({]");
    private static final Pattern NUMBER = Pattern.compile("[RW]-\\d+");

    private final Path root;
    private final Map<String, TreeSet<String>> code = new TreeMap<>();
    private final Map<String, TreeSet<String>> tests = new TreeMap<>();

    RulesPage(Path root) {
        this.root = root;
        for (Path source : sources()) {
            read(source);
        }
    }

    private List<Path> sources() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path source) {
        String text = text(source);
        String link = root.relativize(source).toString();
        String name = source.getFileName().toString().replace(".java", "");
        if (link.contains("src/main/")) {
            Matcher applied = APPLIED.matcher(text);
            while (applied.find()) {
                add(code, applied.group(1), "[%s](../%s)".formatted(name, link));
            }
            return;
        }
        Matcher proves = PROVES.matcher(text);
        while (proves.find()) {
            Matcher number = NUMBER.matcher(proves.group(1));
            while (number.find()) {
                add(tests, number.group(), "[%s.%s](../%s)".formatted(name, proves.group(2), link));
            }
        }
    }

    private static void add(Map<String, TreeSet<String>> to, String number, String link) {
        to.computeIfAbsent(number, none -> new TreeSet<>()).add(link);
    }

    String markdown() {
        List<String[]> rules = new ArrayList<>();
        text(root.resolve("docs/rules.csv")).lines().skip(1).forEach(line -> rules.add(fields(line)));
        long applied = rules.stream().filter(rule -> code.containsKey(rule[0])).count();
        long proved = rules.stream().filter(rule -> tests.containsKey(rule[0])).count();
        StringBuilder page = new StringBuilder("""
                # Rules of the law, the code that applies them, the tests that prove them

                Written by the build (`RulesPage` in `deploy/acceptance`) from `docs/rules.csv`, `new Rule("R-nn", …)` and
                `@Proves("R-nn")`; do not edit. EL 选举法, OL 地方组织法, DL 代表法, R83 直接选举若干规定, CPL 民事诉讼法, PIPL 个人信息保护法; BJ, SH, ZJ, SD: provincial rules.

                """);
        page.append("Of %d rules %d are applied in code, %d are proved by tests. The others are the gaps.%n%n"
                .formatted(rules.size(), applied, proved));
        String subject = "";
        for (String[] rule : rules) {
            if (!rule[3].equals(subject)) {
                subject = rule[3];
                page.append(
                        "## %s%n%n| rule | says | source | code | tests |%n|---|---|---|---|---|%n".formatted(subject));
            }
            page.append("| **%s** `%s` %s | %s | %s | %s | %s |%n"
                    .formatted(
                            rule[0],
                            rule[1],
                            rule[2],
                            cell(rule[4]),
                            cell(rule[5]),
                            links(code, rule[0]),
                            links(tests, rule[0])));
        }
        page.append("%n## Worked examples%n%n| example | tests |%n|---|---|%n".formatted());
        for (int i = 1; i <= 50; i++) {
            String number = "W-%02d".formatted(i);
            page.append("| %s | %s |%n".formatted(number, links(tests, number)));
        }
        return page.toString();
    }

    private static String links(Map<String, TreeSet<String>> from, String number) {
        return from.containsKey(number) ? String.join(" ", from.get(number)) : "–";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /** Fields of a line of our own CSV: quoted ones have no line breaks. */
    private static String[] fields(String line) {
        Matcher field =
                Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))").matcher(line);
        List<String> fields = new ArrayList<>();
        while (field.find()) {
            fields.add(field.group(1) != null ? field.group(1).replace("\"\"", "\"") : field.group(2));
        }
        return fields.toArray(String[]::new);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers that tests claim to prove and that no rule or example has. */
    List<String> unknownNumbers() {
        String known = text(root.resolve("docs/rules.csv"));
        return Stream.concat(tests.keySet().stream(), code.keySet().stream())
                .distinct()
                .filter(number -> number.startsWith("R-") && !known.contains("\n" + number + ","))
                .collect(Collectors.toList());
    }
}
