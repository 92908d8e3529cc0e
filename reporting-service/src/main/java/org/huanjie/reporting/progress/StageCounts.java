package org.huanjie.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.huanjie.reporting.figure.FigureScope;
import org.huanjie.reporting.stage.Stage;

/**
 * Counts what is done and what is to be done at each stage in each township, at both levels: a township whose congress has its
 * number of deputies draws its own districts, too. Its published plan is whole; units left out of it elect the county's only.
 */
@ApplicationScoped
class StageCounts {
    private static final String SQL = """
            with township as (
                select code, name, type
                  from division
                 where type in ('TOWN', 'TOWNSHIP', 'ETHNIC_TOWNSHIP', 'SUBDISTRICT')
                   and successor is null and code >= :townshipFrom and code < :to),
            place as (
                select township.code, unit.code as unit
                  from township join unit on substr(unit.code, 1, 9) = township.code),
            congress as (
                select code, 'COUNTY' as level from township
                union all
                select township.code, quota.level
                  from township
                  join quota on quota.election = :election and quota.level = 'TOWNSHIP' and quota.division = township.code),
            known_as (code, unit, by) as (
                select code, unit, unit from place
                union
                select code, unit, substr(unit, 1, 12) from place),
            lying as (
                select distinct known_as.code, district.id as district, district.level, known_as.unit
                  from district
                  join district_place on district_place.district = district.id
                  join known_as on known_as.by = district_place.place
                 where district.election = :election and not district.withdrawn),
            drawn as (
                select congress.code, congress.level, count(distinct place.unit) as units,
                       count(distinct lying.unit) as placed
                  from congress
                  left join place on place.code = congress.code
                  left join lying on lying.unit = place.unit and lying.level = congress.level
                 group by congress.code, congress.level),
            rolled as (
                select distinct district from current_roll where election = :election),
            reached as (
                select district, 'ROLL_PUBLICATION' as stage from rolled
                union
                select district, 'NOMINATION' from candidate_list where election = :election
                union
                select district, 'DELIBERATION' from candidate_list where election = :election and kind = 'FORMAL'
                union
                select district, 'VOTING' from result where election = :election
                union
                select district, 'RESULTS' from result
                 where election = :election and outcome in ('ELECTED', 'UNFILLED')),
            held as (
                select distinct substr(division, 1, 9) as code, kind, stage
                  from activity
                 where election = :election and division >= :townshipFrom and substr(division, 1, 9) < :to),
            counted as (
                select township.code, 'PREPARATION' as stage, cast(null as bigint) as county_total,
                       cast(null as bigint) as county_done, 1 as total,
                       cast(exists (select 1 from body join member on member.body = body.id and member.resigned_on is null
                                 where body.election = :election and body.division = township.code
                                   and body.kind = case township.type when 'SUBDISTRICT' then 'GUIDANCE_GROUP'
                                       else 'TOWNSHIP_ELECTION_COMMITTEE' end) as integer) as done
                  from township
                union all
                select township.code, named.stage, null, null, 1,
                       cast(exists (select 1 from held where held.code = township.code
                                   and (held.stage = named.stage or held.kind = named.stage)) as integer)
                  from township
                 cross join (values ('PUBLICITY'), ('TRAINING'), ('INTRODUCTION'), ('CREDENTIALS'), ('FIRST_SESSION'),
                             ('SUMMARY')) as named (stage)
                union all
                select code, 'DISTRICTING',
                       sum(units) filter (where level = 'COUNTY'), sum(placed) filter (where level = 'COUNTY'),
                       sum(case when level = 'TOWNSHIP' and exists (select 1 from plan
                                 where plan.election = :election and plan.level = 'TOWNSHIP' and plan.division = drawn.code)
                           then placed else units end),
                       sum(placed)
                  from drawn
                 group by code
                union all
                select township.code, 'REGISTRATION', null, null, count(distinct place.unit),
                       count(distinct place.unit) filter (where lying.district in (select district from rolled)
                           or known.voters > 0 and known.approved >= known.voters)
                  from township
                  left join place on place.code = township.code
                  left join unit_registration known on known.unit = place.unit
                  left join lying on lying.unit = place.unit and lying.level = 'COUNTY'
                 group by township.code
                union all
                select township.code, listed.stage,
                       count(distinct lying.district) filter (where lying.level = 'COUNTY'),
                       count(distinct lying.district) filter (where lying.level = 'COUNTY' and reached.stage is not null),
                       count(distinct lying.district), count(distinct reached.district)
                  from township
                 cross join (values ('ROLL_PUBLICATION'), ('NOMINATION'), ('DELIBERATION'), ('VOTING'), ('RESULTS'))
                       as listed (stage)
                  left join lying on lying.code = township.code
                  left join reached on reached.district = lying.district and reached.stage = listed.stage
                 group by township.code, listed.stage)
            select township.code, township.name, counted.stage, counted.done, counted.total,
                   counted.county_done, counted.county_total
              from counted join township on township.code = counted.code
            """;

    /**
     * @param countyDone  of {@code done} what is for the county's congress; null at a stage that does not go by level
     * @param countyTotal of {@code total} likewise
     */
    record Count(String code, String name, Stage stage, long done, long total, Long countyDone, Long countyTotal) {
        boolean isByLevel() {
            return countyTotal != null;
        }

        boolean isAtBothLevels() {
            return isByLevel() && countyTotal > 0 && total > countyTotal;
        }
    }

    private final EntityManager database;

    StageCounts(EntityManager database) {
        this.database = database;
    }

    /** One for each township in the scope, or for that in which the scope lies, and stage. */
    @SuppressWarnings("unchecked")
    List<Count> of(FigureScope scope) {
        String division = scope.division();
        List<Tuple> rows = database.createNativeQuery(SQL, Tuple.class)
                .setParameter("election", scope.election())
                .setParameter("townshipFrom", division.substring(0, Math.min(9, division.length())))
                .setParameter("to", scope.to())
                .getResultList();
        return rows.stream()
                .map(row -> new Count(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        Stage.valueOf(row.get("stage", String.class)),
                        ((Number) row.get("done")).longValue(),
                        ((Number) row.get("total")).longValue(),
                        number(row, "county_done"),
                        number(row, "county_total")))
                .toList();
    }

    private static Long number(Tuple row, String column) {
        Number value = (Number) row.get(column);
        return value == null ? null : Long.valueOf(value.longValue());
    }
}
