package org.huanjie.reporting.figure;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.kit.paging.PageRequest;

/** Reads figures from the projections and the preparatory work: all in one statement, so that they fit each other. */
@ApplicationScoped
public class Figures {
    private final Definitions definitions;
    private final List<FigureSource> others;
    private final Sources sources;
    private final EntityManager database;
    private final Clock clock;

    Figures(
            Definitions definitions,
            @All List<FigureSource> others,
            Sources sources,
            EntityManager database,
            Clock clock) {
        this.definitions = definitions;
        this.others = others;
        this.sources = sources;
        this.database = database;
        this.clock = clock;
    }

    /** All figures of a scope, as they stand now. */
    @Transactional
    public List<Figure> of(FigureScope scope) {
        Instant asOf = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, String> counted = counted(scope);
        List<Figure> figures = new ArrayList<>();
        for (Definition definition : definitions.all()) {
            String value = definition.ratio() == null ? counted.get(definition.id()) : rate(definition, counted);
            figures.add(new Figure(
                    definition.id(),
                    definition.shown(value),
                    definition.unit(),
                    definition.definition(),
                    scope.division(),
                    asOf));
        }
        others.forEach(source -> figures.addAll(source.figures(scope, asOf)));
        return figures;
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> counted(FigureScope scope) {
        Map<String, String> values = new HashMap<>();
        Query query = database.createNativeQuery(definitions.statement(), Tuple.class);
        parameters(scope).forEach(query::setParameter);
        List<Tuple> rows = query.getResultList();
        rows.forEach(row -> values.put(row.get("id", String.class), row.get("value", String.class)));
        return values;
    }

    /** A quotient of two counts; not known if either is not, or there is nothing to divide by. */
    static String rate(Definition definition, Map<String, String> counted) {
        String of = counted.get(definition.ratio().of());
        String by = counted.get(definition.ratio().by());
        if (of == null || by == null || new BigDecimal(by).signum() == 0) {
            return null;
        }
        return new BigDecimal(of)
                .multiply(BigDecimal.valueOf(definition.ratio().times()))
                .divide(new BigDecimal(by), definition.ratio().scale(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Map<String, String> parameters(FigureScope scope) {
        return Map.of("from", scope.from(), "to", scope.to(), "election", scope.election(), "county", scope.county());
    }

    /** What a figure is made of: a page of rows by division and subject, or the two figures of a rate; empty for what is no figure. */
    @Transactional
    Optional<List<SourceView>> sources(String id, FigureScope scope, PageRequest page) {
        Optional<Definition> definition = definitions.find(id);
        if (definition.isPresent()) {
            return definition.map(found -> sources(found, scope, page));
        }
        String after = page.after()
                .map(cursor -> cursor.text(0) + "/" + cursor.text(1))
                .orElse("");
        return others.stream()
                .flatMap(source -> source.sources(id, scope).stream())
                .findFirst()
                .map(all -> all.stream()
                        .filter(source -> (source.division() + "/" + source.subject()).compareTo(after) > 0)
                        .limit(page.fetch())
                        .toList());
    }

    private List<SourceView> sources(Definition definition, FigureScope scope, PageRequest page) {
        if (definition.ratio() != null) {
            Map<String, String> counted = counted(scope);
            return List.of(
                    part(definition.ratio().of(), scope, counted),
                    part(definition.ratio().by(), scope, counted));
        }
        return definition.isCounted()
                ? sources.read(definitions.sets(), definition.rows(), parameters(scope), page)
                : List.of();
    }

    private static SourceView part(String figure, FigureScope scope, Map<String, String> counted) {
        return SourceView.of(scope.division(), null, figure, counted.get(figure));
    }
}
