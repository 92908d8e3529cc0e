package org.huanjie.nomination.district;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Level;

/** The districts known here. A district is in a caller's scope if one of its units is. */
@ApplicationScoped
public class Districts implements PanacheRepositoryBase<District, UUID> {
    private static final String IN_SCOPE = "exists (select 1 from DistrictUnit u where u.district = d.id and %s)";

    /** Which districts a list asks for; null means all. */
    public record Filter(String election, Level level, String division, Step step) {}

    /** @throws Refusal not found, also for a district outside of the scope */
    public District visible(UUID id, Scope scope) {
        return seen(id, scope).orElseThrow(() -> Refusal.notFound("district " + id));
    }

    /** As {@link visible}, empty where it is not. */
    public Optional<District> seen(UUID id, Scope scope) {
        return inScope(id, scope, LockModeType.NONE);
    }

    /** As {@link visible}, locked until the transaction ends: whatever changes a district's course waits here. */
    public District visibleForChange(UUID id, Scope scope) {
        return inScope(id, scope, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.notFound("district " + id));
    }

    /** A district named in a body, locked; empty where it is unknown or outside of the scope. */
    public Optional<District> namedForChange(UUID id, Scope scope) {
        return inScope(id, scope, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<District> inScope(UUID id, Scope scope, LockModeType lock) {
        return find(
                        "from District d where d.id = :id and not d.withdrawn and "
                                + IN_SCOPE.formatted(scope.condition("u.unit")),
                        scope.parameters().and("id", id))
                .withLock(lock)
                .firstResultOptional();
    }

    /** A district whatever the scope, for what is public. */
    public Optional<District> published(UUID id) {
        return find("id = ?1 and not withdrawn", id).firstResultOptional();
    }

    /** @return up to one row more than the limit, in the order of {@link key} */
    public List<District> list(Filter filter, Scope scope, PageRequest page) {
        StringBuilder where = new StringBuilder(
                        "from District d where not d.withdrawn and d.byElection.district is null and ")
                .append(IN_SCOPE.formatted(scope.condition("u.unit")));
        Parameters parameters = scope.parameters();
        if (filter.election() != null) {
            where.append(" and d.election = :election");
            parameters.and("election", filter.election());
        }
        if (filter.level() != null) {
            where.append(" and d.level = :level");
            parameters.and("level", filter.level());
        }
        if (filter.division() != null) {
            Scope under = Scope.under(filter.division());
            where.append(" and exists (select 1 from DistrictUnit w where w.district = d.id and ")
                    .append(under.condition("w.unit").replace(":scope", ":under"))
                    .append(")");
            under.ranges()
                    .forEach(range -> parameters.and("underFrom0", range.from()).and("underTo0", range.to()));
        }
        if (filter.step() != null) {
            where.append(" and d.step = :step");
            parameters.and("step", filter.step());
        }
        page.after().ifPresent(cursor -> {
            where.append(" and (d.election, cast(d.level as String), d.division, d.number, d.id)"
                    + " > (:afterElection, :afterLevel, :afterDivision, :afterNumber, :afterId)");
            parameters
                    .and("afterElection", cursor.text(1))
                    .and("afterLevel", cursor.text(2))
                    .and("afterDivision", cursor.text(3))
                    .and("afterNumber", (int) cursor.number(4))
                    .and("afterId", cursor.uuid());
        });
        where.append(" order by d.election, d.level, d.division, d.number, d.id");
        return find(where.toString(), parameters).range(0, page.fetch() - 1).list();
    }

    /** Those of a congress that lie at least partly in a division, in order. */
    public List<District> ofCongress(String election, Level level, String division) {
        Scope under = Scope.under(division);
        return list(
                "from District d where not d.withdrawn and d.byElection.district is null and d.election = :election"
                        + " and d.level = :level and "
                        + IN_SCOPE.formatted(under.condition("u.unit")) + " order by d.division, d.number, d.id",
                under.parameters().and("election", election).and("level", level));
    }

    /**
     * Whether a unit, or the one it is a part of, lies in one of the districts of a congress: only then its voters vote for that
     * congress.
     */
    public boolean covers(String election, Level level, String division, String unit) {
        return count(
                        "from District d where d.election = ?1 and d.level = ?2 and d.division = ?3 and not d.withdrawn"
                                + " and exists (select 1 from DistrictUnit u where u.district = d.id and u.unit in (?4, left(?4, 12)))",
                        election,
                        level,
                        division,
                        unit)
                > 0;
    }

    /** Seats of a congress as far as its districts are known here. */
    public long seatsOf(String election, Level level, String division) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(d.seats), 0) from District d where d.election = :election and d.level = :level"
                                + " and d.division = :division and not d.withdrawn and d.byElection.district is null",
                        Long.class)
                .setParameter("election", election)
                .setParameter("level", level)
                .setParameter("division", division)
                .getSingleResult();
    }

    /**
     * All courses of a congress that lie at least partly in a division: those of its districts and their by-elections, as long as the
     * papers of their votes are kept.
     */
    public List<UUID> coursesOf(String election, Level level, String division) {
        Scope under = Scope.under(division);
        return find(
                        "select d.id from District d where not d.withdrawn and d.erasedOn is null and d.election = :election and d.level = :level and "
                                + IN_SCOPE.formatted(under.condition("u.unit")),
                        under.parameters().and("election", election).and("level", level))
                .project(UUID.class)
                .list();
    }

    /** The by-elections of a district, in the order they were decided on. */
    public List<District> byElections(UUID of) {
        return list("byElection.district = ?1 and not withdrawn order by id", of);
    }

    /**
     * Begins the course of a by-election in a locked district: its number, name and units, the roll that stands there, nominations
     * open from today.
     */
    public District begin(UUID id, District of, int seats, ByElection order, LocalDate today) {
        getEntityManager()
                .createNativeQuery("""
                        with begun as (
                            insert into district
                                   (id, version, sequence, county, election, level, division, number, name, seats, withdrawn, voters,
                                    roll_published_on, step, round, nominated, deliberations, preliminaries, tied, undecided,
                                    by_election_of, manner, polling_day, decided_by, decided_on, document_no)
                            select :id, 0, 0, county, election, level, division, number, name, :seats, false, voters,
                                   :today, 'NOMINATING', 1, 0, 0, 0, false, false,
                                   id, :manner, :day, :by, :on, :no
                              from district where id = :of
                        )
                        insert into district_unit (district, unit)
                        select :id, unit from district_unit where district = :of
                        """)
                .setParameter("id", id)
                .setParameter("of", of.id())
                .setParameter("seats", seats)
                .setParameter("today", today)
                .setParameter("manner", order.manner().name())
                .setParameter("day", order.electionDay())
                .setParameter("by", order.decidedBy())
                .setParameter("on", order.decidedOn())
                .setParameter("no", order.documentNo())
                .executeUpdate();
        return findById(id);
    }

    /** The course of a by-election that is not held: it is shown and counted nowhere any more. */
    public void revoke(District course) {
        getEntityManager()
                .createNativeQuery("update district set withdrawn = true, version = version + 1 where id = :id")
                .setParameter("id", course.id())
                .executeUpdate();
    }
}
