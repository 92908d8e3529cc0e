package org.huanjie.districting.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.huanjie.districting.election.Level;
import org.huanjie.kit.paging.PageRequest;
import org.huanjie.kit.problem.Refusal;

/** Districts of published plans: everybody's reference data. */
@ApplicationScoped
class Districts implements PanacheRepositoryBase<District, UUID> {
    District known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("district " + id));
    }

    /** @param unit any code: districts that hold it, a part of it, or what it is a part of */
    @SuppressWarnings("unchecked")
    @Transactional
    List<District> list(String election, Level level, String division, String unit, PageRequest page) {
        String sql = """
                select * from district
                 where (cast(:election as text) is null or election = :election)
                   and (cast(:level as text) is null or level = :level)
                   and (cast(:division as text) is null or division = :division)
                   and (cast(:unit as text) is null
                        or exists (select 1 from unnest(units) as member(code)
                                    where starts_with(member.code, :unit) or starts_with(:unit, member.code)))
                   and (election, level, division, number) > (:e, :l, :d, :n)
                 order by election, level, division, number
                 limit :limit
                """;
        return getEntityManager()
                .createNativeQuery(sql, District.class)
                .setParameter("election", election)
                .setParameter("level", level == null ? null : level.name())
                .setParameter("division", division)
                .setParameter("unit", unit)
                .setParameter("e", page.after().map(cursor -> cursor.text(0)).orElse(""))
                .setParameter("l", page.after().map(cursor -> cursor.text(1)).orElse(""))
                .setParameter("d", page.after().map(cursor -> cursor.text(2)).orElse(""))
                .setParameter("n", page.after().map(cursor -> cursor.number(3)).orElse(0L))
                .setParameter("limit", page.fetch())
                .getResultList();
    }

    List<District> ofElection(String election, Level level) {
        return find("election = ?1 and level = ?2 order by division, number", election, level)
                .list();
    }

    List<District> ofPlan(UUID plan) {
        return find("plan = ?1 order by number", plan).list();
    }
}
