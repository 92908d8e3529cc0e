package org.huanjie.acceptance.suite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.huanjie.acceptance.subscriber.Subscriber;

/** What another system reads of the suite's topics. */
public final class Topics {
    /** Prints its settings for each consumer, unless told not to. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    static {
        KAFKA.setLevel(Level.WARNING);
    }

    private Topics() {}

    /** What there is to read of all that is committed, from the beginning; of one partition in its order. */
    public static <T> List<T> read(String topic, Function<ConsumerRecord<String, String>, T> reading) {
        List<T> read = new ArrayList<>();
        read(List.of(topic), record -> read.add(reading.apply(record)));
        return read;
    }

    /** The same of several topics, record by record. */
    public static void read(List<String> topics, Consumer<ConsumerRecord<String, String>> reading) {
        new Subscriber(RunningSuite.get().kafka(), topics, new HashMap<>()).catchUp(reading);
    }

    /** A CloudEvents attribute: {@code ce_type}. */
    public static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value());
    }
}
