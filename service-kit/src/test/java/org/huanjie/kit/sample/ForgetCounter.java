package org.huanjie.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/** A consumer of tombstones: what is erased is shown no more. */
@ApplicationScoped
public class ForgetCounter implements EventHandler<Void> {
    public static final String TYPE = "org.huanjie.kit-test.counter-erased.v1";

    private final EntityManager database;

    ForgetCounter(EntityManager database) {
        this.database = database;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<Void> payload() {
        return Void.class;
    }

    @Override
    public void apply(List<Envelope<Void>> events) {
        for (Envelope<Void> event : events) {
            database.createNativeQuery("delete from shown_counter where id = :id and sequence < :sequence")
                    .setParameter("id", UUID.fromString(event.subject()))
                    .setParameter("sequence", event.sequence())
                    .executeUpdate();
        }
    }
}
