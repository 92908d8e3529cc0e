package org.huanjie.reporting.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.reporting.figure.Described;
import org.huanjie.reporting.table.Level;
import org.huanjie.reporting.table.TableView;

/**
 * One table of several counties (汇总表): what each has for itself, and the sums. A rate is worked out of the sums of its counts, never an
 * average; what one county does not know is not known of all.
 */
class Consolidation {
    private static final String NOT_ADDED = "各县分别填报，不能相加";
    private static final String UNKNOWN = "有的县尚无数据";

    private final String year;
    private final String division;
    private final Function<String, Optional<Described>> figures;
    private final UnaryName names;

    /** From a county's code to its name. */
    interface UnaryName {
        String of(String county);
    }

    Consolidation(String year, String division, Function<String, Optional<Described>> figures, UnaryName names) {
        this.year = year;
        this.division = division;
        this.figures = figures;
        this.names = names;
    }

    /** @param tables the same table of each county, at least one */
    TableView of(Collection<TableView> tables) {
        TableView first = tables.iterator().next();
        Map<Level, List<TableView.Row>> blocks = new LinkedHashMap<>();
        for (TableView table : tables) {
            for (TableView.Row row : table.rows()) {
                if (row.kind() == TableView.Kind.TOTAL || row.kind() == TableView.Kind.LEVEL) {
                    blocks.computeIfAbsent(row.level(), level -> new ArrayList<>())
                            .add(named(row, table));
                }
            }
        }
        List<TableView.Row> rows = new ArrayList<>();
        blocks.forEach((level, counties) -> {
            rows.addAll(counties);
            rows.add(sum(level, counties, first.columns()));
        });
        return new TableView(
                first.table(),
                first.title(),
                year,
                division,
                tables.stream()
                        .map(TableView::asOf)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                first.columns(),
                rows,
                tables.stream()
                        .flatMap(table -> table.figures().stream())
                        .collect(Collectors.toMap(
                                TableView.Defined::id, one -> one, (one, same) -> one, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList(),
                missing(rows, first.columns()));
    }

    private TableView.Row named(TableView.Row row, TableView table) {
        String county = table.election().substring(0, 6);
        return new TableView.Row(TableView.Kind.COUNTY, row.level(), county, names.of(county), row.cells());
    }

    private TableView.Row sum(Level level, List<TableView.Row> counties, List<TableView.Column> columns) {
        List<TableView.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            String figure = counties.stream()
                    .map(row -> row.cells().get(at).figure())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            JsonNode value = figure == null
                    ? NullNode.getInstance()
                    : columns.get(i).additive() ? added(counties, figure) : rate(counties, figure);
            cells.add(new TableView.Cell(columns.get(i).key(), figure, value));
        }
        return new TableView.Row(TableView.Kind.TOTAL, level, division, "合计", cells);
    }

    /** The sum over the counties; null where one of them has no such cell, or does not know. */
    private static JsonNode added(List<TableView.Row> counties, String figure) {
        long sum = 0;
        for (TableView.Row county : counties) {
            Optional<JsonNode> value = county.cells().stream()
                    .filter(cell -> figure.equals(cell.figure()))
                    .map(TableView.Cell::value)
                    .findFirst();
            if (value.isEmpty() || !value.get().isIntegralNumber()) {
                return NullNode.getInstance();
            }
            sum += value.get().asLong();
        }
        return LongNode.valueOf(sum);
    }

    private JsonNode rate(List<TableView.Row> counties, String figure) {
        Described.Ratio ratio = figures.apply(figure).map(Described::ratio).orElse(null);
        JsonNode of = ratio == null ? NullNode.getInstance() : added(counties, ratio.of());
        JsonNode by = ratio == null ? NullNode.getInstance() : added(counties, ratio.by());
        if (of.isNull() || by.isNull() || by.asLong() == 0) {
            return NullNode.getInstance();
        }
        return TextNode.valueOf(BigDecimal.valueOf(of.asLong())
                .multiply(BigDecimal.valueOf(ratio.times()))
                .divide(BigDecimal.valueOf(by.asLong()), ratio.scale(), RoundingMode.HALF_UP)
                .toPlainString());
    }

    private static List<TableView.Missing> missing(List<TableView.Row> rows, List<TableView.Column> columns) {
        return Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                .flatMap(i -> rows.stream()
                        .filter(row -> row.cells().get(i).value().isNull())
                        .collect(Collectors.groupingBy(row -> Optional.ofNullable(row.level())))
                        .entrySet()
                        .stream()
                        .map(block -> new TableView.Missing(
                                columns.get(i).key(),
                                columns.get(i).title(),
                                block.getKey().orElse(null),
                                block.getValue().stream()
                                        .map(TableView.Row::name)
                                        .toList(),
                                block.getValue().size() == 1
                                                && block.getValue().get(0).kind() == TableView.Kind.TOTAL
                                        ? NOT_ADDED
                                        : UNKNOWN)))
                .toList();
    }
}
