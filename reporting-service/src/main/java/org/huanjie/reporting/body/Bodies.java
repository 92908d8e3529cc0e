package org.huanjie.reporting.body;

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

/** The bodies that are recorded. */
@ApplicationScoped
class Bodies implements PanacheRepositoryBase<Body, UUID> {
    /** @throws Refusal not found, also for a body of another division */
    @Transactional
    Body visible(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("division"),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("body " + id));
    }

    @Transactional
    List<Body> of(Within within, BodyKind kind, PageRequest page) {
        Parameters parameters = within.parameters().and("after", page.afterId());
        String ofKind = kind == null ? "" : "kind = :kind and ";
        if (kind != null) {
            parameters.and("kind", kind);
        }
        return find(ofKind + "id > :after and " + within.condition() + " order by id", parameters)
                .range(0, page.fetch() - 1)
                .list();
    }

    /** Whether the election has such a body in that division. */
    boolean exists(Body like) {
        return count("election = ?1 and division = ?2 and kind = ?3", like.election(), like.division(), like.kind())
                > 0;
    }
}
