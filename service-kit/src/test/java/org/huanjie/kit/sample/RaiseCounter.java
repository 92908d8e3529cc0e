package org.huanjie.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Scope;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.events.Outbox;
import org.huanjie.kit.http.IfMatch;
import org.huanjie.kit.ids.Ids;
import org.huanjie.kit.problem.Refusal;

@ApplicationScoped
public class RaiseCounter {
    private final EntityManager database;
    private final Outbox outbox;
    private final Audit audit;

    RaiseCounter(EntityManager database, Outbox outbox, Audit audit) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public UUID create(String county) {
        Counter counter = new Counter(Ids.next(), county);
        database.persist(counter);
        return counter.id();
    }

    @Transactional
    Counter create(String county, Caller caller) {
        Counter counter = new Counter(Ids.next(), county);
        database.persist(counter);
        audit.record(caller, "counter-created", "counter", counter.id(), county, Map.of());
        return counter;
    }

    /** Raises it and stays in the transaction for a while, as slow work would. */
    @Transactional
    public void raise(UUID id, int by, double seconds) {
        Counter counter = database.find(Counter.class, id, LockModeType.PESSIMISTIC_WRITE);
        outbox.append(counter.raise(by));
        database.createNativeQuery("select 1 from pg_sleep(:seconds)")
                .setParameter("seconds", seconds)
                .getSingleResult();
    }

    @Transactional
    Counter raise(UUID id, int by, IfMatch seen, Caller caller) {
        Counter counter = visible(id, caller.scope());
        seen.require(counter.version());
        if (by > 100) {
            throw Refusal.unprocessable("step-too-large", "一次增加过多", "by is " + by + ", at most 100")
                    .violation("by", "不超过 100");
        }
        outbox.append(counter.raise(by));
        audit.record(caller, "counter-raised", "counter", id, counter.county(), Map.of("by", by));
        return counter;
    }

    @Transactional
    Counter visible(UUID id, Scope scope) {
        return scope.bind(database.createQuery(
                                "from Counter where id = :id and " + scope.condition("county"), Counter.class)
                        .setParameter("id", id))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("counter " + id));
    }
}
