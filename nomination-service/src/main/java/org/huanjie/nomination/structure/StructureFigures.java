package org.huanjie.nomination.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.kit.access.Scope;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.district.Step;

/** Reads districts with their people: two statements, however many there are. */
@ApplicationScoped
class StructureFigures {
    private static final String MINE = """
            with mine as (
                select d.id, d.division, d.county, d.number, d.name, d.seats, d.step
                  from district d
                 where d.election = :election and d.level = :level and not d.withdrawn and d.by_election_of is null
                   and exists (select from district_unit w
                                where w.district = d.id and w.unit >= :from and w.unit < :to)
            )
            """;
    private static final String DISTRICTS = MINE + """
            select m.id, m.number, m.name, m.seats, m.step,
                   (select case when count(distinct left(u.unit, 9)) = 1 then min(left(u.unit, 9)) else m.county end
                      from district_unit u where u.district = m.id) as place
              from mine m
             order by m.number, m.id
            """;
    private static final String PERSONS = MINE + """
            select c.district, c.status, c.listed, c.sex, c.birth_date, c.ethnicity, c.political_status, c.education,
                   c.occupation,
                   exists (select from nomination n
                            where n.candidate = c.id and n.status = 'ACCEPTED' and m.division = any (n.deputy_of)) as re_elected,
                   exists (select from deputy p where p.candidate = c.id) as elected
              from mine m join candidate c on c.district = m.id
            union all
            select p.district, null, false, v.sex, null, v.ethnicity, null, null, null, null, true
              from mine m join deputy p on p.district = m.id left join voter v on v.id = p.voter
             where p.candidate is null and p.by_election is null
            """;

    private final EntityManager database;

    StructureFigures(EntityManager database) {
        this.database = database;
    }

    /** Districts of a level that have a unit below a division, by number. */
    @SuppressWarnings("unchecked")
    List<DistrictLists> of(Congress congress) {
        Map<UUID, List<Person>> persons = ((List<Tuple>) query(PERSONS, congress))
                .stream().map(StructureFigures::person).collect(Collectors.groupingBy(Person::district));
        return ((List<Tuple>) query(DISTRICTS, congress))
                .stream()
                        .map(row -> new DistrictLists(
                                row.get("id", UUID.class),
                                row.get("place", String.class),
                                row.get("number", Integer.class),
                                row.get("name", String.class),
                                row.get("seats", Integer.class),
                                Step.valueOf(row.get("step", String.class)),
                                persons.getOrDefault(row.get("id", UUID.class), List.of())))
                        .toList();
    }

    private List<?> query(String sql, Congress congress) {
        Scope.Range range = Scope.under(congress.division()).ranges().get(0);
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("election", congress.election())
                .setParameter("level", congress.level().name())
                .setParameter("from", range.from())
                .setParameter("to", range.to())
                .getResultList();
    }

    private static Person person(Tuple row) {
        String status = row.get("status", String.class);
        return new Person(
                row.get("district", UUID.class),
                status == null ? null : Candidate.Status.valueOf(status),
                row.get("listed", Boolean.class),
                row.get("elected", Boolean.class),
                row.get("sex", String.class),
                row.get("birth_date", LocalDate.class),
                row.get("ethnicity", String.class),
                row.get("political_status", String.class),
                row.get("education", String.class),
                row.get("occupation", String.class),
                row.get("re_elected", Boolean.class));
    }
}
