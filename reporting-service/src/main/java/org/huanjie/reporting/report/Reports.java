package org.huanjie.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.problem.Refusal;

/** The reports that were written. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {
    /** @throws Refusal not found, also for a report of a county that is not in the scope */
    @Transactional
    Report visible(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("county"),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("report " + id));
    }
}
