package org.huanjie.kit.events;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.huanjie.kit.paging.Cursor;
import org.huanjie.kit.problem.Refusal;

/**
 * Where a reader of the feed goes on: the next offset of each partition, in the order of their numbers.
 *
 * @param next by partition, of all that the topic had when it was given out
 */
record FeedPlace(String topic, List<Long> next) {
    static FeedPlace beginning(String topic) {
        return new FeedPlace(topic, List.of());
    }

    /** @throws Refusal 400 for a cursor of another topic, or none of ours */
    static FeedPlace of(String topic, Optional<Cursor> after) {
        return after.map(cursor -> parse(topic, cursor)).orElse(beginning(topic));
    }

    private static FeedPlace parse(String topic, Cursor cursor) {
        if (!cursor.text(0).equals(topic)) {
            throw wrong("after was given out for another topic");
        }
        List<Long> next = new ArrayList<>();
        for (long i = 1; i <= cursor.number(1); i++) {
            next.add(cursor.number((int) i + 1));
        }
        return new FeedPlace(topic, next);
    }

    static FeedPlace of(String topic, Map<TopicPartition, Long> next) {
        TreeMap<Integer, Long> sorted = new TreeMap<>();
        next.forEach((partition, offset) -> sorted.put(partition.partition(), offset));
        return new FeedPlace(topic, List.copyOf(sorted.values()));
    }

    /**
     * Where to read on; a partition that was added since is read from its beginning.
     *
     * @throws Refusal 400 where it lies outside of what is there: the topic was made anew, so the reader has to begin anew too
     */
    Map<TopicPartition, Long> within(Map<TopicPartition, Long> beginnings, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> from = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
        beginnings.forEach((partition, beginning) -> {
            long asked = partition.partition() < next.size() ? next.get(partition.partition()) : beginning;
            if (asked < 0 || asked > ends.get(partition)) {
                throw wrong("after lies beyond what is published: begin without it");
            }
            from.put(partition, Math.max(asked, beginning));
        });
        if (next.size() > beginnings.size()) {
            throw wrong("after knows more partitions than there are: begin without it");
        }
        return from;
    }

    private static Refusal wrong(String detail) {
        return Refusal.malformed(detail).violation("after", "请使用上一次返回的链接（Link: rel=\"next\"）中的 after，或从头读起");
    }

    Cursor cursor() {
        List<Object> key = new ArrayList<>(List.of(topic, next.size()));
        key.addAll(next);
        return Cursor.of(key.toArray());
    }
}
