package org.huanjie.nomination.deputy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.kit.document.Block;
import org.huanjie.kit.document.OfficialDocument;
import org.huanjie.nomination.notice.Codes;

/** The register of a congress's deputies (代表名册) as a document: no citizen id, no address, no phone. */
final class RegisterText {
    private static final List<Block.Column> COLUMNS = List.of(
            Block.Column.of("序号", 26),
            Block.Column.of("选区", 26),
            Block.Column.of("姓名", 48),
            Block.Column.of("性别", 24),
            Block.Column.of("民族", 36),
            Block.Column.of("出生", 58),
            Block.Column.of("政治面貌", 56),
            Block.Column.of("文化程度", 58),
            new Block.Column("工作单位及职务", 90, true),
            Block.Column.of("当选", 68),
            Block.Column.of("代表资格", 60));

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu.MM");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu.MM.dd");

    private RegisterText() {}

    /** @param division name of the county or township */
    static OfficialDocument of(String electionName, String division, List<RegisterRows.Row> rows, LocalDate asOf) {
        List<List<String>> lines = new ArrayList<>();
        for (RegisterRows.Row row : rows) {
            lines.add(List.of(
                    String.valueOf(lines.size() + 1),
                    String.valueOf(row.number()),
                    row.name(),
                    row.sex() == null ? "" : row.sex().equals("2") ? "女" : "男",
                    row.ethnicity() == null ? "" : Codes.ethnicity(row.ethnicity()),
                    row.birthDate() == null ? "" : MONTH.format(row.birthDate()),
                    Codes.politicalStatus(row.politicalStatus()),
                    Codes.education(row.education()),
                    row.post() == null ? "" : row.post(),
                    DAY.format(row.electedOn()),
                    row.status().words()));
        }
        long inOffice = rows.stream().filter(row -> row.status().inOffice()).count();
        return OfficialDocument.titled("%s人民代表大会代表名册".formatted(division))
                .paragraph("%s，当选%d名，现任代表%d名。".formatted(electionName, rows.size(), inOffice))
                .table(COLUMNS, lines)
                .signed("", asOf)
                .build();
    }
}
