package org.huanjie.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/** A consumer whose effect shows when it is doubled or out of order. */
@ApplicationScoped
public class ShowCounter implements EventHandler<ShowCounter.Raised> {
    /** What this consumer reads of the event. */
    public record Raised(@NotNull UUID counter, int value) {}

    private final EntityManager database;

    ShowCounter(EntityManager database) {
        this.database = database;
    }

    @Override
    public String type() {
        return CounterRaised.TYPE;
    }

    @Override
    public Class<Raised> payload() {
        return Raised.class;
    }

    @Override
    public void apply(List<Envelope<Raised>> events) {
        for (Envelope<Raised> event : events) {
            database.createNativeQuery("""
                            insert into shown_counter as shown (id, value, sequence, applied) values (:id, :value, :sequence, 1)
                            on conflict (id) do update
                               set value = excluded.value, sequence = excluded.sequence, applied = shown.applied + 1
                             where shown.sequence < excluded.sequence
                            """)
                    .setParameter("id", event.data().counter())
                    .setParameter("value", event.data().value())
                    .setParameter("sequence", event.sequence())
                    .executeUpdate();
        }
    }
}
