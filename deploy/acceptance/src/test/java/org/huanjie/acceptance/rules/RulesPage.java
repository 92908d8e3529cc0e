package org.huanjie.acceptance.rules;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code docs/rules.md}: each rule of the law, worked example and invariant with the code that applies it, the tests that show
 * it, its articles, and what is open.
 */
class RulesPage {
    private static final String INTRODUCTION = """
            # The law, the code that applies it, the tests that show it

            Each line is a rule of the electoral law or of its practice: what it says, how severe it is, where it comes from, the code that
            applies it and the tests that show it to hold. A test's name is the sentence it proves. Worked examples and invariants follow.

            Written by the build (`RulesPage` in `deploy/acceptance`) from `docs/rules.csv`, `docs/examples.csv`, `new Rule("R-nn", …)` and
            `@Proves("R-nn")`; do not edit.

            - **HARD** refuses the act, **WARN** asks for a reason that is kept, **INFO** is shown; *cfg*: a province may decide otherwise.
            - P population, S seats of a congress, s seats of a district, N voters on its roll, V voters who took part, x votes of one person,
              n candidates, E election day (E−20: twenty days before).
            - EL 选举法, OL 地方组织法, DL 代表法, R83 直接选举若干规定 (1983), PLA 解放军选举办法, CPL 民事诉讼法, PIPL 个人信息保护法; BJ, SH, ZJ, SD:
              实施细则 of 北京, 上海, 浙江, 山东. *Practice*: seen in counties, not in the law. *Choice*: where both are silent.

            """;

    private final List<Entry> rules;
    private final List<Entry> examples;
    private final Claims claims;

    RulesPage(Path root) {
        rules = Entry.rules(root);
        examples = Entry.examples(root);
        claims = Claims.of(root);
    }

    String markdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        overview(page);
        gaps(page);
        bySubject(rules).forEach((subject, entries) -> {
            page.append("\n## %s\n\n| rule | | what it says | from | code | tests |\n|---|---|---|---|---|---|\n"
                    .formatted(subject));
            entries.forEach(rule -> page.append("| %s `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            anchored(rule),
                            rule.code(),
                            rule.severity(),
                            says(rule),
                            cell(rule.source()),
                            links(claims.code(rule.number())),
                            links(claims.tests(rule.number())))));
        });
        bySubject(examples).forEach((subject, entries) -> {
            page.append("\n## %s\n\n| example | what it says | tests |\n|---|---|---|\n".formatted(subject));
            entries.forEach(example -> page.append("| %s | %s | %s |\n"
                    .formatted(anchored(example), says(example), links(claims.tests(example.number())))));
        });
        return page.toString();
    }

    private void overview(StringBuilder page) {
        page.append("## What is shown\n\n| | all | shown by tests | of these partly | in code only | not there |\n"
                + "|---|---|---|---|---|---|\n");
        for (String severity : List.of("HARD", "WARN", "INFO")) {
            row(page, "rules, " + severity, rules, rule -> rule.severity().startsWith(severity));
        }
        row(page, "**rules**", rules, all -> true);
        row(page, "**worked examples**", examples, example -> !isInvariant(example));
        row(page, "**invariants**", examples, RulesPage::isInvariant);
    }

    private void row(StringBuilder page, String what, List<Entry> of, Predicate<Entry> which) {
        List<Entry> all = of.stream().filter(which).toList();
        List<Entry> shown = all.stream().filter(this::isShown).toList();
        long partly = shown.stream().filter(entry -> !entry.open().isEmpty()).count();
        long inCode =
                all.stream().filter(entry -> !isShown(entry) && isInCode(entry)).count();
        page.append("| %s | %d | %d | %d | %d | %d |\n"
                .formatted(what, all.size(), shown.size(), partly, inCode, all.size() - shown.size() - inCode));
    }

    private void gaps(StringBuilder page) {
        page.append("\n## Gaps\n\nWhat no test shows, and what is open of the rest.\n\n"
                + "| | | what it says | open |\n|---|---|---|---|\n");
        Stream.of(true, false)
                .flatMap(missing -> all().filter(entry -> isShown(entry) != missing))
                .filter(entry -> !isShown(entry) || !entry.open().isEmpty())
                .forEach(entry -> page.append("| [%s](#%s) | %s | %s | %s%s |\n"
                        .formatted(
                                entry.number(),
                                entry.anchor(),
                                entry.severity(),
                                cell(entry.says()),
                                isShown(entry) ? "partly: " : isInCode(entry) ? "no test: " : "",
                                cell(entry.open()))));
    }

    private Stream<Entry> all() {
        return Stream.concat(rules.stream(), examples.stream());
    }

    private boolean isShown(Entry entry) {
        return !claims.tests(entry.number()).isEmpty();
    }

    private boolean isInCode(Entry entry) {
        return !claims.code(entry.number()).isEmpty();
    }

    private static boolean isInvariant(Entry entry) {
        return entry.number().startsWith("INV-");
    }

    private static Map<String, List<Entry>> bySubject(List<Entry> entries) {
        return entries.stream().collect(Collectors.groupingBy(Entry::subject, LinkedHashMap::new, Collectors.toList()));
    }

    private static String anchored(Entry entry) {
        return "<a id=\"%s\"></a>**%s**".formatted(entry.anchor(), entry.number());
    }

    private static String says(Entry entry) {
        return cell(entry.says()) + (entry.open().isEmpty() ? "" : "<br>*Open: %s*".formatted(cell(entry.open())));
    }

    private static String links(Set<String> links) {
        return links.isEmpty() ? "–" : String.join("<br>", links);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    /** Numbers that code or tests name and that no rule, example or invariant has. */
    List<String> unknownNumbers() {
        Set<String> known = all().map(Entry::number).collect(Collectors.toSet());
        return claims.numbers().stream()
                .filter(number -> !known.contains(number))
                .toList();
    }

    /** Numbers of what no test shows and the catalogue gives no reason for. */
    List<String> unexplainedGaps() {
        return all().filter(entry -> !isShown(entry) && entry.open().isEmpty())
                .map(Entry::number)
                .toList();
    }
}
