package org.huanjie.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.division.Divisions;
import org.huanjie.reporting.election.Elections;
import org.huanjie.reporting.figure.Breakdown;
import org.huanjie.reporting.figure.Breakdowns;
import org.huanjie.reporting.figure.Described;
import org.huanjie.reporting.figure.FigureScope;

/** Makes the standard tables: a template, and figures as {@code GET /figures} says them. */
@ApplicationScoped
public class Tables {
    private final Map<TableId, Template> templates = Template.all();
    private final Breakdowns breakdowns;
    private final Divisions divisions;
    private final Elections elections;

    Tables(Breakdowns breakdowns, Divisions divisions, Elections elections) {
        this.breakdowns = breakdowns;
        this.divisions = divisions;
        this.elections = elections;
    }

    /**
     * A table as it stands now, of everything in a division.
     *
     * @throws Refusal 404 for an election that is not announced, or of which nothing was heard here yet
     */
    @Transactional
    public TableView of(TableId id, FigureScope scope) {
        if (elections.find(scope.election()).isEmpty()) {
            throw Refusal.notFound("election " + scope.election());
        }
        Template template = templates.get(id);
        Breakdown breakdown = breakdowns.of(scope, figures(template));
        List<TableView.Row> rows = new RowsOf(
                        template,
                        scope,
                        breakdown,
                        this::atTownships,
                        divisions.townships(scope.division()),
                        this::name)
                .rows();
        List<TableView.Defined> defined = rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(TableView.Cell::figure)
                .filter(Objects::nonNull)
                .distinct()
                .map(this::described)
                .map(figure -> new TableView.Defined(figure.id(), figure.unit(), figure.definition()))
                .toList();
        return new TableView(
                id,
                template.title(),
                scope.election(),
                scope.division(),
                breakdown.asOf(),
                template.columns().stream().map(this::column).toList(),
                rows,
                defined,
                new MissingOf(template, defined).in(rows));
    }

    /** All standard tables of a division as they stand now. */
    @Transactional
    public List<TableView> all(FigureScope scope) {
        return Stream.of(TableId.values()).map(id -> of(id, scope)).toList();
    }

    private TableView.Column column(Template.Column column) {
        Described figure = column.figure() == null ? null : described(column.figure());
        return new TableView.Column(
                column.key(),
                column.title(),
                figure == null ? null : figure.unit(),
                figure != null && figure.additive());
    }

    /** Everything that a cell may name. */
    private Set<String> figures(Template template) {
        Set<String> figures = new LinkedHashSet<>();
        template.columns().stream()
                .flatMap(column -> Stream.of(column.figure(), column.county(), column.township()))
                .filter(Objects::nonNull)
                .forEach(figure -> {
                    figures.add(figure);
                    figures.add(atTownships(figure));
                });
        return figures;
    }

    /** The name of a division, or its code while it is not known here. */
    private String name(String code) {
        String name = divisions.nameOf(code);
        return name == null ? code : name;
    }

    /** The same figure for the congresses of townships; one that goes by no level is itself. */
    private String atTownships(String figure) {
        String township = described(figure).township();
        return township == null ? figure : township;
    }

    /** @throws IllegalStateException if a template names what is no figure: a mistake of ours, found by a test */
    private Described described(String figure) {
        return breakdowns.describe(figure).orElseThrow(() -> new IllegalStateException("no figure " + figure));
    }
}
