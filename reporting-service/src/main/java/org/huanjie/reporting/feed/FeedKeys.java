package org.huanjie.reporting.feed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/** The keys that are out. Everybody sees their own; the county's office all of its county, so that it can take back those of who left. */
@ApplicationScoped
class FeedKeys implements PanacheRepositoryBase<FeedKey, UUID> {
    /** @throws Refusal not found, also for the key of somebody else */
    @Transactional
    FeedKey visible(UUID id, Caller caller) {
        return find("id = :id and " + seenBy(caller), parameters(caller).and("id", id))
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("feed key " + id));
    }

    @Transactional
    List<FeedKey> of(Caller caller, PageRequest page) {
        return find(
                        "id > :after and " + seenBy(caller) + " order by id",
                        parameters(caller).and("after", page.afterId()))
                .range(0, page.fetch() - 1)
                .list();
    }

    long of(String maker) {
        return count("madeBy = ?1", maker);
    }

    @Transactional
    Optional<FeedKey> with(String secret) {
        return find("hash = ?1", (Object) FeedKey.hash(secret)).firstResultOptional();
    }

    private static String seenBy(Caller caller) {
        return caller.has(Role.COUNTY_OFFICE)
                ? "(madeBy = :by or " + caller.scope().condition("division") + ")"
                : "madeBy = :by";
    }

    private static Parameters parameters(Caller caller) {
        Parameters parameters = caller.has(Role.COUNTY_OFFICE) ? caller.scope().parameters() : new Parameters();
        return parameters.and("by", caller.sub());
    }
}
