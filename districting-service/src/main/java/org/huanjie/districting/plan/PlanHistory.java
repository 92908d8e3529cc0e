package org.huanjie.districting.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.paging.PageRequest;

/** What was done to plans, line by line (办理记录), kept in the transaction that does it. */
@ApplicationScoped
class PlanHistory implements PanacheRepositoryBase<PlanEntry, UUID> {
    private final Clock clock;

    PlanHistory(Clock clock) {
        this.clock = clock;
    }

    /** Keeps an edit of a plan that is locked; one that changed nothing is not kept. */
    void edited(Plan plan, PlanEntry.Kind kind, PlanChange change, Caller by) {
        if (!change.changesNothing()) {
            add(plan, kind, by, null, change, null);
        }
    }

    /** Keeps that a line was taken back or made again. */
    void moved(Plan plan, PlanEntry.Kind kind, PlanChange change, int undoes, Caller by) {
        add(plan, kind, by, null, change, undoes);
    }

    /** Keeps a step of the plan's course. @param reason null where none was given */
    void went(Plan plan, PlanEntry.Kind kind, String reason, Caller by) {
        add(plan, kind, by, reason, null, null);
    }

    private void add(Plan plan, PlanEntry.Kind kind, Caller by, String reason, PlanChange change, Integer undoes) {
        persist(new PlanEntry(
                Ids.next(), plan.id(), last(plan.id()) + 1, kind, by, clock.instant(), reason, change, undoes));
    }

    private int last(UUID plan) {
        Integer last = getEntityManager()
                .createQuery("select max(number) from PlanEntry where plan = :plan", Integer.class)
                .setParameter("plan", plan)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** What of a plan can be taken back and made again. */
    EditStack stack(UUID plan) {
        return EditStack.of(getEntityManager()
                .createQuery(
                        "select number, kind, undoes from PlanEntry where plan = :plan order by number",
                        EditStack.Line.class)
                .setParameter("plan", plan)
                .getResultList());
    }

    PlanEntry line(UUID plan, int number) {
        return find("plan = ?1 and number = ?2", plan, number).singleResult();
    }

    /** The newest first. */
    List<PlanEntry> list(UUID plan, PageRequest page) {
        long before = page.after().map(cursor -> cursor.number(0)).orElse((long) Integer.MAX_VALUE);
        return find("plan = ?1 and number < ?2 order by number desc", plan, before)
                .range(0, page.limit())
                .list();
    }

    /** Steps of the course of some plans, in order; edits are left out. */
    List<PlanEntry> course(List<UUID> plans) {
        return find("plan in ?1 and change is null order by plan, number", plans)
                .list();
    }
}
