package org.huanjie.reporting.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.reporting.division.Divisions;
import org.huanjie.reporting.figure.Breakdown;
import org.huanjie.reporting.figure.Breakdowns;
import org.huanjie.reporting.figure.FigureScope;

/** Fills the tables of a report. */
@ApplicationScoped
class ReportTables {
    private final Breakdowns breakdowns;
    private final Divisions divisions;

    ReportTables(Breakdowns breakdowns, Divisions divisions) {
        this.breakdowns = breakdowns;
        this.divisions = divisions;
    }

    /** A frame's table; empty while there is nothing to draw. */
    Optional<ReportTable> of(Frame.Table table, FigureScope scope) {
        List<String> figures =
                table.columns().stream().map(Frame.Column::figure).toList();
        Breakdown breakdown = breakdowns.of(scope, figures);
        if (said(breakdown.value(table.chart(), Breakdown.WHOLE)).matches("0?")) {
            return Optional.empty();
        }
        List<ReportTable.Row> rows = new ArrayList<>();
        for (Divisions.Division township : divisions.townships(scope.division())) {
            rows.add(row(township.code(), township.name(), township.code(), figures, breakdown));
        }
        ReportTable.Row rest = row(scope.county(), "不分乡镇", Breakdown.NO_TOWNSHIP, figures, breakdown);
        if (rest.values().stream().anyMatch(value -> !value.matches("0?"))) {
            rows.add(rest);
        }
        rows.add(row(scope.county(), "合计", Breakdown.WHOLE, figures, breakdown));
        return Optional.of(new ReportTable(
                table.title(),
                table.columns().stream()
                        .map(column -> new ReportTable.Column(column.title(), column.figure()))
                        .toList(),
                rows,
                figures.indexOf(table.chart())));
    }

    private static ReportTable.Row row(
            String division, String name, String place, List<String> figures, Breakdown breakdown) {
        return new ReportTable.Row(
                division,
                name,
                figures.stream()
                        .map(figure -> said(breakdown.value(figure, place)))
                        .toList(),
                Objects.equals(place, Breakdown.WHOLE));
    }

    private static String said(JsonNode value) {
        return value == null || value.isNull() ? "" : value.asText();
    }
}
