package org.huanjie.nomination.deputy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.nomination.election.Level;

/** Seats that nobody holds, of districts whose election is over, in one statement. */
@ApplicationScoped
class Vacancies {
    /**
     * A district with vacant seats.
     *
     * @param vacated  held once: a by-election fills them (出缺, R-115)
     * @param unfilled never filled: an election in run-off manner does (缺额, R-109)
     */
    record Row(
            UUID district,
            String election,
            Level level,
            String division,
            int number,
            String name,
            int seats,
            int held,
            int vacated,
            int unfilled) {}

    private static final String VACANT = """
            select d.id, d.election, d.level, d.division, d.number, d.name, d.seats,
                   count(p.id) filter (where p.status not in ('ENDED', 'VOID')) as held,
                   count(p.id) filter (where p.status in ('ENDED', 'VOID')) as gone
              from district d
              left join deputy p on p.district = d.id
             where d.step = 'CERTIFIED' and not d.withdrawn and d.id > :after
               and (cast(:election as text) is null or d.election = :election)
               and (cast(:level as text) is null or d.level = :level)
               and exists (select from district_unit u where u.district = d.id and %s)
             group by d.id
            having count(p.id) filter (where p.status not in ('ENDED', 'VOID')) < d.seats
             order by d.id
             limit :rows
            """;

    private final EntityManager database;

    Vacancies(EntityManager database) {
        this.database = database;
    }

    /** @return up to one row more than the limit, by district; null means all */
    @SuppressWarnings("unchecked")
    List<Row> list(String election, Level level, Scope scope, PageRequest page) {
        Query query = database.createNativeQuery(VACANT.formatted(scope.condition("u.unit")), Tuple.class)
                .setParameter("after", page.afterId())
                .setParameter("election", election)
                .setParameter("level", level == null ? null : level.name())
                .setParameter("rows", page.fetch());
        List<Tuple> rows = scope.bind(query).getResultList();
        return rows.stream().map(Vacancies::read).toList();
    }

    private static Row read(Tuple row) {
        int seats = row.get("seats", Integer.class);
        int held = row.get("held", Number.class).intValue();
        int vacated = Math.min(row.get("gone", Number.class).intValue(), seats - held);
        return new Row(
                row.get("id", UUID.class),
                row.get("election", String.class),
                Level.valueOf(row.get("level", String.class)),
                row.get("division", String.class),
                row.get("number", Integer.class),
                row.get("name", String.class),
                seats,
                held,
                vacated,
                seats - held - vacated);
    }
}
