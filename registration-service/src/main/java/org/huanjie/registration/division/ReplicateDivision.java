package org.huanjie.registration.division;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/** Keeps divisions by districting's events. */
@ApplicationScoped
class ReplicateDivision implements EventHandler<Divisions.Changed> {
    private final Divisions divisions;

    ReplicateDivision(Divisions divisions) {
        this.divisions = divisions;
    }

    @Override
    public String type() {
        return "org.huanjie.districting.division-changed.v1";
    }

    @Override
    public Class<Divisions.Changed> payload() {
        return Divisions.Changed.class;
    }

    @Override
    public void apply(List<Envelope<Divisions.Changed>> events) {
        divisions.replace(events);
    }
}
