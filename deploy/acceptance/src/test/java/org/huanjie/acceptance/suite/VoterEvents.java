package org.huanjie.acceptance.suite;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What another system reads of the voters' topic. */
public final class VoterEvents {
    private static final String TOPIC = "huanjie.registration.voters.v1";

    private VoterEvents() {}

    /** How often each voter of a county was announced as registered. */
    public static Map<String, Integer> registeredIn(String county) {
        return Topics.read(TOPIC, record -> isRegistration(record, county) ? record.key() : null).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(voter -> voter, voter -> 1, Integer::sum));
    }

    private static boolean isRegistration(ConsumerRecord<String, String> record, String county) {
        return record.value() != null
                && record.value().contains("\"" + county + "\"")
                && "org.huanjie.registration.voter-registered.v1".equals(Topics.header(record, "ce_type"));
    }
}
