package org.huanjie.districting.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, UUID> {
    /** In scope: its division is; a published one also for those below it. */
    private static String seen(Scope scope) {
        return "(" + scope.condition("division") + " or status in ('PUBLISHED', 'SUPERSEDED') and division = :county)";
    }

    private static Parameters seenBy(Caller caller) {
        String county = caller.division().length() > 6 ? caller.division().substring(0, 6) : "";
        return caller.scope().parameters().and("county", county);
    }

    Plan visible(UUID id, Caller caller) {
        return findVisible(id, caller).orElseThrow(() -> Refusal.notFound("plan " + id));
    }

    Optional<Plan> findVisible(UUID id, Caller caller) {
        return find("id = :id and " + seen(caller.scope()), seenBy(caller).and("id", id))
                .firstResultOptional();
    }

    /** One whose division is in the scope, whatever its status: what goes on within the offices is seen by no others. */
    Plan within(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("division"),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("plan " + id));
    }

    /** For a change: locked. */
    Plan locked(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("division"),
                        scope.parameters().and("id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("plan " + id));
    }

    List<Plan> list(
            String election, Level level, String division, Plan.Status status, Caller caller, PageRequest page) {
        StringBuilder where = new StringBuilder("id > :after and " + seen(caller.scope()));
        Parameters parameters = seenBy(caller).and("after", page.afterId());
        if (election != null) {
            where.append(" and election = :election");
            parameters.and("election", election);
        }
        if (level != null) {
            where.append(" and level = :level");
            parameters.and("level", level);
        }
        if (division != null) {
            where.append(" and division = :division");
            parameters.and("division", division);
        }
        if (status != null) {
            where.append(" and status = :status");
            parameters.and("status", status);
        }
        return find(where + " order by id", parameters).range(0, page.limit()).list();
    }

    int nextNumber(String election, Level level, String division) {
        Integer last = getEntityManager()
                .createQuery(
                        "select max(number) from Plan where election = :election and level = :level and division = :division",
                        Integer.class)
                .setParameter("election", election)
                .setParameter("level", level)
                .setParameter("division", division)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    /** The published plan of the same congress, for a change: locked. */
    Optional<Plan> lockedPublished(Plan of) {
        return find(
                        "election = ?1 and level = ?2 and division = ?3 and status = 'PUBLISHED'",
                        of.election(),
                        of.level(),
                        of.division())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Plans of a county and its townships that are open or hold, for a change: locked, an amendment before what it amends. */
    List<Plan> lockedOnGround(String county) {
        Scope scope = Scope.under(county);
        return find(
                        "status <> 'SUPERSEDED' and " + scope.condition("division") + " order by id desc",
                        scope.parameters())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether a draft that amends the plan is on its way. */
    boolean hasOpenAmendment(UUID plan) {
        return count("amendment.amends = ?1 and status in ('DRAFT', 'SUBMITTED', 'APPROVED')", plan) > 0;
    }
}
