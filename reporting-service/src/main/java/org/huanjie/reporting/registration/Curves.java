package org.huanjie.reporting.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.election.Election;
import org.huanjie.reporting.election.Elections;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.figure.SourceView;
import org.huanjie.reporting.figure.Sources;

/** Adds units' days up to curves: the division asked for, then its townships. */
@ApplicationScoped
class Curves {
    private static final String PLACES = """
            select code, name,
                   (select case when count(*) = count(adults) then sum(adults) end from unit
                     where unit.code >= :from and unit.code < :to
                       and substr(unit.code, 1, length(division.code)) = division.code) as expected
              from division
             where code = :division
                or cast(:townships as boolean) and length(code) = 9 and successor is null and code >= :from and code < :to
             order by code
            """;

    /**
     * A day that a later event has overtaken by an earlier day (the rehearsal's clock was set back) does not count. What is
     * older than the first day is summed up on it.
     */
    private static final String POINTS = """
            with told as (
                select unit, day, sequence, voters, approved, max(sequence) over (partition by unit order by day) as newest
                  from registration_day
                 where unit >= :from and unit < :to),
            changed as (
                select substr(unit, 1, 9) as township, greatest(day, cast(:first as date)) as day,
                       voters - lag(voters, 1, 0) over days as voters, approved - lag(approved, 1, 0) over days as approved
                  from told
                 where sequence = newest
                window days as (partition by unit order by day)),
            summed as (
                select township, day, sum(voters) as voters, sum(approved) as approved
                  from changed
                 group by grouping sets ((township, day), (day)))
            select coalesce(township, '') as township, cast(day as text) as day,
                   sum(voters) over days as voters, sum(approved) over days as approved
              from summed
            window days as (partition by township order by day)
             order by township, day
            """;

    /** What units had told by the end of a day; what a later event has told of an earlier day does count, as in the curve. */
    private static final String STOOD = """
            select distinct on (unit) unit as division, unit as subject, 'registration/' || unit as told, sequence, voters as value
              from registration_day
             where unit >= :from and unit < :to and day <= cast(:day as date)
             order by unit, sequence desc
            """;

    private final EntityManager database;
    private final Elections elections;
    private final Sources sources;

    Curves(EntityManager database, Elections elections, Sources sources) {
        this.database = database;
        this.elections = elections;
        this.sources = sources;
    }

    /** The units that a day's voters add up from, each with the event that told of them last by then. */
    @Transactional
    List<SourceView> sources(FigureScope scope, LocalDate day, PageRequest page) {
        return sources.read("", STOOD, Map.of("from", scope.from(), "to", scope.to(), "day", day.toString()), page);
    }

    /** @throws Refusal 404 for an election that is not announced, or of which nothing was heard here yet */
    @Transactional
    List<Curve> of(FigureScope scope) {
        Election election =
                elections.find(scope.election()).orElseThrow(() -> Refusal.notFound("election " + scope.election()));
        Map<String, List<Curve.Point>> points = points(scope, election.day().minusYears(1));
        List<Curve> curves = new ArrayList<>();
        for (Tuple place : places(scope)) {
            String code = place.get("code", String.class);
            Number expected = (Number) place.get("expected");
            curves.add(new Curve(
                    code,
                    place.get("name", String.class),
                    expected == null ? null : expected.longValue(),
                    points.getOrDefault(code.equals(scope.division()) ? "" : code, List.of())));
        }
        return curves;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> places(FigureScope scope) {
        return database.createNativeQuery(PLACES, Tuple.class)
                .setParameter("division", scope.division())
                .setParameter("townships", scope.division().length() == 6)
                .setParameter("from", scope.from())
                .setParameter("to", scope.to())
                .getResultList();
    }

    /** By township; the whole under the empty code. */
    @SuppressWarnings("unchecked")
    private Map<String, List<Curve.Point>> points(FigureScope scope, LocalDate first) {
        List<Tuple> rows = database.createNativeQuery(POINTS, Tuple.class)
                .setParameter("from", scope.from())
                .setParameter("to", scope.to())
                .setParameter("first", first.toString())
                .getResultList();
        Map<String, List<Curve.Point>> points = new LinkedHashMap<>();
        rows.forEach(row -> points.computeIfAbsent(row.get("township", String.class), none -> new ArrayList<>())
                .add(new Curve.Point(
                        LocalDate.parse(row.get("day", String.class)),
                        ((Number) row.get("voters")).longValue(),
                        ((Number) row.get("approved")).longValue())));
        return points;
    }
}
