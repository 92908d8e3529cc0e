package org.huanjie.kit.events;

import org.apache.kafka.common.TopicPartition;

/** Another consumer has moved the position: this one no longer owns the partition, its transaction rolls back. */
class PartitionLost extends RuntimeException {
    PartitionLost(TopicPartition partition) {
        super("position of " + partition + " was moved by another consumer");
    }
}
