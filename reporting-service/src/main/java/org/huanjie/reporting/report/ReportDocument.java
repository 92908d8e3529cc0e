package org.huanjie.reporting.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.kit.document.Block;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.reporting.progress.StageProgress;
import org.huanjie.reporting.stage.Stage;

/** A report as an official document: its sections, and the townships' progress as annex. */
final class ReportDocument {
    private static final String ANNEX = "进度统计表";
    private static final int NAME_WIDTH = 3;
    private static final int STAGE_WIDTH = 2;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private ReportDocument() {}

    static OfficialDocument of(Report report) {
        Snapshot said = report.snapshot();
        OfficialDocument.Builder document = OfficialDocument.titled(said.title())
                .mark(report.status() == Report.Status.DRAFT ? "草稿" : "")
                .to(said.recipient())
                .missing(Paragraph.TO_COME);
        said.sections().stream().filter(ReportDocument::saysSomething).forEach(section -> section(section, document));
        document.signed(said.sender(), said.date());
        if (!said.progress().isEmpty()) {
            document.annex(
                    ANNEX,
                    progress(said.progress()),
                    new Block.Note("数据截止" + MINUTE.format(said.asOf()) + "。SHA-256：" + report.sha256()));
        }
        return document.build();
    }

    /** A passage that is left to the office and that it has not written leaves no heading behind. */
    private static boolean saysSomething(ReportSection section) {
        return section.paragraphs().isEmpty()
                || section.paragraphs().stream()
                        .anyMatch(paragraph -> !paragraph.text().isBlank());
    }

    private static void section(ReportSection section, OfficialDocument.Builder document) {
        if (!section.heading().isEmpty()) {
            document.heading(section.heading().startsWith("（") ? 2 : 1, section.heading());
        }
        section.paragraphs().stream()
                .filter(paragraph -> !paragraph.text().isBlank())
                .forEach(paragraph -> document.paragraph(paragraph.id(), paragraph.text()));
        if (section.table() != null) {
            table(section.table(), document);
        }
    }

    private static void table(ReportTable table, OfficialDocument.Builder document) {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(Block.Column.of("乡镇、街道", NAME_WIDTH));
        table.columns().forEach(column -> columns.add(Block.Column.of(column.title(), STAGE_WIDTH)));
        document.note(table.title());
        document.table(
                columns,
                table.rows().stream()
                        .map(row -> Stream.concat(Stream.of(row.name()), row.values().stream())
                                .toList())
                        .toList());
        document.picture(ReportChart.of(table), "统计图见本报告的网页版，数据同上表。");
    }

    /** Townships and stages, what is done of what there is to do. */
    private static Block.Table progress(List<StageProgress> progress) {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(Block.Column.of("乡镇、街道", NAME_WIDTH));
        for (Stage stage : Stage.values()) {
            columns.add(Block.Column.of(stage.title(), STAGE_WIDTH));
        }
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (StageProgress one : progress) {
            List<String> row = rows.computeIfAbsent(one.division(), code -> blank(columns.size()));
            row.set(0, one.name());
            row.set(1 + one.stage().ordinal(), standing(one));
        }
        return new Block.Table(columns, List.copyOf(rows.values()));
    }

    /** In a word where all is done: fourteen columns leave no room for two numbers of three digits. */
    private static String standing(StageProgress one) {
        long done = one.figures().get("done");
        long total = one.figures().get("total");
        return done == total ? "完成" : done + "/" + total;
    }

    private static List<String> blank(int width) {
        return new ArrayList<>(Collections.nCopies(width, ""));
    }
}
