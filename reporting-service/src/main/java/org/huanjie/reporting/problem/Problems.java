package org.huanjie.reporting.problem;

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

/** The problems that are recorded. */
@ApplicationScoped
class Problems implements PanacheRepositoryBase<ReportedProblem, UUID> {
    /** @throws Refusal not found, also for one of another division */
    @Transactional
    ReportedProblem visible(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("division"),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("problem " + id));
    }

    @Transactional
    List<ReportedProblem> of(Within within, ProblemStatus status, PageRequest page) {
        Parameters parameters = within.parameters().and("after", page.afterId());
        String ofStatus = status == null ? "" : "status = :status and ";
        if (status != null) {
            parameters.and("status", status);
        }
        return find(ofStatus + "id > :after and " + within.condition() + " order by id", parameters)
                .range(0, page.fetch() - 1)
                .list();
    }
}
