package org.huanjie.districting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Which plans are versions of one plan: those that it amends, step by step, and those that amend it. */
@ApplicationScoped
class PlanLine {
    private final EntityManager database;

    PlanLine(EntityManager database) {
        this.database = database;
    }

    /** Ids of all versions, this one among them, the oldest first. */
    @SuppressWarnings("unchecked")
    List<UUID> of(UUID plan) {
        return database.createNativeQuery("""
                        with recursive older as (
                            select id, amends from plan where id = :plan
                             union all
                            select plan.id, plan.amends from plan join older on plan.id = older.amends),
                        line as (
                            select plan.id, plan.number from plan join older on plan.id = older.id where plan.amends is null
                             union all
                            select plan.id, plan.number from plan join line on plan.amends = line.id)
                        select id from line order by number
                        """).setParameter("plan", plan).getResultList();
    }
}
