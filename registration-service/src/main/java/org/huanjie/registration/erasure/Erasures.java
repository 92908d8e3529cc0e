package org.huanjie.registration.erasure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.erasure.ErasureStatus;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/** In scope where their county is. */
@ApplicationScoped
class Erasures implements PanacheRepositoryBase<Erasure, UUID> {
    /** @throws Refusal 404, also for one of another scope */
    Erasure visible(UUID id, Scope scope) {
        return find(
                        "id = :id and " + scope.condition("division"),
                        scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("erasure " + id));
    }

    /** For a decision: locked. */
    Erasure locked(UUID id, Scope scope) {
        visible(id, scope);
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Up to one row more than the page shows, in the order in which they were drafted. */
    List<Erasure> list(Scope scope, PageRequest page) {
        return find(
                        scope.condition("division") + " and id > :after order by id",
                        scope.parameters().and("after", page.afterId()))
                .range(0, page.limit())
                .list();
    }

    /** A newer draft takes the place of those that stand. */
    void replaceDrafts(Erasure.Subject subject) {
        find(
                        "status = ?1 and kind = ?2 and division = ?3 and (voter is null or voter = ?4)",
                        ErasureStatus.DRAFT,
                        subject.kind(),
                        subject.division(),
                        subject.voter())
                .stream()
                .forEach(Erasure::replaced);
    }
}
