package org.huanjie.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.kit.access.Scope;
import org.huanjie.registration.statistics.StatisticsResource.Figures;
import org.huanjie.registration.statistics.StatisticsResource.StatisticsView;
import org.huanjie.registration.statistics.StatisticsResource.UnitFigures;

/** Counts registrations. */
@ApplicationScoped
class Statistics {
    private final EntityManager database;

    Statistics(EntityManager database) {
        this.database = database;
    }

    StatisticsView of(String division, LocalDate electionDay) {
        Scope under = Scope.under(division);
        List<UnitFigures> units = rows("""
                select unit, voters, approved, women from unit_total as total where #SCOPE and voters > 0 order by unit
                """, under, "total.unit").stream()
                .map(row -> new UnitFigures(
                        row.get("unit", String.class),
                        number(row, "voters"),
                        number(row, "approved"),
                        number(row, "women")))
                .toList();
        List<Figures> ethnicity = figures(rows("""
                select ethnicity as code, count(*) as voters from voter
                 where #SCOPE and status = 'ACTIVE' group by ethnicity order by ethnicity
                """, under, "unit"));
        List<Figures> ages = figures(under.bind(
                        database.createNativeQuery("""
                        select case when years <= 35 then '18-35' when years <= 55 then '36-55' else '56-' end as code,
                               count(*) as voters
                          from (select extract(year from age(cast(:day as date), birth_date)) as years
                                  from voter where #SCOPE and status = 'ACTIVE') as voter
                         group by code order by code
                        """.replace("#SCOPE", under.condition("unit")), Tuple.class)
                                .setParameter("day", electionDay))
                .getResultList());
        Map<String, Long> changes = new TreeMap<>();
        rows(
                        "select removed_for as code, count(*) as voters from voter where #SCOPE and status = 'REMOVED' group by removed_for",
                        under,
                        "unit")
                .forEach(row -> changes.put(row.get("code", String.class), number(row, "voters")));
        return new StatisticsView(
                division,
                units.stream().mapToLong(UnitFigures::voters).sum(),
                units.stream().mapToLong(UnitFigures::approved).sum(),
                units.stream().mapToLong(UnitFigures::women).sum(),
                units,
                ethnicity,
                ages,
                changes);
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Scope under, String column) {
        return under.bind(database.createNativeQuery(sql.replace("#SCOPE", under.condition(column)), Tuple.class))
                .getResultList();
    }

    private static List<Figures> figures(List<?> rows) {
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Figures(row.get("code", String.class), number(row, "voters")))
                .toList();
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
