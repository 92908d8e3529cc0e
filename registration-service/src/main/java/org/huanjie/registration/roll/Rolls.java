package org.huanjie.registration.roll;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.election.Level;

/** Rolls are in scope where one of their district's units is. */
@ApplicationScoped
class Rolls implements PanacheRepositoryBase<Roll, UUID> {
    /**
     * SQL: codes of the units of district {@code :district}, with the parts of a unit that was split; none once it is withdrawn. A
     * part's code begins with its unit's, and that is how it is found among all divisions of the installation.
     */
    static final String UNITS = """
            select d.code from district_unit as u
              join division as d on d.code >= u.unit and d.code < u.unit || '~' and u.unit in (d.code, left(d.code, 12))
             where u.district = :district
               and exists (select 1 from district as whose where whose.id = u.district and not whose.withdrawn)
            """;

    /** What a list asks for; null is not asked for. */
    record Filter(String election, Level level, String division, UUID district, Roll.Status status) {}

    private static String seen(Scope scope) {
        return "exists (select 1 from district_unit as u where u.district = roll.district and "
                + scope.condition("u.unit") + ")";
    }

    Roll visible(UUID id, Scope scope) {
        return inScope(id, scope).orElseThrow(() -> Refusal.notFound("roll " + id));
    }

    Optional<Roll> inScope(UUID id, Scope scope) {
        return first(scope.bind(getEntityManager()
                .createNativeQuery("select roll.* from roll where id = :id and " + seen(scope), Roll.class)
                .setParameter("id", id)));
    }

    /** Published ones are everybody's. */
    Roll published(UUID id) {
        return findByIdOptional(id).filter(Roll::isPublic).orElseThrow(() -> Refusal.notFound("roll " + id));
    }

    /** For a decision: locked. */
    Roll locked(UUID id, Scope scope) {
        visible(id, scope);
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** For a decision that touches several, which may be others' too: locked in the order of their ids. */
    SortedMap<UUID, Roll> locked(SortedSet<UUID> ids) {
        SortedMap<UUID, Roll> locked = new TreeMap<>();
        ids.forEach(id -> locked.put(id, findById(id, LockModeType.PESSIMISTIC_WRITE)));
        return locked;
    }

    /** @throws Refusal not found, or 403 where another level's committee decides */
    Roll ofCommittee(UUID id, Caller caller) {
        Roll roll = visible(id, caller.scope());
        if (!caller.has(roll.level().committee())) {
            throw Refusal.forbidden(
                    "this level's rolls are the matter of " + roll.level().committee());
        }
        return roll;
    }

    @SuppressWarnings("unchecked")
    private static Optional<Roll> first(Query query) {
        return query.getResultStream().findFirst();
    }

    @SuppressWarnings("unchecked")
    List<Roll> list(Filter filter, Scope scope, PageRequest page) {
        return scope.bind(getEntityManager()
                        .createNativeQuery("""
                                select roll.* from roll
                                 where id > :after
                                   and (cast(:election as text) is null or election = :election)
                                   and (cast(:level as text) is null or level = :level)
                                   and (cast(:division as text) is null or division = :division)
                                   and (cast(:district as uuid) is null or district = :district)
                                   and (cast(:status as text) is null or status = :status)
                                   and %s
                                 order by id
                                 limit :limit
                                """.formatted(seen(scope)), Roll.class)
                        .setParameter("after", page.afterId())
                        .setParameter("election", filter.election())
                        .setParameter(
                                "level",
                                filter.level() == null ? null : filter.level().name())
                        .setParameter("division", filter.division())
                        .setParameter("district", filter.district())
                        .setParameter(
                                "status",
                                filter.status() == null ? null : filter.status().name())
                        .setParameter("limit", page.fetch()))
                .getResultList();
    }

    /** Drafts of a congress by district number. */
    List<Roll> drafts(String election, Level level, String division) {
        return find(
                        "listed.election = ?1 and listed.level = ?2 and listed.division = ?3 and status = 'DRAFT'"
                                + " order by listed.districtNumber",
                        election,
                        level,
                        division)
                .list();
    }

    boolean hasPublished(UUID district) {
        return count("listed.district = ?1 and status <> 'DRAFT'", district) > 0;
    }

    void dropDrafts(UUID district) {
        delete("listed.district = ?1 and status = 'DRAFT'", district);
    }

    /** SHA-256 over the entries as lines {@code serial,name,sex,group}, so that anyone can check it. */
    String hash(UUID roll) {
        return (String) getEntityManager()
                .createNativeQuery("""
                        select encode(sha256(convert_to(coalesce(string_agg(
                                   serial || ',' || name || ',' || sex || ',' || coalesce(voter_group, '') || chr(10), '' order by serial), ''), 'UTF8')), 'hex')
                          from roll_entry where roll = :roll
                        """)
                .setParameter("roll", roll)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<Tuple> entries(UUID roll, int after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select serial, voter, unit, name, sex, voter_group from roll_entry
                         where roll = :roll and serial > :after
                         order by serial
                         limit :limit
                        """, Tuple.class)
                .setParameter("roll", roll)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Those of a unit, or of the parts of it; by serial. */
    @SuppressWarnings("unchecked")
    List<Tuple> entriesOf(UUID roll, String unit) {
        return getEntityManager()
                .createNativeQuery("""
                        select serial, voter, name, sex, voter_group from roll_entry
                         where roll = :roll and starts_with(unit, :unit)
                         order by serial
                        """, Tuple.class)
                .setParameter("roll", roll)
                .setParameter("unit", unit)
                .getResultList();
    }

    /** Units of a district where voters are registered. */
    @SuppressWarnings("unchecked")
    List<String> unitsOf(UUID district) {
        return getEntityManager()
                .createNativeQuery("""
                        select d.code from district_unit as u
                          join division as d on d.code >= u.unit and d.code < u.unit || '~' and u.unit in (d.code, left(d.code, 12))
                         where u.district = :district
                           and d.type in ('VILLAGE', 'COMMUNITY', 'WORK_UNIT', 'PART')
                           and not exists (select 1 from division as child where child.parent = d.code and child.successor is null)
                         order by d.code
                        """)
                .setParameter("district", district)
                .getResultList();
    }
}
