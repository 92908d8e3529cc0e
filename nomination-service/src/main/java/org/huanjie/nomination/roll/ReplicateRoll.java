package org.huanjie.nomination.roll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;
import org.huanjie.nomination.district.DistrictReplica;
import org.huanjie.nomination.district.OfDistrict;

/** Keeps rolls by registration's events, and lets a district go on once its whole roll is here. */
@ApplicationScoped
class ReplicateRoll {
    private static final String TYPE = "org.huanjie.registration.%s.v1";

    private final Rolls rolls;
    private final DistrictReplica districts;

    ReplicateRoll(Rolls rolls, DistrictReplica districts) {
        this.rolls = rolls;
        this.districts = districts;
    }

    @Produces
    @Singleton
    EventHandler<Rolls.Published> published() {
        return versions("roll-published", false);
    }

    @Produces
    @Singleton
    EventHandler<Rolls.Published> corrected() {
        return versions("roll-corrected", false);
    }

    @Produces
    @Singleton
    EventHandler<Rolls.Published> finalized() {
        return versions("roll-finalized", true);
    }

    @Produces
    @Singleton
    EventHandler<Rolls.Chunk> entries() {
        return new Handler<>("roll-entries-published", Rolls.Chunk.class, districts, event -> rolls.fill(event.data()));
    }

    private EventHandler<Rolls.Published> versions(String event, boolean isFinal) {
        return new Handler<>(event, Rolls.Published.class, districts, one -> rolls.publish(one, isFinal));
    }

    private record Handler<T extends OfDistrict>(
            String event, Class<T> payload, DistrictReplica districts, Consumer<Envelope<T>> effect)
            implements EventHandler<T> {
        @Override
        public String type() {
            return TYPE.formatted(event);
        }

        @Override
        public void apply(List<Envelope<T>> events) {
            districts.meetRolls(events, () -> events.forEach(effect));
        }
    }
}
