package org.huanjie.reporting.report;

import io.quarkus.qute.TemplateData;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.reporting.progress.StageProgress;
import org.huanjie.reporting.stage.Stage;

/** A report as the template of its page reads it. */
@TemplateData
public record ReportPage(
        String title,
        String recipient,
        String sender,
        String date,
        String asOf,
        String sha256,
        boolean draft,
        List<PageSection> sections,
        List<String> stages,
        List<PageRow> rows) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** A section; its level is told by its heading's number. */
    @TemplateData
    public record PageSection(int level, String heading, List<PageParagraph> paragraphs) {}

    /** A sentence. */
    @TemplateData
    public record PageParagraph(String id, List<Piece> pieces) {}

    /** A piece of a sentence: words, or the mark of what is missing. */
    @TemplateData
    public record Piece(String text, boolean missing) {}

    /** A township's row of the annex. */
    @TemplateData
    public record PageRow(String name, List<String> cells) {}

    static ReportPage of(Report report) {
        Snapshot said = report.snapshot();
        return new ReportPage(
                said.title(),
                said.recipient(),
                said.sender(),
                Facts.date(said.date()),
                MINUTE.format(said.asOf()),
                report.sha256(),
                report.status() == Report.Status.DRAFT,
                said.sections().stream().map(ReportPage::section).toList(),
                Stream.of(Stage.values()).map(Stage::title).toList(),
                rows(said.progress()));
    }

    private static PageSection section(ReportSection section) {
        int level = section.heading().isEmpty() ? 0 : section.heading().startsWith("（") ? 2 : 1;
        return new PageSection(
                level,
                section.heading(),
                section.paragraphs().stream()
                        .map(paragraph -> new PageParagraph(paragraph.id(), pieces(paragraph.text())))
                        .toList());
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(Paragraph.TO_COME); at >= 0; at = text.indexOf(Paragraph.TO_COME, from)) {
            pieces.add(new Piece(text.substring(from, at), false));
            pieces.add(new Piece(Paragraph.TO_COME, true));
            from = at + Paragraph.TO_COME.length();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    private static List<PageRow> rows(List<StageProgress> progress) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        progress.forEach(one -> cells.computeIfAbsent(one.name(), name -> new ArrayList<>())
                .add(one.tasksDone() + "/" + one.tasksTotal()));
        return cells.entrySet().stream()
                .map(row -> new PageRow(row.getKey(), row.getValue()))
                .toList();
    }
}
