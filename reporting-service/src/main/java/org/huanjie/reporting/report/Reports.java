package org.huanjie.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.stage.Stage;

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

    /** Reports of a scope in the order in which they were drafted; what is null is any. */
    @Transactional
    List<Report> of(String election, ReportKind kind, Report.Status status, Scope scope, PageRequest page) {
        Parameters parameters = scope.parameters().and("after", page.afterId());
        StringBuilder asked = new StringBuilder("id > :after and ").append(scope.condition("county"));
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("election", election);
        wanted.put("kind", kind);
        wanted.put("status", status);
        wanted.forEach((field, value) -> {
            if (value != null) {
                asked.append(" and %1$s = :%1$s".formatted(field));
                parameters.and(field, value);
            }
        });
        return find(asked + " order by id", parameters)
                .range(0, page.fetch() - 1)
                .list();
    }

    /** The one that was drafted last, issued or not. */
    Optional<Report> last(String election, ReportKind kind, Stage stage) {
        return find(
                        "election = ?1 and kind = ?2 and stage is not distinct from ?3 order by id desc",
                        election,
                        kind,
                        stage)
                .range(0, 0)
                .stream()
                .findFirst();
    }

    /** How many of its kind are issued; two that issue at once cannot both be the next one. */
    int editions(Report report) {
        return (int) count(
                "election = ?1 and kind = ?2 and stage is not distinct from ?3 and status = ?4",
                report.election(),
                report.kind(),
                report.stage(),
                Report.Status.ISSUED);
    }
}
