package org.huanjie.kit.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.apache.kafka.common.TopicPartition;

/** How far each partition is applied: in this database, with the effect, so the two cannot part. */
@ApplicationScoped
class Positions {
    private final EntityManager database;

    Positions(EntityManager database) {
        this.database = database;
    }

    /** The next offset to apply; {@code beginning} where the partition is new to this service. */
    @Transactional
    long next(TopicPartition partition, long beginning) {
        database.createNativeQuery("""
                        insert into consumer_position (topic, partition, next) values (:topic, :partition, :next)
                        on conflict do nothing
                        """)
                .setParameter("topic", partition.topic())
                .setParameter("partition", partition.partition())
                .setParameter("next", beginning)
                .executeUpdate();
        return ((Number) database.createNativeQuery(
                                "select next from consumer_position where topic = :topic and partition = :partition")
                        .setParameter("topic", partition.topic())
                        .setParameter("partition", partition.partition())
                        .getSingleResult())
                .longValue();
    }

    /** @throws PartitionLost if the position is no longer {@code from} */
    @Transactional(TxType.MANDATORY)
    void advance(TopicPartition partition, long from, long to) {
        int moved = database.createNativeQuery("""
                        update consumer_position set next = :to, moved_at = clock_timestamp()
                         where topic = :topic and partition = :partition and next = :from
                        """)
                .setParameter("to", to)
                .setParameter("topic", partition.topic())
                .setParameter("partition", partition.partition())
                .setParameter("from", from)
                .executeUpdate();
        if (moved == 0) {
            throw new PartitionLost(partition);
        }
    }
}
