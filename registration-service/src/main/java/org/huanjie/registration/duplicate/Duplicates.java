package org.huanjie.registration.duplicate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.problem.Refusal;

/** In scope where one of the two units is. */
@ApplicationScoped
class Duplicates implements PanacheRepositoryBase<Duplicate, UUID> {
    private static String seen(Scope scope) {
        return "(" + scope.condition("firstUnit") + " or " + scope.condition("secondUnit") + ")";
    }

    Duplicate visible(UUID id, Scope scope) {
        return find("id = :id and " + seen(scope), scope.parameters().and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("duplicate " + id));
    }

    Duplicate locked(UUID id, Scope scope) {
        return find("id = :id and " + seen(scope), scope.parameters().and("id", id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("duplicate " + id));
    }

    /** The next by id. */
    List<Duplicate> list(
            String division, Duplicate.Status status, Duplicate.Kind kind, Scope scope, UUID after, int limit) {
        StringBuilder where = new StringBuilder("id > :after and " + seen(scope));
        Parameters values = scope.parameters().and("after", after);
        if (division != null) {
            where.append(" and (firstUnit like :division or secondUnit like :division)");
            values.and("division", division.replaceAll("[^0-9]", "x") + "%");
        }
        if (status != null) {
            where.append(" and status = :status");
            values.and("status", status);
        }
        if (kind != null) {
            where.append(" and kind = :kind");
            values.and("kind", kind);
        }
        return find(where + " order by id", values).range(0, limit - 1).list();
    }
}
