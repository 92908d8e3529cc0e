package org.huanjie.reporting.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/** The members of bodies; who may see a body may see its members. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Member, UUID> {
    /** @throws Refusal not found, also for a member of another body */
    @Transactional
    Member of(Body body, UUID id) {
        return find("id = ?1 and body = ?2", id, body.id())
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("member " + id));
    }

    @Transactional
    List<Member> of(Body body, PageRequest page) {
        return find("body = ?1 and id > ?2 order by id", body.id(), page.afterId())
                .range(0, page.fetch() - 1)
                .list();
    }

    /** Those who have not resigned. */
    @Transactional
    long inOffice(Body body) {
        return count("body = ?1 and resignedOn is null", body.id());
    }

    boolean hasDirector(Body body) {
        return count("body = ?1 and position = ?2 and resignedOn is null", body.id(), Position.DIRECTOR) > 0;
    }
}
