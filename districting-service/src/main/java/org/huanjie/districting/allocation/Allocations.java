package org.huanjie.districting.allocation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.problem.Refusal;

@ApplicationScoped
public class Allocations implements PanacheRepositoryBase<Allocation, UUID> {
    Allocation visible(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("division"),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("allocation " + id));
    }

    Allocation locked(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("division"),
                        scope.parameters().and("id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("allocation " + id));
    }

    /** The newest approved one: it holds. */
    public Optional<Allocation> holding(String election) {
        return find("election = ?1 and status = 'APPROVED' order by approvedAt desc", election)
                .firstResultOptional();
    }
}
