package org.huanjie.nomination.deputy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.nomination.election.Level;

/** All deputies. */
@ApplicationScoped
public class Deputies implements PanacheRepositoryBase<Deputy, UUID> {

    /** @return up to one row more than the limit, by id; null means all */
    List<Deputy> list(String election, Level level, String division, PageRequest page) {
        StringBuilder where = new StringBuilder("id > :after");
        Parameters parameters = Parameters.with("after", page.afterId());
        if (election != null) {
            where.append(" and election = :election");
            parameters.and("election", election);
        }
        if (level != null) {
            where.append(" and level = :level");
            parameters.and("level", level);
        }
        if (division != null) {
            where.append(" and division = :division");
            parameters.and("division", division);
        }
        return find(where.append(" order by id").toString(), parameters)
                .range(0, page.fetch() - 1)
                .list();
    }
}
