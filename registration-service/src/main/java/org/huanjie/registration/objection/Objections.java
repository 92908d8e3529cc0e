package org.huanjie.registration.objection;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.keys.Keyring;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.jsonb.Json;

/** Objections are in scope where one of their district's units is; who says what of whom is kept encrypted. */
@ApplicationScoped
class Objections implements PanacheRepositoryBase<Objection, UUID> {
    static final String CONTENT = "objection.content";
    static final String REASONS = "objection.reasons";

    /** What a list asks for; null is not asked for. */
    record Filter(String election, UUID roll, Objection.Status status) {}

    /** Who objects, about whom, and what is said. */
    record Content(String applicant, String subject, String statement) {
        @Override
        public String toString() {
            return "content";
        }
    }

    private final Keyring keys;

    Objections(Keyring keys) {
        this.keys = keys;
    }

    byte[] seal(Content content) {
        return keys.encrypt(Json.write(content), CONTENT);
    }

    Content open(Objection objection) {
        return Json.read(keys.decryptText(objection.content(), CONTENT), new TypeReference<>() {});
    }

    byte[] sealReasons(String reasons) {
        return keys.encrypt(reasons, REASONS);
    }

    String openReasons(Objection objection) {
        return objection
                .decision()
                .map(decision -> keys.decryptText(decision.reasons(), REASONS))
                .orElse(null);
    }

    private static String seen(Scope scope) {
        return "exists (select 1 from district_unit as u where u.district = objection.district and "
                + scope.condition("u.unit") + ")";
    }

    Objection visible(UUID id, Scope scope) {
        return first(scope.bind(getEntityManager()
                        .createNativeQuery(
                                "select objection.* from objection where id = :id and " + seen(scope), Objection.class)
                        .setParameter("id", id)))
                .orElseThrow(() -> Refusal.notFound("objection " + id));
    }

    /** For a change: locked. */
    Objection locked(UUID id, Scope scope) {
        visible(id, scope);
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @SuppressWarnings("unchecked")
    private static Optional<Objection> first(Query query) {
        return query.getResultStream().findFirst();
    }

    @SuppressWarnings("unchecked")
    List<Objection> list(Filter filter, Scope scope, PageRequest page) {
        return scope.bind(getEntityManager()
                        .createNativeQuery("""
                                select objection.* from objection
                                 where id > :after
                                   and (cast(:election as text) is null or election = :election)
                                   and (cast(:roll as uuid) is null or roll = :roll)
                                   and (cast(:status as text) is null or status = :status)
                                   and %s
                                 order by id
                                 limit :limit
                                """.formatted(seen(scope)), Objection.class)
                        .setParameter("after", page.afterId())
                        .setParameter("election", filter.election())
                        .setParameter("roll", filter.roll())
                        .setParameter(
                                "status",
                                filter.status() == null ? null : filter.status().name())
                        .setParameter("limit", page.fetch()))
                .getResultList();
    }
}
