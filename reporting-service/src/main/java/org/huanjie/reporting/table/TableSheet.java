package org.huanjie.reporting.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table as lines of a sheet, for CSV and XLSX alike. */
class TableSheet {
    private final TableView table;

    TableSheet(TableView table) {
        this.table = table;
    }

    /** {@code T3 选民登记情况表（990123-2026）}. */
    String title() {
        return "%s %s（%s）".formatted(table.table(), table.title(), table.election());
    }

    List<String> header() {
        return Stream.concat(
                        Stream.of("级别", "区划代码", "名称"),
                        table.columns().stream()
                                .map(column -> column.unit() == null
                                        ? column.title()
                                        : "%s（%s）".formatted(column.title(), column.unit())))
                .toList();
    }

    List<List<JsonNode>> values() {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(TableView.Cell::value).toList())
                .toList();
    }

    /** Level, code and name of a row. */
    List<String> names(int row) {
        TableView.Row named = table.rows().get(row);
        return List.of(named.level() == null ? "" : named.level().words(), named.division(), named.name());
    }

    /** A row as CSV writes it: an empty cell is one of which nothing is known, and {@link #notes} say why. */
    List<?> line(int row) {
        List<String> line = new ArrayList<>(names(row));
        values().get(row).forEach(value -> line.add(value.isNull() ? null : value.asText()));
        return line;
    }

    /** A line of text that is as wide as the others. */
    List<String> note(String text) {
        List<String> line = new ArrayList<>(List.of(text));
        while (line.size() < header().size()) {
            line.add(null);
        }
        return line;
    }

    /** Of each column with empty cells the reason. */
    List<String> notes() {
        return table.missing().stream()
                .map(missing -> "空缺　%s%s（%d行）：%s"
                        .formatted(
                                missing.level() == null ? "" : missing.level().words() + "　",
                                missing.title(),
                                missing.rows().size(),
                                missing.reason()))
                .toList();
    }
}
