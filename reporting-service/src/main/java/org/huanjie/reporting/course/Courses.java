package org.huanjie.reporting.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.reporting.figure.FigureScope;

/** Reads the course of districts from the projections, all in one statement. */
@ApplicationScoped
class Courses {
    private static final String COURSES = """
            select cast(district.id as text) as id, district.level, district.division, district.number, district.name, district.seats,
                   district.population, cast(rolls.published_on as text) as roll_on, current_roll.count as voters,
                   coalesce(forms.accepted, 0) as accepted, cast(initial.published_on as text) as initial_on,
                   jsonb_array_length(initial.candidates) as initial, cast(formal.published_on as text) as formal_on,
                   jsonb_array_length(formal.candidates) as formal, held.district is not null as preliminary,
                   result.round, result.registered, result.voted, result.outcome, result.open_seats, votes.elected,
                   cast(round(100.0 * result.voted / nullif(result.registered, 0), 2) as text) as turnout
              from district
              left join current_roll on current_roll.district = district.id
              left join (select district, min(published_on) as published_on from roll group by district) as rolls
                     on rolls.district = district.id
              left join (select district, count(*) as accepted from nomination
                          where election = :election and status = 'ACCEPTED' group by district) as forms
                     on forms.district = district.id
              left join candidate_list as initial on initial.district = district.id and initial.kind = 'INITIAL'
              left join candidate_list as formal on formal.district = district.id and formal.kind = 'FORMAL'
              left join (select distinct district from preliminary where election = :election) as held
                     on held.district = district.id
              left join result on result.district = district.id
              left join (select district, sum(jsonb_array_length(elected)) as elected from vote
                          where election = :election group by district) as votes on votes.district = district.id
             where district.election = :election and not district.withdrawn
               and (cast(:level as text) is null or district.level = :level)
               and exists (select 1 from district_place
                            where district_place.district = district.id and place >= :from and place < :to)
             order by district.level, district.division, district.number, district.id
            """;

    private final EntityManager database;

    Courses(EntityManager database) {
        this.database = database;
    }

    /** Districts with a unit in the scope, by level and number; of both levels where it is null. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<DistrictCourse> of(FigureScope scope, String level) {
        List<Tuple> rows = database.createNativeQuery(COURSES, Tuple.class)
                .setParameter("election", scope.election())
                .setParameter("level", level)
                .setParameter("from", scope.from())
                .setParameter("to", scope.to())
                .getResultList();
        return rows.stream().map(Courses::course).toList();
    }

    private static DistrictCourse course(Tuple row) {
        return new DistrictCourse(
                UUID.fromString(row.get("id", String.class)),
                row.get("level", String.class),
                row.get("division", String.class),
                number(row, "number"),
                row.get("name", String.class),
                number(row, "seats"),
                number(row, "population"),
                step(row),
                day(row, "roll_on"),
                number(row, "voters"),
                number(row, "accepted"),
                day(row, "initial_on"),
                number(row, "initial"),
                day(row, "formal_on"),
                number(row, "formal"),
                number(row, "round"),
                number(row, "registered"),
                number(row, "voted"),
                row.get("turnout", String.class),
                row.get("outcome", String.class),
                number(row, "elected"),
                number(row, "open_seats"));
    }

    private static DistrictCourse.Step step(Tuple row) {
        if (row.get("round") != null) {
            return number(row, "open_seats") == 0 ? DistrictCourse.Step.FILLED : DistrictCourse.Step.VOTED;
        }
        if (row.get("formal_on") != null) {
            return DistrictCourse.Step.FORMAL_LIST;
        }
        if (row.get("preliminary", Boolean.class)) {
            return DistrictCourse.Step.PRELIMINARY;
        }
        if (row.get("initial_on") != null) {
            return DistrictCourse.Step.INITIAL_LIST;
        }
        if (number(row, "accepted") > 0) {
            return DistrictCourse.Step.NOMINATING;
        }
        return row.get("roll_on") != null ? DistrictCourse.Step.ROLL_PUBLISHED : DistrictCourse.Step.DISTRICTED;
    }

    private static Integer number(Tuple row, String column) {
        Number value = (Number) row.get(column);
        return value == null ? null : value.intValue();
    }

    private static LocalDate day(Tuple row, String column) {
        String value = row.get(column, String.class);
        return value == null ? null : LocalDate.parse(value);
    }
}
