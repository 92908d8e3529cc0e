package org.huanjie.nomination.deputy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.nomination.election.Level;

/** Seats that nobody holds, of districts whose election is over and whose term is not, in one statement. */
@ApplicationScoped
public class Vacancies {
    /**
     * A district with vacant seats.
     *
     * @param vacated     held once: a by-election fills them (出缺, R-115)
     * @param unfilled    never filled: an election in run-off manner does (缺额, R-109)
     * @param beingFilled by elections that run
     */
    public record Row(
            UUID district,
            String election,
            Level level,
            String division,
            int number,
            String name,
            int seats,
            int held,
            int vacated,
            int unfilled,
            int beingFilled) {}

    private static final String VACANT = """
            with seats as (
                select d.id, d.election, d.level, d.division, d.number, d.name, d.seats,
                       (select count(*) from deputy p
                         where p.district = d.id and p.status not in ('ENDED', 'VOID')) as held,
                       greatest(0, d.seats - (select count(*) from deputy p left join district b on b.id = p.by_election
                                               where p.district = d.id and b.manner is distinct from 'BY_ELECTION')) as unfilled,
                       (select coalesce(sum(b.seats), 0) from district b
                         where b.by_election_of = d.id and b.step <> 'CERTIFIED' and not b.withdrawn) as filling
                  from district d
                 where d.step = 'CERTIFIED' and not d.withdrawn and d.by_election_of is null and d.id > :after
                   and not exists (select from term_over t
                                    where t.election = d.election and t.level = d.level and t.division = d.division)
                   and (cast(:election as text) is null or d.election = :election)
                   and (cast(:level as text) is null or d.level = :level)
                   and (cast(:district as text) is null or d.id = cast(cast(:district as text) as uuid))
                   and exists (select from district_unit u where u.district = d.id and %s)
            )
            select * from seats d
             where held < seats
             order by d.id
             limit :rows
            """;

    private final EntityManager database;

    Vacancies(EntityManager database) {
        this.database = database;
    }

    /** @return up to one row more than the limit, by district; null means all */
    List<Row> list(String election, Level level, Scope scope, PageRequest page) {
        return rows(election, level, null, scope, page.afterId(), page.fetch());
    }

    /** Of one district; empty where all its seats are held, or its election is not over. */
    public Optional<Row> of(UUID district, Scope scope) {
        return rows(null, null, district, scope, new UUID(0, 0), 1).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(String election, Level level, UUID district, Scope scope, UUID after, int most) {
        Query query = database.createNativeQuery(VACANT.formatted(scope.condition("u.unit")), Tuple.class)
                .setParameter("after", after)
                .setParameter("election", election)
                .setParameter("level", level == null ? null : level.name())
                .setParameter("district", district == null ? null : district.toString())
                .setParameter("rows", most);
        List<Tuple> rows = scope.bind(query).getResultList();
        return rows.stream().map(Vacancies::read).toList();
    }

    private static Row read(Tuple row) {
        int seats = row.get("seats", Integer.class);
        int held = number(row, "held");
        int unfilled = Math.min(number(row, "unfilled"), seats - held);
        return new Row(
                row.get("id", UUID.class),
                row.get("election", String.class),
                Level.valueOf(row.get("level", String.class)),
                row.get("division", String.class),
                row.get("number", Integer.class),
                row.get("name", String.class),
                seats,
                held,
                seats - held - unfilled,
                unfilled,
                number(row, "filling"));
    }

    private static int number(Tuple row, String column) {
        return row.get(column, Number.class).intValue();
    }
}
