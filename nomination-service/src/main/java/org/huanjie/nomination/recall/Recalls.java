package org.huanjie.nomination.recall;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/** All petitions to recall; one is in scope if its district is. */
@ApplicationScoped
class Recalls implements PanacheRepositoryBase<Recall, UUID> {
    private static final String IN_SCOPE = "exists (select 1 from DistrictUnit u where u.district = r.district and %s)";

    /** @throws Refusal not found, also for one of a district outside of the scope */
    Recall visible(UUID id, Scope scope) {
        return find(
                        "from Recall r where r.id = :id and " + IN_SCOPE.formatted(scope.condition("u.unit")),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("recall " + id));
    }

    /** The district of one, to be locked before it is read. */
    UUID districtOf(UUID id, Scope scope) {
        return find(
                        "select r.district from Recall r where r.id = :id and "
                                + IN_SCOPE.formatted(scope.condition("u.unit")),
                        scope.parameters().and("id", id))
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("recall " + id));
    }

    /** @return up to one row more than the limit, by id; null means all */
    List<Recall> list(String election, UUID deputy, Scope scope, PageRequest page) {
        StringBuilder where = new StringBuilder("from Recall r where r.id > :after and ")
                .append(IN_SCOPE.formatted(scope.condition("u.unit")));
        Parameters parameters = scope.parameters().and("after", page.afterId());
        if (election != null) {
            where.append(" and r.election = :election");
            parameters.and("election", election);
        }
        if (deputy != null) {
            where.append(" and r.deputy = :deputy");
            parameters.and("deputy", deputy);
        }
        return find(where.append(" order by r.id").toString(), parameters)
                .range(0, page.fetch() - 1)
                .list();
    }

    /** Whether one against this deputy has not come to its vote yet. */
    boolean runs(UUID deputy) {
        return find("deputy = ?1 and status in ?2", deputy, List.of(RecallStatus.PETITIONED, RecallStatus.DISTRIBUTED))
                .firstResultOptional()
                .isPresent();
    }
}
