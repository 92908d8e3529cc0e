package org.huanjie.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads figures by township, whole and parts in one statement: what adds up, adds up. */
@ApplicationScoped
public class Breakdowns {
    private static final String PLACES = """
            , township as (
                select code
                  from division
                 where type in ('TOWN', 'TOWNSHIP', 'ETHNIC_TOWNSHIP', 'SUBDISTRICT')
                   and successor is null and code >= :townshipFrom and code < :to),
            spot as (
                select code from township union all select '')""";

    /** A source without a division, or of a township that has ended, lies in none of them. */
    private static final String MADE = """
            made_%d as materialized (
                select source.*, coalesce(township.code, '') as township
                  from (%s) as source
                  left join township on township.code = substr(source.division, 1, 9))""";

    private static final String TAKEN = """
            select '%1$s' as id, spot.code as home,
                   (select cast(%2$s as text) from made_%3$d where made_%3$d.township = spot.code) as value
              from spot
            union all
            select '%1$s', '*', (select cast(%2$s as text) from made_%3$d)""";

    private final Definitions definitions;
    private final EntityManager database;
    private final Clock clock;

    Breakdowns(Definitions definitions, EntityManager database, Clock clock) {
        this.definitions = definitions;
        this.database = database;
        this.clock = clock;
    }

    /** What a figure is; empty for one that there is not. */
    public Optional<Described> describe(String figure) {
        return definitions.find(figure).map(Described::of);
    }

    /** Some figures of a scope as they stand now, whole and by township. */
    @Transactional
    public Breakdown of(FigureScope scope, Collection<String> figures) {
        List<Definition> counted = figures.stream()
                .flatMap(id -> definitions.find(id).stream())
                .flatMap(definition -> definition.ratio() == null
                        ? Stream.of(definition)
                        : Stream.of(definition.ratio().of(), definition.ratio().by())
                                .flatMap(id -> definitions.find(id).stream()))
                .filter(Definition::isCounted)
                .distinct()
                .toList();
        return new Breakdown(
                values(scope, counted), definitions, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, String>> values(FigureScope scope, List<Definition> counted) {
        String made = Stream.iterate(0, i -> i < counted.size(), i -> i + 1)
                .map(i -> ",\n" + MADE.formatted(i, counted.get(i).rows()))
                .collect(Collectors.joining());
        String taken = Stream.iterate(0, i -> i < counted.size(), i -> i + 1)
                .map(i -> TAKEN.formatted(counted.get(i).id(), counted.get(i).take(), i))
                .collect(Collectors.joining("\nunion all\n"));
        List<Tuple> rows = database.createNativeQuery(
                        definitions.sets() + PLACES + made + "\nselect id, home, value from (" + taken + ") as taken",
                        Tuple.class)
                .setParameter("from", scope.from())
                .setParameter("to", scope.to())
                .setParameter("election", scope.election())
                .setParameter("county", scope.county())
                .setParameter(
                        "townshipFrom",
                        scope.division()
                                .substring(0, Math.min(9, scope.division().length())))
                .getResultList();
        Map<String, Map<String, String>> values = new HashMap<>();
        rows.forEach(row -> values.computeIfAbsent(row.get("home", String.class), home -> new HashMap<>())
                .put(row.get("id", String.class), row.get("value", String.class)));
        return values;
    }
}
