package org.huanjie.kit.events;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.huanjie.kit.problem.Passing;

/**
 * Applies a batch of one partition: effects, dead letters and the new position in one transaction. Where the batch fails
 * for a reason that retrying cannot help, its events are applied one by one, and only the bad one becomes a dead letter.
 */
@ApplicationScoped
class Application {
    private final Handlers handlers;
    private final Positions positions;
    private final DeadLetters deadLetters;

    Application(Handlers handlers, Positions positions, DeadLetters deadLetters) {
        this.handlers = handlers;
        this.positions = positions;
        this.deadLetters = deadLetters;
    }

    /**
     * @param from the stored position
     * @return the new one
     * @throws PartitionLost    if another consumer has it now
     * @throws RuntimeException if the database is away: nothing happened, try again
     */
    long apply(TopicPartition partition, long from, List<ConsumerRecord<String, String>> records) {
        long to = records.get(records.size() - 1).offset() + 1;
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                effect(records);
                positions.advance(partition, from, to);
            });
            return to;
        } catch (PartitionLost e) {
            throw e;
        } catch (RuntimeException e) {
            if (Passing.is(e)) {
                throw e;
            }
            return oneByOne(partition, from, records);
        }
    }

    private long oneByOne(TopicPartition partition, long from, List<ConsumerRecord<String, String>> records) {
        long position = from;
        for (ConsumerRecord<String, String> record : records) {
            long at = position;
            long to = record.offset() + 1;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    effect(List.of(record));
                    positions.advance(partition, at, to);
                });
            } catch (PartitionLost e) {
                throw e;
            } catch (RuntimeException e) {
                if (Passing.is(e)) {
                    throw e;
                }
                Log.warnf("dead letter: %s offset %d, %s", partition, record.offset(), Reason.of(e));
                QuarkusTransaction.requiringNew().run(() -> {
                    deadLetters.keep(record, Reason.of(e));
                    positions.advance(partition, at, to);
                });
            }
            position = to;
        }
        return position;
    }

    private void effect(List<ConsumerRecord<String, String>> records) {
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
            run.add(record);
        }
        if (run != null) {
            run.apply();
        }
    }

    /** Events of one type that follow each other. */
    private final class Run<T> {
        private final EventHandler<T> handler;
        private final List<Envelope<T>> events = new ArrayList<>();

        Run(EventHandler<T> handler) {
            this.handler = handler;
        }

        /** A bad one becomes a dead letter at once; it does not hold up the others of the batch. */
        void add(ConsumerRecord<String, String> record) {
            try {
                events.add(handlers.read(record, handler));
            } catch (BadEvent e) {
                Log.warnf(
                        "dead letter: %s-%d offset %d, %s",
                        record.topic(), record.partition(), record.offset(), e.getMessage());
                deadLetters.keep(record, e.getMessage());
            }
        }

        void apply() {
            if (!events.isEmpty()) {
                handler.apply(events);
            }
        }
    }
}
