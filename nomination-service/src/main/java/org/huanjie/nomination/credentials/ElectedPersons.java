package org.huanjie.nomination.credentials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.nomination.election.Level;

/** Reads who was elected to a congress and not reviewed yet, with their other mandates, in one statement. */
@ApplicationScoped
class ElectedPersons {
    /** A mandate of a term that is over does not count: its congress has been elected anew since. */
    private static final String WAITING = """
            select p.id, p.district, d.number, p.name, coalesce(c.sex, v.sex) as sex,
                   coalesce(c.ethnicity, v.ethnicity) as ethnicity, c.political_status,
                   (select string_agg(distinct a.area, ',')
                      from nomination n cross join unnest(n.deputy_of) as a (area)
                     where n.candidate = c.id and n.status = 'ACCEPTED') as declared,
                   (select string_agg(distinct o.division, ',')
                      from deputy o
                     where o.voter = p.voter and o.id <> p.id and o.status not in ('ENDED', 'VOID')
                       and not exists (select from deputy later
                                        where later.level = o.level and later.division = o.division
                                          and later.election <> o.election and later.elected_on > o.elected_on)) as held
              from deputy p
              join district d on d.id = p.district
              left join candidate c on c.id = p.candidate
              left join voter v on v.id = p.voter
             where p.election = :election and p.level = :level and p.division = :division
               and p.status in ('ELECTED', 'POSTPONED')
             order by d.number, p.id
            """;

    private final EntityManager database;

    ElectedPersons(EntityManager database) {
        this.database = database;
    }

    @SuppressWarnings("unchecked")
    List<Elected> waiting(String election, Level level, String division) {
        List<Tuple> rows = database.createNativeQuery(WAITING, Tuple.class)
                .setParameter("election", election)
                .setParameter("level", level.name())
                .setParameter("division", division)
                .getResultList();
        return rows.stream()
                .map(row -> new Elected(
                        row.get("id", UUID.class),
                        row.get("district", UUID.class),
                        row.get("number", Integer.class),
                        row.get("name", String.class),
                        row.get("sex", String.class),
                        row.get("ethnicity", String.class),
                        row.get("political_status", String.class),
                        unrelated(row.get("declared", String.class), division),
                        unrelated(row.get("held", String.class), division)))
                .toList();
    }

    private static List<String> unrelated(String areas, String division) {
        return areas == null
                ? List.of()
                : Stream.of(areas.split(","))
                        .filter(area -> !CredentialsRules.related(area, division))
                        .toList();
    }
}
