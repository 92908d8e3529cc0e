package org.huanjie.nomination.voter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/** Keeps voters by registration's events; all three carry the whole state. */
@ApplicationScoped
class ReplicateVoter {
    static final String TOPIC = "huanjie.registration.voters.v1";

    private final Voters voters;

    ReplicateVoter(Voters voters) {
        this.voters = voters;
    }

    @Produces
    @Singleton
    EventHandler<VoterState> registered() {
        return new Handler("org.huanjie.registration.voter-registered.v1", voters);
    }

    @Produces
    @Singleton
    EventHandler<VoterState> changed() {
        return new Handler("org.huanjie.registration.voter-changed.v1", voters);
    }

    @Produces
    @Singleton
    EventHandler<VoterState> removed() {
        return new Handler("org.huanjie.registration.voter-removed.v1", voters);
    }

    private record Handler(String type, Voters voters) implements EventHandler<VoterState> {
        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public Class<VoterState> payload() {
            return VoterState.class;
        }

        @Override
        public void apply(List<Envelope<VoterState>> events) {
            voters.replace(events);
        }
    }
}
