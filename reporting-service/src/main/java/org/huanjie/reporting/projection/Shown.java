package org.huanjie.reporting.projection;

import java.util.List;
import java.util.function.Consumer;
import org.huanjie.kit.events.Envelope;
import org.huanjie.kit.events.EventHandler;

/**
 * Hands the events of one type to a projection.
 *
 * @param show one set-based upsert for the batch, harmless for what is old or comes again
 */
public record Shown<T>(String type, Class<T> payload, Consumer<List<Envelope<T>>> show) implements EventHandler<T> {
    @Override
    public void apply(List<Envelope<T>> events) {
        show.accept(events);
    }
}
