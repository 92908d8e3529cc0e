package org.huanjie.reporting.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why cells of a table are null. */
class MissingOf {
    private record Place(Template.Column column, Level level, String figure) {}

    private final Map<String, Template.Column> columns;
    private final Map<String, TableView.Defined> figures;

    MissingOf(Template template, List<TableView.Defined> figures) {
        this.columns = template.columns().stream().collect(Collectors.toMap(Template.Column::key, Function.identity()));
        this.figures = figures.stream().collect(Collectors.toMap(TableView.Defined::id, Function.identity()));
    }

    /** One entry for each column and level in which a cell is null. */
    List<TableView.Missing> in(List<TableView.Row> rows) {
        Map<Place, List<String>> nulls = new LinkedHashMap<>();
        for (TableView.Row row : rows) {
            for (TableView.Cell cell : row.cells()) {
                if (cell.value().isNull()) {
                    Place place = new Place(columns.get(cell.column()), row.level(), cell.figure());
                    nulls.computeIfAbsent(place, first -> new ArrayList<>()).add(row.name());
                }
            }
        }
        return nulls.entrySet().stream()
                .map(entry -> new TableView.Missing(
                        entry.getKey().column().key(),
                        entry.getKey().column().title(),
                        entry.getKey().level(),
                        List.copyOf(entry.getValue()),
                        reason(entry.getKey())))
                .toList();
    }

    private String reason(Place place) {
        if (place.figure() != null) {
            return "尚无数据：" + figures.get(place.figure()).definition();
        }
        return place.column().missing() != null
                ? place.column().missing()
                : place.column().countyOnly();
    }
}
