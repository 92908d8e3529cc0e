package org.huanjie.reporting.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/** What counties have sent. */
@ApplicationScoped
class Submissions implements PanacheRepositoryBase<Submission, UUID> {
    /** @throws Refusal not found, also for one of a county that is not in the scope */
    @Transactional
    Submission visible(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("county"),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("submission " + id));
    }

    /** In the order in which they came; of a year where it is not null. */
    @Transactional
    List<Submission> of(Integer year, Scope scope, PageRequest page) {
        Parameters parameters = scope.parameters().and("after", page.afterId());
        String ofYear = year == null ? "" : " and election like :year";
        if (year != null) {
            parameters.and("year", "%-" + year);
        }
        return find("id > :after and " + scope.condition("county") + ofYear + " order by id", parameters)
                .range(0, page.fetch() - 1)
                .list();
    }

    /** Of each county what it has sent last for its election of a year, by county. */
    @Transactional
    Collection<Submission> last(int year, Scope scope) {
        Map<String, Submission> last = new LinkedHashMap<>();
        List<Submission> all = find(
                        scope.condition("county") + " and election like :year order by county, asOf, id",
                        scope.parameters().and("year", "%-" + year))
                .list();
        all.forEach(submission -> last.put(submission.county(), submission));
        return last.values();
    }

    boolean has(UUID report) {
        return count("report = ?1", report) > 0;
    }
}
