package org.huanjie.reporting.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huanjie.reporting.figure.Figure;

/** Writes the sections of a report: what has not happened is left out, what is not known says so. */
class Composer {
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final String[] NUMBERS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"};

    private final Frame frame;
    private final Facts facts;
    private final Function<Frame.Table, Optional<ReportTable>> tables;

    Composer(Frame frame, Facts facts, Function<Frame.Table, Optional<ReportTable>> tables) {
        this.frame = frame;
        this.facts = facts;
        this.tables = tables;
    }

    List<ReportSection> sections() {
        List<ReportSection> sections = new ArrayList<>();
        int first = 0;
        int second = 0;
        for (int i = 0; i < frame.sections().size(); i++) {
            Frame.Section section = frame.sections().get(i);
            List<Paragraph> paragraphs = paragraphs(section);
            if (paragraphs.isEmpty() && !hasContentBelow(i)) {
                continue;
            }
            String heading = "";
            if (section.level() == 1) {
                heading = NUMBERS[first++] + "、" + section.heading();
                second = 0;
            } else if (section.level() == 2) {
                heading = "（" + NUMBERS[second++] + "）" + section.heading();
            }
            ReportTable table =
                    Optional.ofNullable(section.table()).flatMap(tables).orElse(null);
            sections.add(new ReportSection(heading, paragraphs, table));
        }
        return sections;
    }

    private boolean hasContentBelow(int index) {
        if (frame.sections().get(index).level() != 1) {
            return false;
        }
        for (int i = index + 1;
                i < frame.sections().size() && frame.sections().get(i).level() == 2;
                i++) {
            if (!paragraphs(frame.sections().get(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Paragraph> paragraphs(Frame.Section section) {
        return section.sentences().stream()
                .map(this::paragraph)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Paragraph> paragraph(Frame.Sentence sentence) {
        if (sentence.byHand()) {
            return Optional.of(Paragraph.written(sentence.id(), "", List.of(), List.of()));
        }
        String template = sentence.clauses().stream()
                .filter(clause -> clause.when().stream().allMatch(facts::hold))
                .map(Frame.Clause::text)
                .collect(Collectors.joining());
        if (template.isEmpty()) {
            return Optional.empty();
        }
        Set<Paragraph.Used> used = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        String text = FIELD.matcher(bare(template)).replaceAll(field -> {
            Figure figure = facts.figure(field.group(1));
            if (!figure.known()) {
                missing.add(figure.id());
                return Paragraph.TO_COME;
            }
            used.add(new Paragraph.Used(figure.id(), figure.scope()));
            return Matcher.quoteReplacement(Facts.written(figure));
        });
        return Optional.of(
                Paragraph.written(sentence.id(), text + sentence.end(), List.copyOf(used), List.copyOf(missing)));
    }

    /** Without the marks with which a clause would have followed one that was left out. */
    private static String bare(String template) {
        return template.replaceAll("^[，、；]+|[，、；]+$", "");
    }
}
