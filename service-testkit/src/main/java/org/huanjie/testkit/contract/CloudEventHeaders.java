package org.huanjie.testkit.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the headers and topics of all services say to a subscriber: CloudEvents 1.0 in Kafka's binary mode. */
final class CloudEventHeaders {
    static final String KEPT = """
            What happened, kept for ever: start from offset 0 at any time. Records of one county are in one partition, in the \
            order in which their transactions took effect; read committed records only.""";
    static final String COMPACTED = """
            The state of each subject. Kafka keeps the last record of each key; one without a value (tombstone) says that the \
            subject is erased. Records of one subject are in one partition, in the order of their versions; read committed \
            records only.""";

    private CloudEventHeaders() {}

    static ObjectNode schema(String service) {
        ObjectNode schema = new ObjectMapper()
                .createObjectNode()
                .put("type", "object")
                .put(
                        "description",
                        "CloudEvents 1.0, binary mode; all values are UTF-8 text. Ignore headers you do not know.");
        ObjectNode headers = schema.putObject("properties");
        text(headers, "ce_specversion").put("const", "1.0");
        text(headers, "ce_id")
                .put("format", "uuid")
                .put("description", "Unique for the event (UUIDv7), the same whenever it is read.");
        text(headers, "ce_type")
                .put("pattern", "^org\\.huanjie\\." + service + "\\.[a-z-]+\\.v1$")
                .put("description", "The message's name.");
        text(headers, "ce_source").put("const", "/huanjie/" + service);
        text(headers, "ce_subject").put("description", "What the event speaks of: its id or code.");
        text(headers, "ce_time").put("format", "date-time").put("description", "When it was made, by the real clock.");
        text(headers, "ce_dataschema").put("description", "The payload's schema, by its $id.");
        text(headers, "ce_sequence")
                .put("pattern", "^[0-9]+$")
                .put(
                        "description",
                        "Version of the subject, rising. Ignore what is not newer than what you have of this type and subject.");
        text(headers, "content-type").put("const", "application/json");
        ArrayNode required = schema.putArray("required");
        headers.fieldNames().forEachRemaining(required::add);
        text(headers, "traceparent")
                .put("description", "W3C trace context of the request that made it, where one did.");
        return schema;
    }

    private static ObjectNode text(ObjectNode headers, String name) {
        return headers.putObject(name).put("type", "string");
    }
}
