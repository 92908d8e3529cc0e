package org.huanjie.nomination.credentials;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Level;

/** All credentials reviews; one is in scope if its congress is. */
@ApplicationScoped
class Reviews implements PanacheRepositoryBase<CredentialsReview, UUID> {

    /** @throws Refusal not found, also for one of another division */
    CredentialsReview visible(UUID id, Scope scope) {
        return inScope(id, scope, LockModeType.NONE);
    }

    /** As {@link #visible}, locked until the transaction ends. */
    CredentialsReview visibleForChange(UUID id, Scope scope) {
        return inScope(id, scope, LockModeType.PESSIMISTIC_WRITE);
    }

    private CredentialsReview inScope(UUID id, Scope scope, LockModeType lock) {
        return find(
                        "id = :id and " + scope.condition("division"),
                        scope.parameters().and("id", id))
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("credentials review " + id));
    }

    /** One that is decided, whatever the scope: its list of deputies is public. */
    CredentialsReview published(UUID id) {
        return find("id = ?1 and decidedOn is not null", id)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("list of deputies of review " + id));
    }

    /** @return up to one row more than the limit, by id; null means all */
    List<CredentialsReview> list(String election, Level level, String division, Scope scope, PageRequest page) {
        StringBuilder where = new StringBuilder("id > :after and ").append(scope.condition("division"));
        Parameters parameters = scope.parameters().and("after", page.afterId());
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
        return find(where.append(" order by id").toString(), parameters)
                .range(0, page.fetch() - 1)
                .list();
    }

    /** A newer report takes the place of one that nobody has decided on. */
    void dropWaiting(ReviewRequest of) {
        delete(
                "election = ?1 and level = ?2 and division = ?3 and decidedOn is null",
                of.election(),
                of.level(),
                of.division());
    }
}
