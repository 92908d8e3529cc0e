package org.huanjie.reporting.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.division.Within;

/** The activities that are recorded. */
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {
    /** @throws Refusal not found, also for one of another division */
    @Transactional
    Activity visible(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("division"),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("activity " + id));
    }

    @Transactional
    List<Activity> of(Within within, ActivityKind kind, PageRequest page) {
        Parameters parameters = within.parameters().and("after", page.afterId());
        String ofKind = kind == null ? "" : "kind = :kind and ";
        if (kind != null) {
            parameters.and("kind", kind);
        }
        return find(ofKind + "id > :after and " + within.condition() + " order by id", parameters)
                .range(0, page.fetch() - 1)
                .list();
    }
}
