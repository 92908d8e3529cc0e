package org.huanjie.registration.removal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/** In scope where the voter is registered now. */
@ApplicationScoped
class RemovalProposals implements PanacheRepositoryBase<RemovalProposal, UUID> {
    /** What a list asks for; null is not asked for. */
    record Filter(String division, UUID importId, RemovalProposal.Status status) {}

    private static String seen(Scope scope) {
        return "select proposal from RemovalProposal proposal join Voter voter on voter.id = proposal.voter where "
                + scope.condition("voter.unit");
    }

    /** @throws Refusal 404, also for a voter of another scope */
    RemovalProposal visible(UUID voter, Scope scope) {
        return find(
                        seen(scope) + " and proposal.voter = :voter",
                        scope.parameters().and("voter", voter))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("removal proposal " + voter));
    }

    List<RemovalProposal> list(Filter filter, Scope scope, PageRequest page) {
        StringBuilder query = new StringBuilder(seen(scope)).append(" and proposal.voter > :after");
        Parameters values = scope.parameters().and("after", page.afterId());
        if (filter.division() != null) {
            Scope asked = Scope.under(filter.division());
            if (asked.ranges().isEmpty()) {
                return List.of();
            }
            Scope.Range range = asked.ranges().get(0);
            query.append(" and voter.unit >= :from and voter.unit < :to");
            values.and("from", range.from()).and("to", range.to());
        }
        if (filter.importId() != null) {
            query.append(" and proposal.importId = :file");
            values.and("file", filter.importId());
        }
        if (filter.status() != null) {
            query.append(" and proposal.status = :status");
            values.and("status", filter.status());
        }
        return find(query + " order by proposal.voter", values)
                .range(0, page.limit())
                .list();
    }
}
