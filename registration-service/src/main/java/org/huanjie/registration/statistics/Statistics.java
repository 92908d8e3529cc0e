package org.huanjie.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.huanjie.kit.access.Scope;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.statistics.StatisticsView.Figures;
import org.huanjie.registration.statistics.StatisticsView.RollFigures;
import org.huanjie.registration.statistics.StatisticsView.UnitFigures;

/**
 * Counts registrations. Every figure of a division is the sum of its parts', because all are counted by unit; {@code registered}
 * = {@code voters} + {@code locked} + the removed of {@code changes}.
 */
@ApplicationScoped
class Statistics {
    /** SQL: registrations, and those that were erased since, which go on to count as removed. */
    private static final String KNOWN = """
            select unit, status, removed_for from voter union all select unit, 'REMOVED', removed_for from erased_voter
            """;

    private final EntityManager database;

    Statistics(EntityManager database) {
        this.database = database;
    }

    StatisticsView of(String division, Integer adults, Election election) {
        Scope under = Scope.under(division);
        List<UnitFigures> units = units(under);
        Map<String, Long> standing = counts("""
                select status as code, count(*) as voters from (%s) as known where #SCOPE group by status
                """.formatted(KNOWN), under);
        return new StatisticsView(
                division,
                sum(units, UnitFigures::voters),
                sum(units, UnitFigures::approved),
                sum(units, UnitFigures::women),
                sum(units, UnitFigures::minority),
                sum(units, UnitFigures::away),
                sum(units, UnitFigures::mismatch),
                standing.values().stream().mapToLong(n -> n).sum(),
                standing.getOrDefault("LOCKED_BY_CERTIFICATE", 0L),
                adults,
                units,
                figures("""
                        select ethnicity as code, count(*) as voters from voter
                         where #SCOPE and status = 'ACTIVE' group by ethnicity
                        """, under),
                ages(under, election.electionDay()),
                counts("""
                        select removed_for as code, count(*) as voters from (%s) as known
                         where #SCOPE and status = 'REMOVED' group by removed_for
                        """.formatted(KNOWN), under),
                counts("""
                        select added_for as code, count(*) as voters from voter
                         where #SCOPE and status <> 'REMOVED' and added_for is not null group by added_for
                        """, under),
                rolls(division, under, election.code()));
    }

    private List<UnitFigures> units(Scope under) {
        return rows(query("""
                        select unit, voters, approved, women, minority, away, mismatch from unit_total
                         where #SCOPE and voters > 0 order by unit
                        """, under)).stream()
                .map(row -> new UnitFigures(
                        row.get("unit", String.class),
                        number(row, "voters"),
                        number(row, "approved"),
                        number(row, "women"),
                        number(row, "minority"),
                        number(row, "away"),
                        number(row, "mismatch")))
                .toList();
    }

    private List<Figures> ages(Scope under, LocalDate day) {
        return rows(query("""
                        select case when years <= 35 then '18-35' when years <= 55 then '36-55' else '56-' end as code,
                               count(*) as voters
                          from (select extract(year from age(cast(:day as date), birth_date)) as years
                                  from voter where #SCOPE and status = 'ACTIVE') as voter
                         group by code order by code
                        """, under).setParameter("day", day)).stream()
                .map(row -> new Figures(row.get("code", String.class), number(row, "voters")))
                .toList();
    }

    /** Of published rolls, those of the division's units who stand on them. */
    private List<RollFigures> rolls(String division, Scope under, String election) {
        return rows(query("""
                        select roll.level, count(distinct roll.id) as rolls, count(*) as voters,
                               count(*) filter (where entry.sex = '2') as women
                          from roll
                          join roll_entry as entry on entry.roll = roll.id
                         where roll.election = :election and roll.status in ('PUBLISHED', 'FINAL') and #SCOPE
                           and exists (select 1 from district_unit as part
                                        where part.district = roll.district
                                          and (starts_with(part.unit, :division) or starts_with(:division, part.unit)))
                         group by roll.level
                         order by roll.level
                        """.replace("#SCOPE", under.condition("entry.unit")), under)
                        .setParameter("election", election)
                        .setParameter("division", division))
                .stream()
                .map(row -> new RollFigures(
                        row.get("level", String.class),
                        number(row, "rolls"),
                        number(row, "voters"),
                        number(row, "women")))
                .toList();
    }

    private List<Figures> figures(String sql, Scope under) {
        return counts(sql, under).entrySet().stream()
                .map(count -> new Figures(count.getKey(), count.getValue()))
                .toList();
    }

    /** In the order of the codes. */
    private Map<String, Long> counts(String sql, Scope under) {
        Map<String, Long> counts = new TreeMap<>();
        rows(query(sql, under)).forEach(row -> counts.put(row.get("code", String.class), number(row, "voters")));
        return counts;
    }

    private Query query(String sql, Scope under) {
        return under.bind(database.createNativeQuery(sql.replace("#SCOPE", under.condition("unit")), Tuple.class));
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }

    private static long sum(List<UnitFigures> units, ToLongFunction<UnitFigures> figure) {
        return units.stream().mapToLong(figure).sum();
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
