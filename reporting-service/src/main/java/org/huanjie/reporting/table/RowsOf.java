package org.huanjie.reporting.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huanjie.reporting.division.Divisions;
import org.huanjie.reporting.figure.Breakdown;
import org.huanjie.reporting.figure.FigureScope;

/** The rows of one table. */
class RowsOf {
    private static final String REST = "县本级和跨乡镇选区";

    private final Template template;
    private final FigureScope scope;
    private final Breakdown breakdown;
    private final UnaryOperator<String> atTownships;
    private final List<Divisions.Division> townships;
    private final UnaryOperator<String> names;

    /**
     * @param atTownships from a figure to that for the congresses of townships
     * @param names       from a code to a name
     */
    RowsOf(
            Template template,
            FigureScope scope,
            Breakdown breakdown,
            UnaryOperator<String> atTownships,
            List<Divisions.Division> townships,
            UnaryOperator<String> names) {
        this.template = template;
        this.scope = scope;
        this.breakdown = breakdown;
        this.atTownships = atTownships;
        this.townships = townships;
        this.names = names;
    }

    List<TableView.Row> rows() {
        List<TableView.Row> rows = new ArrayList<>();
        switch (template.rows()) {
            case LEVELS -> levels(rows);
            case CONGRESSES -> congresses(rows);
            default -> {
                if (template.levels().isEmpty()) {
                    townships(null, rows);
                }
                template.levels().forEach(level -> townships(level, rows));
            }
        }
        return List.copyOf(rows);
    }

    private void townships(Level level, List<TableView.Row> rows) {
        for (Divisions.Division township : townships) {
            rows.add(row(TableView.Kind.TOWNSHIP, level, township.code(), named(township), township.code()));
        }
        TableView.Row rest = row(TableView.Kind.COUNTY, level, scope.county(), REST, Breakdown.NO_TOWNSHIP);
        if (saysSomething(rest)) {
            rows.add(rest);
        }
        rows.add(row(
                TableView.Kind.TOTAL,
                level,
                scope.division(),
                level == null ? "合计" : level.words() + "合计",
                Breakdown.WHOLE));
    }

    private void levels(List<TableView.Row> rows) {
        for (Level level : template.levels()) {
            if (level == Level.TOWNSHIP || scope.division().equals(scope.county())) {
                rows.add(row(TableView.Kind.LEVEL, level, scope.division(), level.words(), Breakdown.WHOLE));
            }
        }
        rows.add(row(TableView.Kind.TOTAL, null, scope.division(), "合计", Breakdown.WHOLE));
    }

    private void congresses(List<TableView.Row> rows) {
        if (scope.division().equals(scope.county())) {
            rows.add(row(
                    TableView.Kind.COUNTY, null, scope.county(), names.apply(scope.county()), Breakdown.NO_TOWNSHIP));
        }
        for (Divisions.Division township : townships) {
            TableView.Row row = row(TableView.Kind.TOWNSHIP, null, township.code(), named(township), township.code());
            if (!township.isSubdistrict() || saysSomething(row)) {
                rows.add(row);
            }
        }
        rows.add(row(TableView.Kind.TOTAL, null, scope.division(), "合计", Breakdown.WHOLE));
    }

    /** Whoever sees less than the township gets what lies in that. */
    private String named(Divisions.Division township) {
        return scope.division().length() > 9 ? names.apply(scope.division()) : township.name();
    }

    private TableView.Row row(TableView.Kind kind, Level level, String division, String name, String place) {
        String shown = kind == TableView.Kind.TOWNSHIP && scope.division().length() > 9 ? scope.division() : division;
        List<TableView.Cell> cells = template.columns().stream()
                .map(column -> cell(column, kind, level, place))
                .toList();
        return new TableView.Row(kind, level, shown, name, cells);
    }

    private TableView.Cell cell(Template.Column column, TableView.Kind kind, Level level, String place) {
        String figure = figure(column, kind, level);
        return figure == null
                ? new TableView.Cell(column.key(), null, NullNode.getInstance())
                : new TableView.Cell(column.key(), figure, breakdown.value(figure, place));
    }

    private String figure(Template.Column column, TableView.Kind kind, Level level) {
        if (column.figure() == null || level == Level.TOWNSHIP && column.countyOnly() != null) {
            return null;
        }
        if (kind == TableView.Kind.LEVEL) {
            return level == Level.COUNTY ? column.county() : column.township();
        }
        return level == Level.TOWNSHIP ? atTownships.apply(column.figure()) : column.figure();
    }

    private static boolean saysSomething(TableView.Row row) {
        return row.cells().stream().map(TableView.Cell::value).anyMatch(RowsOf::isSomething);
    }

    private static boolean isSomething(JsonNode value) {
        if (value.isNull()) {
            return false;
        }
        String text = value.asText();
        return !text.matches("[0-9]+([.][0-9]+)?") || new BigDecimal(text).signum() != 0;
    }
}
