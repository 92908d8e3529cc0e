package org.huanjie.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import org.huanjie.kit.problem.TraceId;

/**
 * Where a business transaction leaves its events. {@link Relay} publishes them later, if and only if the transaction
 * committed.
 *
 * <p>Set-based SQL may insert into table {@code outbox} itself, with the columns {@code topic, key, type, subject, sequence,
 * payload}; the rest has defaults. It must lock the rows it speaks of first (an {@code update … returning} in the same
 * statement does), so that events of one aggregate follow its versions.
 */
@ApplicationScoped
public class Outbox {
    private final EntityManager database;
    private final EventNames names;
    private final EventJson json;
    private final RelayWakeUp wakeUp;

    Outbox(EntityManager database, EventNames names, EventJson json, RelayWakeUp wakeUp) {
        this.database = database;
        this.names = names;
        this.json = json;
        this.wakeUp = wakeUp;
    }

    /** Adds an event to the running transaction; pending changes are flushed first, so that the aggregate's row is locked. */
    @Transactional(TxType.MANDATORY)
    public void append(Event event) {
        append(List.of(event));
    }

    /** Adds events in their order. */
    @Transactional(TxType.MANDATORY)
    public void append(Collection<? extends Event> events) {
        database.flush();
        for (Event event : events) {
            database.createNativeQuery("""
                            insert into outbox (topic, key, type, subject, sequence, payload, traceparent)
                            values (:topic, :key, :type, :subject, :sequence, cast(:payload as jsonb), :traceparent)
                            """)
                    .setParameter("topic", event.topic() == null ? names.topic() : event.topic())
                    .setParameter("key", event.key())
                    .setParameter("type", names.type(event.name()))
                    .setParameter("subject", event.subject())
                    .setParameter("sequence", event.sequence())
                    .setParameter("payload", write(event))
                    .setParameter("traceparent", TraceId.traceparent())
                    .executeUpdate();
        }
        wakeUp.afterCommit();
    }

    /** Tells the relay that set-based SQL of this transaction has inserted events. */
    @Transactional(TxType.MANDATORY)
    public void filled() {
        wakeUp.afterCommit();
    }

    private String write(Event event) {
        try {
            return json.writer().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.name() + " cannot be written", e);
        }
    }
}
