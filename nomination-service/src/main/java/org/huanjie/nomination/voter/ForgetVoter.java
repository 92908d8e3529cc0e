package org.huanjie.nomination.voter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/** Forgets whom registration has erased (个人信息保护法 art. 47), by the tombstones of the voters' topic. */
@ApplicationScoped
class ForgetVoter implements EventHandler<Void> {
    private final Voters voters;

    ForgetVoter(Voters voters) {
        this.voters = voters;
    }

    @Override
    public String type() {
        return "org.huanjie.registration.voter-erased.v1";
    }

    @Override
    public String topic() {
        return ReplicateVoter.TOPIC;
    }

    @Override
    public Class<Void> payload() {
        return Void.class;
    }

    @Override
    public void apply(List<Envelope<Void>> events) {
        voters.forget(events);
    }
}
