package org.huanjie.kit.events;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The handlers of this service by the type of event they apply. */
@Singleton
class Handlers {
    private final Map<String, EventHandler<?>> byType = new HashMap<>();
    private final EventJson json;

    Handlers(@All List<EventHandler<?>> handlers, EventJson json) {
        this.json = json;
        for (EventHandler<?> handler : handlers) {
            if (byType.put(handler.type(), handler) != null) {
                throw new IllegalStateException("two handlers of " + handler.type());
            }
        }
    }

    Set<String> topics() {
        return byType.values().stream().map(EventHandler::topic).collect(Collectors.toSet());
    }

    /** The handler of a type, or null where this service does not care. */
    EventHandler<?> of(String type) {
        return byType.get(type);
    }

    /** @throws BadEvent if headers or payload are not what the handler reads */
    <T> Envelope<T> read(ConsumerRecord<String, String> record, EventHandler<T> handler) {
        String id = CloudEventRecord.header(record, "ce_id");
        if (id == null) {
            throw new BadEvent("ce_id is missing");
        }
        return new Envelope<>(
                id,
                handler.type(),
                CloudEventRecord.header(record, "ce_subject"),
                CloudEventRecord.sequence(record),
                CloudEventRecord.time(record),
                record.key(),
                new Envelope.Place(record.topic(), record.partition(), record.offset()),
                payload(record, handler.payload()));
    }

    private <T> T payload(ConsumerRecord<String, String> record, Class<T> type) {
        boolean tombstone = type == Void.class;
        if (tombstone != (record.value() == null)) {
            throw new BadEvent(tombstone ? "a tombstone with a payload" : "no payload");
        }
        return tombstone ? null : json.read(record.value(), type);
    }
}
