package org.huanjie.reporting.map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.reporting.figure.FigureScope;

/** Reads maps: those of the division asked for, of what lies in it, and of what it lies in, since published plans are public. */
@ApplicationScoped
class ShownMaps {
    private final EntityManager database;

    ShownMaps(EntityManager database) {
        this.database = database;
    }

    /** The county's plan first, then those of townships. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<PlanMapView> of(FigureScope scope) {
        List<Tuple> rows = database.createNativeQuery("""
                        select plan_map.plan, plan_map.level, plan_map.division, division.name, plan_map.sequence,
                               plan.districts, plan.seats, plan.max_deviation
                          from plan_map
                          left join plan on plan.id = plan_map.plan
                          left join division on division.code = plan_map.division
                         where plan_map.election = :election and plan_map.colour = 'district'
                           and (plan_map.division >= :from and plan_map.division < :to
                                or starts_with(:division, plan_map.division))
                         order by plan_map.level, plan_map.division
                        """, Tuple.class)
                .setParameter("election", scope.election())
                .setParameter("division", scope.division())
                .setParameter("from", scope.from())
                .setParameter("to", scope.to())
                .getResultList();
        return rows.stream().map(PlanMapView::of).toList();
    }

    /** A picture of the plan's version. */
    record Picture(String svg, long version) {}

    /** @throws Refusal 404 where there is no such map, or none within or above the caller's division */
    @Transactional
    @SuppressWarnings("unchecked")
    Picture picture(UUID plan, Colour colour, Caller caller) {
        String own =
                caller.units().isEmpty() ? caller.division() : caller.units().get(0);
        Query query = database.createNativeQuery("""
                        select svg, sequence
                          from plan_map
                         where plan = :plan and colour = :colour
                           and (%s or starts_with(:own, division))
                        """.formatted(caller.scope().condition("division")), Tuple.class)
                .setParameter("plan", plan)
                .setParameter("colour", colour.toString())
                .setParameter("own", own);
        List<Tuple> found = caller.scope().bind(query).getResultList();
        if (found.isEmpty()) {
            throw Refusal.notFound("map of plan " + plan);
        }
        Tuple row = found.get(0);
        return new Picture(PackedSvg.open(row.get("svg", String.class)), row.get("sequence", Long.class));
    }
}
