package org.huanjie.acceptance.subscriber;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What another system keeps of an election: districts, rolls, how many voters live where, the formal lists. Each map is a
 * table in a real system. Whatever is applied twice or late changes nothing; what it does not know, it passes over.
 */
public final class ElectionRegister {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Version last applied, by type and subject. */
    private final Map<String, Long> newest = new HashMap<>();

    private final Map<String, JsonNode> districts = new HashMap<>();
    private final Map<String, JsonNode> rolls = new HashMap<>();
    private final Map<String, Map<String, Integer>> serials = new HashMap<>();
    private final Map<String, JsonNode> voters = new HashMap<>();
    private final Map<String, JsonNode> formalLists = new HashMap<>();

    public void apply(ConsumerRecord<String, String> record) {
        if (record.value() == null) {
            // A tombstone, on the compacted topic only: who had this key is erased.
            voters.remove(record.key());
            return;
        }
        String type = header(record, "ce_type");
        String subject = header(record, "ce_subject");
        long version = Long.parseLong(header(record, "ce_sequence"));
        if (version <= newest.getOrDefault(type + " " + subject, -1L)) {
            return;
        }
        newest.put(type + " " + subject, version);
        keep(type, subject, payload(record));
    }

    /** Reads fields by name, so that new ones do no harm. */
    private void keep(String type, String subject, JsonNode data) {
        switch (type) {
            case "org.huanjie.districting.district-published.v1" -> districts.put(subject, data);
            case "org.huanjie.districting.district-withdrawn.v1" -> districts.remove(subject);
            case "org.huanjie.registration.roll-published.v1",
                    "org.huanjie.registration.roll-corrected.v1",
                    "org.huanjie.registration.roll-finalized.v1" -> rolls.put(subject, data);
            case "org.huanjie.registration.roll-entries-published.v1" -> entries(data);
            case "org.huanjie.registration.voter-registered.v1",
                    "org.huanjie.registration.voter-changed.v1",
                    "org.huanjie.registration.voter-removed.v1" -> voters.put(subject, data);
            case "org.huanjie.nomination.formal-list-published.v1" -> formalLists.put(subject, data);
            default -> {
                // Not for this system, or newer than it.
            }
        }
    }

    /** A chunk says what a version of the district's roll adds to the one before, and whom it removes. */
    private void entries(JsonNode chunk) {
        Map<String, Integer> roll =
                serials.computeIfAbsent(chunk.get("district").asText(), none -> new HashMap<>());
        chunk.get("removed").forEach(voter -> roll.remove(voter.asText()));
        chunk.get("entries")
                .forEach(entry -> roll.put(
                        entry.get("voter").asText(), entry.get("serial").asInt()));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static JsonNode payload(ConsumerRecord<String, String> record) {
        try {
            return JSON.readTree(record.value());
        } catch (JsonProcessingException e) {
            // A real system puts the record aside for somebody to look at, and goes on.
            throw new IllegalArgumentException("no JSON at offset " + record.offset(), e);
        }
    }

    /** By id: the last {@code district-published}, without those withdrawn since. */
    public Map<String, JsonNode> districts() {
        return districts;
    }

    /** By id: what was last told of each version of a roll. */
    public Map<String, JsonNode> rolls() {
        return rolls;
    }

    /** Who is on a district's roll, with which serial. */
    public Map<String, Integer> serials(String district) {
        return serials.getOrDefault(district, Map.of());
    }

    /** By id: the state of each registration. */
    public Map<String, JsonNode> voters() {
        return voters;
    }

    /** By district. */
    public Map<String, JsonNode> formalLists() {
        return formalLists;
    }
}
