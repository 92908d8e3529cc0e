package org.huanjie.kit.events;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands records to their handlers, in the running transaction, several of one type at once. */
@Singleton
class Effects {
    private final Handlers handlers;

    Effects(Handlers handlers) {
        this.handlers = handlers;
    }

    /**
     * In their order: of one type those that follow each other.
     *
     * @param bad gets those that no handler can read, with the reason; the others are applied
     */
    void apply(List<ConsumerRecord<String, String>> records, BiConsumer<ConsumerRecord<String, String>, String> bad) {
        Run<?> run = null;
        for (ConsumerRecord<String, String> record : records) {
            EventHandler<?> handler = handlers.of(CloudEventRecord.header(record, "ce_type"));
            if (handler == null) {
                continue;
            }
            if (run == null || run.handler != handler) {
                if (run != null) {
                    run.apply();
                }
                run = new Run<>(handler);
            }
            run.add(record, bad);
        }
        if (run != null) {
            run.apply();
        }
    }

    /** The same where only the end counts: all of one type together, since handlers let nothing older change anything. */
    void applyByType(
            List<ConsumerRecord<String, String>> records, BiConsumer<ConsumerRecord<String, String>, String> bad) {
        Map<String, Run<?>> runs = new LinkedHashMap<>();
        for (ConsumerRecord<String, String> record : records) {
            EventHandler<?> handler = handlers.of(CloudEventRecord.header(record, "ce_type"));
            if (handler != null) {
                runs.computeIfAbsent(handler.type(), type -> new Run<>(handler)).add(record, bad);
            }
        }
        runs.values().forEach(Run::apply);
    }

    /** Events of one type that are applied at once. */
    private final class Run<T> {
        private final EventHandler<T> handler;
        private final List<Envelope<T>> events = new ArrayList<>();

        Run(EventHandler<T> handler) {
            this.handler = handler;
        }

        void add(ConsumerRecord<String, String> record, BiConsumer<ConsumerRecord<String, String>, String> bad) {
            try {
                events.add(handlers.read(record, handler));
            } catch (BadEvent e) {
                bad.accept(record, e.getMessage());
            }
        }

        void apply() {
            if (!events.isEmpty()) {
                handler.apply(events);
            }
        }
    }
}
