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
import java.util.stream.Collectors;

/** Reads figures from the projections and the preparatory work: all in one statement, so that they fit each other. */
@ApplicationScoped
public class Figures {
    private final Definitions definitions;
    private final List<FigureSource> others;
    private final EntityManager database;
    private final Clock clock;

    Figures(Definitions definitions, @All List<FigureSource> others, EntityManager database, Clock clock) {
        this.definitions = definitions;
        this.others = others;
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
        String all = definitions.all().stream()
                .filter(Definition::isCounted)
                .map(Definition::select)
                .collect(Collectors.joining("\nunion all\n"));
        Map<String, String> values = new HashMap<>();
        List<Tuple> rows = bind(all, scope).getResultList();
        rows.forEach(row -> values.put(row.get("id", String.class), row.get("value", String.class)));
        return values;
    }

    private Query bind(String sql, FigureScope scope) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("from", scope.from())
                .setParameter("to", scope.to())
                .setParameter("election", scope.election())
                .setParameter("county", scope.county());
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

    /** What a figure is made of: rows after a (division, subject), or the two figures of a rate, whole; empty for what is no figure. */
    @Transactional
    Optional<List<SourceView>> sources(String id, FigureScope scope, SourceView after, int fetch) {
        Optional<Definition> definition = definitions.find(id);
        if (definition.isPresent()) {
            return definition.map(found -> sources(found, scope, after, fetch));
        }
        return others.stream()
                .flatMap(source -> source.sources(id, scope).stream())
                .findFirst()
                .map(all -> all.stream()
                        .filter(source -> (source.division() + "/" + source.subject())
                                        .compareTo(after.division() + "/" + after.subject())
                                > 0)
                        .limit(fetch)
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private List<SourceView> sources(Definition definition, FigureScope scope, SourceView after, int fetch) {
        if (definition.ratio() != null) {
            Map<String, String> counted = counted(scope);
            return List.of(
                    part(definition.ratio().of(), scope, counted),
                    part(definition.ratio().by(), scope, counted));
        }
        if (!definition.isCounted()) {
            return List.of();
        }
        String sql = """
                with asked as (select cast(:election as text), cast(:county as text), cast(:from as text), cast(:to as text))
                select source.division, subject, value, (select name from division where code = source.division) as name
                  from (select coalesce(division, '') collate "C" as division, subject collate "C" as subject,
                               cast(value as text) as value
                          from (%s) as made) as source
                 where (source.division, subject) > (:afterDivision, :afterSubject)
                 order by source.division, subject
                 limit :fetch
                """.formatted(definition.rows());
        List<Tuple> rows = bind(sql, scope)
                .setParameter("afterDivision", after.division())
                .setParameter("afterSubject", after.subject())
                .setParameter("fetch", fetch)
                .getResultList();
        return rows.stream()
                .map(row -> new SourceView(
                        row.get("division", String.class),
                        row.get("name", String.class),
                        row.get("subject", String.class),
                        row.get("value", String.class)))
                .toList();
    }

    private static SourceView part(String figure, FigureScope scope, Map<String, String> counted) {
        return new SourceView(scope.division(), null, figure, counted.get(figure));
    }
}
