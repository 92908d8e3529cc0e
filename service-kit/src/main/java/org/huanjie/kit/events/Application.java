package org.huanjie.kit.events;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Effects effects;
    private final Positions positions;
    private final DeadLetters deadLetters;

    Application(Effects effects, Positions positions, DeadLetters deadLetters) {
        this.effects = effects;
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
                effects.apply(records, this::bad);
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
                    effects.apply(List.of(record), this::bad);
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

    /** A bad one becomes a dead letter at once; it does not hold up the others of the batch. */
    private void bad(ConsumerRecord<String, String> record, String reason) {
        Log.warnf("dead letter: %s-%d offset %d, %s", record.topic(), record.partition(), record.offset(), reason);
        deadLetters.keep(record, reason);
    }
}
