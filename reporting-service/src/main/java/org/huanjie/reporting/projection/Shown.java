package org.huanjie.reporting.projection;

import java.util.List;
import java.util.function.Consumer;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/** The events of one type, as {@link ReadModel#handler} shows them. */
record Shown<T>(String type, Class<T> payload, Consumer<List<Envelope<T>>> show) implements EventHandler<T> {
    @Override
    public void apply(List<Envelope<T>> events) {
        show.accept(events);
    }
}
