package org.huanjie.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.audit.Audit;
import org.huanjie.kit.problem.Passing;
import org.huanjie.kit.problem.Refusal;

/** Events that could not be applied: kept with the reason until an operator retries or discards them. */
@ApplicationScoped
class DeadLetters {
    private final EntityManager database;
    private final Handlers handlers;
    private final Audit audit;

    DeadLetters(EntityManager database, Handlers handlers, Audit audit) {
        this.database = database;
        this.handlers = handlers;
        this.audit = audit;
    }

    /** Keeps a bad event, in the transaction that moves the position past it. */
    @Transactional(TxType.MANDATORY)
    void keep(ConsumerRecord<String, String> record, String reason) {
        database.createNativeQuery("""
                        insert into dead_letter (topic, partition, "offset", event_id, type, subject, sequence, time, key, payload, reason)
                        values (:topic, :partition, :offset, :event, :type, :subject, cast(:sequence as bigint),
                                cast(:time as timestamptz), :key, :payload, :reason)
                        on conflict do nothing
                        """)
                .setParameter("topic", record.topic())
                .setParameter("partition", record.partition())
                .setParameter("offset", record.offset())
                .setParameter("event", CloudEventRecord.header(record, "ce_id"))
                .setParameter("type", CloudEventRecord.header(record, "ce_type"))
                .setParameter("subject", CloudEventRecord.header(record, "ce_subject"))
                .setParameter("sequence", numberOrNull(CloudEventRecord.header(record, "ce_sequence")))
                .setParameter("time", timeOrNull(record))
                .setParameter("key", record.key())
                .setParameter("payload", record.value())
                .setParameter("reason", reason)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    @Transactional
    List<DeadLetter> open(UUID after, int limit) {
        List<Tuple> rows = database.createNativeQuery("""
                        select * from dead_letter
                         where status = 'OPEN' and id > :after
                         order by id
                         limit :limit
                        """, Tuple.class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(DeadLetter::of).toList();
    }

    /** Applies it again; the effect and the settlement are one transaction. */
    DeadLetter retry(UUID id, Caller caller) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                DeadLetter letter = lock(id);
                apply(letter);
                return settle(letter, "RETRIED", "applied", caller);
            });
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            if (Passing.is(e)) {
                throw e;
            }
            throw Refusal.unprocessable("dead-letter-still-bad", "该事件仍无法处理", Reason.of(e));
        }
    }

    DeadLetter discard(UUID id, String reason, Caller caller) {
        return QuarkusTransaction.requiringNew().call(() -> settle(lock(id), "DISCARDED", reason, caller));
    }

    private DeadLetter lock(UUID id) {
        DeadLetter letter = one(id, " for update");
        if (!letter.status().equals("OPEN")) {
            throw Refusal.conflict("dead-letter-settled", "该事件已处理", "it is " + letter.status());
        }
        return letter;
    }

    @SuppressWarnings("unchecked")
    private DeadLetter one(UUID id, String lock) {
        List<Tuple> rows = database.createNativeQuery("select * from dead_letter where id = :id" + lock, Tuple.class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty()) {
            throw Refusal.notFound("dead letter " + id);
        }
        return DeadLetter.of(rows.get(0));
    }

    private DeadLetter settle(DeadLetter letter, String status, String why, Caller caller) {
        database.createNativeQuery("""
                        update dead_letter
                           set status = :status, settled_by = :by, settled_why = :why, settled_at = clock_timestamp(),
                               version = version + 1
                         where id = :id
                        """)
                .setParameter("status", status)
                .setParameter("by", caller.sub())
                .setParameter("why", why)
                .setParameter("id", letter.id())
                .executeUpdate();
        audit.record(
                caller, "dead-letter-" + status.toLowerCase(), "dead-letter", letter.id(), caller.division(), Map.of());
        return one(letter.id(), "");
    }

    private void apply(DeadLetter letter) {
        EventHandler<?> handler = handlers.of(letter.type());
        if (handler == null) {
            throw new BadEvent("no handler of " + letter.type());
        }
        applyWith(handler, letter);
    }

    private <T> void applyWith(EventHandler<T> handler, DeadLetter letter) {
        RecordHeaders headers = new RecordHeaders();
        letter.headers().forEach((name, value) -> headers.add(name, value));
        ConsumerRecord<String, String> record = new ConsumerRecord<>(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                0,
                TimestampType.NO_TIMESTAMP_TYPE,
                0,
                0,
                letter.key(),
                letter.payload(),
                headers,
                java.util.Optional.empty());
        handler.apply(List.of(handlers.read(record, handler)));
    }

    private static Long numberOrNull(String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Instant timeOrNull(ConsumerRecord<String, String> record) {
        try {
            return CloudEventRecord.time(record);
        } catch (BadEvent e) {
            return null;
        }
    }
}
