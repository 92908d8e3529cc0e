package org.huanjie.reporting.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people have said of tasks; one of which nobody has said anything has no row. */
@ApplicationScoped
class TaskStates {
    private final EntityManager database;

    TaskStates(EntityManager database) {
        this.database = database;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    Map<UUID, Task.State> of(String election) {
        List<Tuple> rows = database.createNativeQuery("""
                        select id, status, reason, evidence, completed_by, cast(completed_on as text) as completed_on, version
                          from task where election = :election
                        """, Tuple.class)
                .setParameter("election", election)
                .getResultList();
        Map<UUID, Task.State> states = new HashMap<>();
        rows.forEach(row -> states.put(
                row.get("id", UUID.class),
                new Task.State(
                        TaskStatus.valueOf(row.get("status", String.class)),
                        row.get("reason", String.class),
                        row.get("evidence", String.class),
                        row.get("completed_by", String.class),
                        row.get("completed_on") == null ? null : LocalDate.parse(row.get("completed_on", String.class)),
                        ((Number) row.get("version")).longValue())));
        return states;
    }

    /**
     * Keeps what was said of a task.
     *
     * @param seen the version it is based on, 0 for a task of which nothing was said
     * @return whether nobody was faster
     */
    @Transactional(TxType.MANDATORY)
    boolean keep(Task task, Task.State said, long seen) {
        return database.createNativeQuery("""
                                insert into task as kept (id, version, election, division, key, status, reason, evidence,
                                       completed_by, completed_on)
                                values (:id, :seen + 1, :election, :division, :key, :status, cast(:reason as text),
                                       cast(:evidence as text), cast(:by as text), cast(cast(:on as text) as date))
                                on conflict (id) do update
                                   set version = kept.version + 1, status = excluded.status, reason = excluded.reason,
                                       evidence = excluded.evidence, completed_by = excluded.completed_by,
                                       completed_on = excluded.completed_on
                                 where kept.version = :seen
                                """)
                        .setParameter("id", task.id())
                        .setParameter("seen", seen)
                        .setParameter("election", task.election())
                        .setParameter("division", task.division())
                        .setParameter("key", task.key())
                        .setParameter("status", said.status().name())
                        .setParameter("reason", said.reason())
                        .setParameter("evidence", said.evidence())
                        .setParameter("by", said.completedBy())
                        .setParameter(
                                "on",
                                said.completedOn() == null
                                        ? null
                                        : said.completedOn().toString())
                        .executeUpdate()
                == 1;
    }
}
