package org.huanjie.registration.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Scope;

/** Registrations that were removed, and what keeps each of them. */
@ApplicationScoped
class RemovedVoters {
    /** SQL: since when it is removed: by the later of the day it happened and the day it was entered. */
    private static final String SINCE = """
            greatest(v.removed_on, coalesce((select max(cast(a.entered_at at time zone 'Asia/Shanghai' as date)) from adjustment as a
                                              where a.voter = v.id and a.kind = 'REMOVAL'),
                                            cast(v.entered_at at time zone 'Asia/Shanghai' as date)))
            """;

    /**
     * SQL: the first {@link Kept.Reason} that keeps voter {@code v}, null for none. Rolls {@code :due} go first. On request, only
     * those wait for the end of the period whom the law must not have registered anew.
     */
    private static final String WHY = """
            case when v.status <> 'REMOVED' then 'LIVE'
                 when v.removed_for in ('DEPRIVED', 'SUSPENDED', 'NOT_LISTED_INCAPABLE') then 'BARRED'
                 when v.review <> 'APPROVED' then 'NOT_REVIEWED'
                 when exists (select 1 from roll_entry as e join roll on roll.id = e.roll
                               where e.voter = v.id and roll.status <> 'DRAFT' and e.roll <> all (:due))
                   or exists (select 1 from roll_correction as c where c.voter = v.id and c.roll <> all (:due))
                   or exists (select 1 from objection as o where o.voter = v.id and o.roll <> all (:due)) then 'ON_KEPT_ROLL'
                 when exists (select 1 from duplicate as d where d.first_voter = v.id and d.status <> 'RESOLVED')
                   or exists (select 1 from duplicate as d where d.second_voter = v.id and d.status <> 'RESOLVED')
                   or exists (select 1 from certificate as c join election on election.code = c.election
                               where c.voter = v.id and election.status = 'ANNOUNCED') then 'CASE_OPEN'
                 when #SINCE > :before
                  and (not :requested or v.removed_for in ('DECEASED', 'LOST_NATIONALITY')) then 'PERIOD_RUNS' end
            """.replace("#SINCE", SINCE);

    /**
     * On which terms.
     *
     * @param before    the last day whose period is over
     * @param due       rolls that go in the same erasure
     * @param requested whether the person asked for it
     */
    record Terms(LocalDate before, Collection<UUID> due, boolean requested) {}

    /** A place in the order of the work. */
    record Place(String unit, UUID voter) {
        static final Place START = new Place("", new UUID(0, 0));
    }

    private final EntityManager database;

    RemovedVoters(EntityManager database) {
        this.database = database;
    }

    /** How many of a county's removed registrations stay for which reason; those that may go have none. */
    @SuppressWarnings("unchecked")
    List<Tuple> count(String county, Terms terms) {
        Scope scope = Scope.under(county);
        Query query = database.createNativeQuery("""
                select why, count(*) as n, min(since) as since
                  from (select %s as why, %s as since from voter as v where v.status = 'REMOVED' and %s) as looked
                 group by why
                 order by why
                """.formatted(WHY, SINCE, scope.condition("v.unit")), Tuple.class);
        return bound(scope.bind(query), terms).getResultList();
    }

    /** What keeps one registration, empty for nothing. */
    Optional<Kept> keeps(UUID voter, Terms terms) {
        Tuple row = (Tuple) bound(
                        database.createNativeQuery(
                                "select %s as why, %s as since from voter as v where v.id = :voter"
                                        .formatted(WHY, SINCE),
                                Tuple.class),
                        terms)
                .setParameter("voter", voter)
                .getSingleResult();
        return Optional.ofNullable(row.get("why", String.class))
                .map(why -> new Kept(Kept.Reason.valueOf(why), 1, row.get("since", LocalDate.class)));
    }

    /** The unit of a registration, none where it is gone. */
    @SuppressWarnings("unchecked")
    List<String> unitOf(UUID voter) {
        return database.createNativeQuery("select unit from voter where id = :voter")
                .setParameter("voter", voter)
                .getResultList();
    }

    /** The next removed registrations of a county behind a place, whatever keeps them. */
    @SuppressWarnings("unchecked")
    List<Place> next(String county, Place after, int most) {
        Scope scope = Scope.under(county);
        List<Tuple> rows = scope.bind(database.createNativeQuery("""
                        select unit, id from voter as v
                         where v.status = 'REMOVED' and v.unit >= :unit and (v.unit > :unit or v.id > :id) and %s
                         order by unit, id
                         limit :most
                        """.formatted(scope.condition("v.unit")), Tuple.class))
                .setParameter("unit", after.unit())
                .setParameter("id", after.voter())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Place(row.get("unit", String.class), row.get("id", UUID.class)))
                .toList();
    }

    /** Of these, those that nothing keeps; locked, as are their units. */
    @SuppressWarnings("unchecked")
    List<UUID> free(Collection<UUID> voters, Terms terms) {
        return bound(
                        database.createNativeQuery(
                                "select v.id from voter as v where v.id = any (:voters) and (%s) is null order by v.id for update"
                                        .formatted(WHY)),
                        terms)
                .setParameter("voters", voters.toArray(UUID[]::new))
                .getResultList();
    }

    private static Query bound(Query query, Terms terms) {
        return query.setParameter("before", terms.before())
                .setParameter("due", terms.due().toArray(UUID[]::new))
                .setParameter("requested", terms.requested());
    }
}
