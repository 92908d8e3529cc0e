package org.huanjie.nomination.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/** Keeps memberships by reporting's events. */
@ApplicationScoped
class ReplicateMember {
    private final Members members;

    ReplicateMember(Members members) {
        this.members = members;
    }

    @Produces
    @Singleton
    EventHandler<Members.Membership> appointed() {
        return new Handler("org.huanjie.reporting.body-member-appointed.v1", members::appoint);
    }

    @Produces
    @Singleton
    EventHandler<Members.Membership> resigned() {
        return new Handler("org.huanjie.reporting.body-member-resigned.v1", members::resign);
    }

    private record Handler(String type, Consumer<Envelope<Members.Membership>> effect)
            implements EventHandler<Members.Membership> {
        @Override
        public Class<Members.Membership> payload() {
            return Members.Membership.class;
        }

        @Override
        public void apply(List<Envelope<Members.Membership>> events) {
            events.forEach(effect);
        }
    }
}
