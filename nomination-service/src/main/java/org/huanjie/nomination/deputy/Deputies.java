package org.huanjie.nomination.deputy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.District;
import org.huanjie.nomination.election.Level;

/** All deputies. For offices one is in scope if its district is. */
@ApplicationScoped
public class Deputies implements PanacheRepositoryBase<Deputy, UUID> {
    private static final String IN_SCOPE = "exists (select 1 from DistrictUnit u where u.district = d.district and %s)";

    /** Which deputies a list asks for; null means all. */
    record Filter(String election, Level level, String division, boolean confirmed) {}

    /** @throws Refusal not found, also for one of a district outside of the scope */
    Deputy visible(UUID id, Scope scope) {
        return find(
                        "from Deputy d where d.id = :id and " + IN_SCOPE.formatted(scope.condition("u.unit")),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("deputy " + id));
    }

    /** The district of one in scope, to be locked before the deputy is read. */
    public Optional<UUID> districtOf(UUID id, Scope scope) {
        return find(
                        "select d.district from Deputy d where d.id = :id and "
                                + IN_SCOPE.formatted(scope.condition("u.unit")),
                        scope.parameters().and("id", id))
                .project(UUID.class)
                .firstResultOptional();
    }

    /** @return up to one row more than the limit, by id */
    List<Deputy> list(Filter filter, PageRequest page) {
        StringBuilder where = new StringBuilder("id > :after");
        Parameters parameters = Parameters.with("after", page.afterId());
        if (filter.election() != null) {
            where.append(" and election = :election");
            parameters.and("election", filter.election());
        }
        if (filter.level() != null) {
            where.append(" and level = :level");
            parameters.and("level", filter.level());
        }
        if (filter.division() != null) {
            where.append(" and division = :division");
            parameters.and("division", filter.division());
        }
        if (filter.confirmed()) {
            where.append(" and status in :statuses");
            parameters.and("statuses", statuses(DeputyStatus::inOffice));
        }
        return find(where.append(" order by id").toString(), parameters)
                .range(0, page.fetch() - 1)
                .list();
    }

    /** Those of a congress who have one of these statuses, by id and locked until the transaction ends. */
    public List<Deputy> ofCongressForChange(
            String election, Level level, String division, Collection<DeputyStatus> statuses) {
        return find(
                        "election = ?1 and level = ?2 and division = ?3 and status in ?4 order by id",
                        election,
                        level,
                        division,
                        statuses)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Deputies in office of a congress. */
    public int inOffice(String election, Level level, String division) {
        return find(
                        "select count(*) from Deputy d where d.election = ?1 and d.level = ?2 and d.division = ?3"
                                + " and d.status in ?4",
                        election,
                        level,
                        division,
                        statuses(DeputyStatus::inOffice))
                .project(Long.class)
                .singleResult()
                .intValue();
    }

    /** Seats of a district that somebody holds. */
    public int seatsHeld(UUID district) {
        return find(
                        "select count(*) from Deputy d where d.district = ?1 and d.status in ?2",
                        district,
                        statuses(DeputyStatus::holdsSeat))
                .project(Long.class)
                .singleResult()
                .intValue();
    }

    /** Seats that somebody holds, by district; left out where it is none. */
    Map<UUID, Integer> seatsHeld(Collection<UUID> districts) {
        return getEntityManager()
                .createQuery(
                        "select d.district, count(*) from Deputy d where d.district in ?1 and d.status in ?2 group by d.district",
                        Tuple.class)
                .setParameter(1, districts)
                .setParameter(2, statuses(DeputyStatus::holdsSeat))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> row.get(1, Long.class).intValue()));
    }

    /** Whether somebody holds a seat of the congress of a district. */
    public boolean serves(UUID voter, District of) {
        return find(
                                "select count(*) from Deputy d where d.voter = ?1 and d.election = ?2 and d.level = ?3 and d.division = ?4"
                                        + " and d.status in ?5",
                                voter,
                                of.election(),
                                of.level(),
                                of.division(),
                                statuses(DeputyStatus::holdsSeat))
                        .project(Long.class)
                        .singleResult()
                > 0;
    }

    /** A deputy with all that became of it, for offices and committees. */
    public DeputyDetail detail(Deputy deputy) {
        return DeputyDetail.of(
                deputy,
                getEntityManager()
                        .createQuery("from DeputyChange where deputy = :deputy order by id", DeputyChange.class)
                        .setParameter("deputy", deputy.id())
                        .getResultList());
    }

    private static List<DeputyStatus> statuses(Predicate<DeputyStatus> of) {
        return Stream.of(DeputyStatus.values()).filter(of).toList();
    }
}
