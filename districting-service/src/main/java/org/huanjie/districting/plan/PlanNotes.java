package org.huanjie.districting.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.paging.PageRequest;

@ApplicationScoped
class PlanNotes implements PanacheRepositoryBase<PlanNote, UUID> {
    /** Those of some plans, in the order in which they were written. @param district null for all */
    List<PlanNote> list(List<UUID> plans, UUID district, PageRequest page) {
        return find(
                        "plan in :plans and id > :after and (:district is null or district = :district) order by id",
                        Parameters.with("plans", plans)
                                .and("after", page.afterId())
                                .and("district", district))
                .range(0, page.limit())
                .list();
    }
}
