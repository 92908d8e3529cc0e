package org.huanjie.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.reporting.figure.Figure;
import org.huanjie.reporting.progress.StageProgress;
import org.huanjie.reporting.stage.Stage;

/**
 * A report as it was written; what happens later does not change it.
 *
 * @param stage    of a report on a stage; else null
 * @param sender   whose report it is
 * @param date     day on which it was written
 * @param figures  those its sentences name
 * @param progress annex: townships and stages
 */
record Snapshot(
        UUID id,
        String election,
        ReportKind kind,
        Stage stage,
        String title,
        String sender,
        String recipient,
        LocalDate date,
        Instant asOf,
        List<ReportSection> sections,
        List<Figure> figures,
        List<StageProgress> progress) {

    Stream<Paragraph> paragraphs() {
        return sections.stream().flatMap(section -> section.paragraphs().stream());
    }

    /** How much is to be settled: fields not known, passages to be looked at again; while there is any it cannot be issued. */
    int open() {
        return paragraphs().mapToInt(Paragraph::open).sum();
    }

    /** The same with its passages changed. */
    Snapshot with(UnaryOperator<Paragraph> change) {
        return new Snapshot(
                id,
                election,
                kind,
                stage,
                title,
                sender,
                recipient,
                date,
                asOf,
                sections.stream().map(section -> section.with(change)).toList(),
                figures,
                progress);
    }

    /** The same with what was written by hand in the report before it. */
    Snapshot keeping(Snapshot before) {
        Map<String, Paragraph> edited = before.paragraphs()
                .filter(Paragraph::isEdited)
                .collect(Collectors.toMap(Paragraph::id, paragraph -> paragraph));
        return with(paragraph -> edited.containsKey(paragraph.id())
                ? paragraph.keeping(edited.get(paragraph.id()), figures)
                : paragraph);
    }
}
