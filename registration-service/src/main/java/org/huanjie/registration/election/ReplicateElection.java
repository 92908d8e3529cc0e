package org.huanjie.registration.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/** Keeps elections by districting's events; both carry the whole state. */
@ApplicationScoped
class ReplicateElection {
    private final Elections elections;

    ReplicateElection(Elections elections) {
        this.elections = elections;
    }

    @Produces
    @Singleton
    EventHandler<ElectionState> scheduled() {
        return new Handler("org.huanjie.districting.election-scheduled.v1", elections);
    }

    @Produces
    @Singleton
    EventHandler<ElectionState> closed() {
        return new Handler("org.huanjie.districting.election-closed.v1", elections);
    }

    private record Handler(String type, Elections elections) implements EventHandler<ElectionState> {
        @Override
        public Class<ElectionState> payload() {
            return ElectionState.class;
        }

        @Override
        public void apply(List<Envelope<ElectionState>> events) {
            events.forEach(elections::replace);
        }
    }
}
