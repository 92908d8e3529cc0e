package org.huanjie.acceptance.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huanjie.acceptance.faults.Evidence.Found;
import org.huanjie.acceptance.faults.Evidence.Told;
import org.huanjie.acceptance.subscriber.Subscriber;
import org.huanjie.acceptance.suite.Topics;

/** The events of a county, as any subscriber reads them from the beginning. */
final class Heard {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Event(Told told, JsonNode data) {}

    private final List<Event> events = new ArrayList<>();

    Heard(String county) {
        String key = "\"county\":\"" + county + "\"";
        Topics.read(Subscriber.ALL, record -> {
            if (record.value() != null && record.value().replace(" ", "").contains(key)) {
                events.add(new Event(told(record), data(record)));
            }
        });
    }

    private static Told told(ConsumerRecord<String, String> record) {
        String type = Topics.header(record, "ce_type");
        return new Told(
                record.topic(),
                Topics.header(record, "ce_id"),
                type.substring(0, type.length() - ".v1".length()).replaceFirst(".*\\.", ""),
                Topics.header(record, "ce_subject"),
                Long.parseLong(Topics.header(record, "ce_sequence")));
    }

    private static JsonNode data(ConsumerRecord<String, String> record) {
        try {
            return JSON.readTree(record.value());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON at " + record.topic() + " " + record.offset(), e);
        }
    }

    List<Told> told() {
        return events.stream().map(Event::told).toList();
    }

    /** Villages' changes of population after the first, by the file; what a town's is follows of them. */
    List<Found> populationChanges() {
        return of("division-changed")
                .filter(event -> event.data().path("type").asText().equals("VILLAGE")
                        && event.told().sequence() > 0)
                .map(event -> {
                    String marker = event.told().subject() + "="
                            + event.data().path("population").asText();
                    return new Found(
                            PopulationDesk.KIND,
                            marker,
                            marker + "@" + event.told().sequence());
                })
                .toList();
    }

    /** How many are on the roll of each district, by what was told of its versions chunk by chunk. */
    Set<String> entriesOfRolls() {
        return of("roll-entries-published")
                .collect(Collectors.groupingBy(
                        event -> event.data().path("district").asText(),
                        Collectors.summingInt(
                                event -> event.data().path("entries").size()
                                        - event.data().path("removed").size())))
                .entrySet()
                .stream()
                .map(district -> district.getKey() + " " + district.getValue())
                .collect(Collectors.toSet());
    }

    /** Addresses of the notices that services have told of. */
    Set<String> notices() {
        return of("notice-published")
                .map(event -> event.data().path("url").asText())
                .collect(Collectors.toSet());
    }

    private Stream<Event> of(String name) {
        return events.stream().filter(event -> event.told().event().equals(name));
    }
}
