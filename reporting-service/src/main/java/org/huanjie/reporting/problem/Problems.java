package org.huanjie.reporting.problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.division.Within;

/** The problems that are recorded. */
@ApplicationScoped
class Problems implements PanacheRepositoryBase<ReportedProblem, UUID> {
    private static final String SAYS =
            "(locate(:q, title) > 0 or locate(:q, detail) > 0 or locate(:q, answer) > 0 or locate(:q, resolution) > 0)";

    /** @throws Refusal not found, also for one of another division */
    @Transactional
    ReportedProblem visible(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("division"),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("problem " + id));
    }

    /**
     * Those of a division in the order they were recorded; null asks for all.
     *
     * @param words stand in the title, the detail, the answer or the resolution
     */
    @Transactional
    List<ReportedProblem> of(Within within, ProblemStatus status, ProblemKind kind, String words, PageRequest page) {
        Parameters parameters = within.parameters().and("after", page.afterId());
        List<String> conditions = new ArrayList<>(List.of("id > :after", within.condition()));
        if (status != null) {
            conditions.add("status = :status");
            parameters.and("status", status);
        }
        if (kind != null) {
            conditions.add("kind = :kind");
            parameters.and("kind", kind);
        }
        if (words != null && !words.isBlank()) {
            conditions.add(SAYS);
            parameters.and("q", words.strip());
        }
        return find(String.join(" and ", conditions) + " order by id", parameters)
                .range(0, page.fetch() - 1)
                .list();
    }
}
