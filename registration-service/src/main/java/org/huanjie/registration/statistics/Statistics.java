package org.huanjie.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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
    /** Registrations that are alike, read once; those that were erased since go on to count as removed. */
    private static final String ALIKE = """
            select status, ethnicity, age, removed_for, added_for, count(*) as voters
              from (select status, ethnicity, removed_for, added_for,
                           case when years <= 35 then '18-35' when years <= 55 then '36-55' else '56-' end as age
                      from (select voter.*, extract(year from age(cast(:day as date), birth_date)) as years
                              from voter where #SCOPE) as voter) as known
             group by status, ethnicity, age, removed_for, added_for
            union all
            select 'REMOVED', null, null, removed_for, null, count(*) from erased_voter where #SCOPE group by removed_for
            """;

    /** @param age group of those on the electoral roll; null, like ethnicity, of who was erased */
    private record Alike(String status, String ethnicity, String age, String removedFor, String addedFor, long voters) {
        boolean active() {
            return status.equals("ACTIVE");
        }

        boolean removed() {
            return status.equals("REMOVED");
        }
    }

    private final EntityManager database;

    Statistics(EntityManager database) {
        this.database = database;
    }

    StatisticsView of(String division, Integer adults, Election election) {
        Scope under = Scope.under(division);
        List<UnitFigures> units = units(under);
        List<Alike> alike = alike(under, election.electionDay());
        return new StatisticsView(
                division,
                sum(units, UnitFigures::voters),
                sum(units, UnitFigures::approved),
                sum(units, UnitFigures::women),
                sum(units, UnitFigures::minority),
                sum(units, UnitFigures::away),
                sum(units, UnitFigures::mismatch),
                alike.stream().mapToLong(Alike::voters).sum(),
                counts(alike, one -> true, Alike::status).getOrDefault("LOCKED_BY_CERTIFICATE", 0L),
                adults,
                units,
                figures(counts(alike, Alike::active, Alike::ethnicity)),
                figures(counts(alike, Alike::active, Alike::age)),
                counts(alike, Alike::removed, Alike::removedFor),
                counts(alike, one -> !one.removed() && one.addedFor() != null, Alike::addedFor),
                rolls(division, under, election.code()));
    }

    private List<Alike> alike(Scope under, LocalDate day) {
        return rows(query(ALIKE, under).setParameter("day", day)).stream()
                .map(row -> new Alike(
                        row.get("status", String.class),
                        row.get("ethnicity", String.class),
                        row.get("age", String.class),
                        row.get("removed_for", String.class),
                        row.get("added_for", String.class),
                        number(row, "voters")))
                .toList();
    }

    /** In the order of the codes. */
    private static Map<String, Long> counts(List<Alike> alike, Predicate<Alike> which, Function<Alike, String> code) {
        return alike.stream()
                .filter(which)
                .collect(Collectors.groupingBy(code, TreeMap::new, Collectors.summingLong(Alike::voters)));
    }

    private static List<Figures> figures(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> new Figures(count.getKey(), count.getValue()))
                .toList();
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
