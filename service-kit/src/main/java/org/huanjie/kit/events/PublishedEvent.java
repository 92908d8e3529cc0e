package org.huanjie.kit.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event in the JSON format of CloudEvents 1.0: what its record on the topic says, attribute by attribute. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A CloudEvent 1.0; attributes that it does not have are left out")
record PublishedEvent(
        @Schema(description = "Always 1.0") String specversion,

        @Schema(description = "Of this event, whenever it is read")
        String id,

        @Schema(description = "/huanjie/<service>") String source,

        @Schema(description = "org.huanjie.<service>.<event>.v1: which schema the data fits")
        String type,

        @Schema(description = "What it speaks of: an id or a code")
        String subject,

        @Schema(description = "When it was made, real time", format = "date-time")
        String time,

        @Schema(description = "Where the schema of the data is, relative to the suite")
        String dataschema,

        @Schema(description = "application/json") String datacontenttype,

        @Schema(description = "Version of the subject, rising; a whole number as text")
        String sequence,

        @Schema(description = "Key of the record: the county, on the voters' topic the voter")
        String partitionkey,

        @Schema(description = "W3C trace context of the request that made it")
        String traceparent,

        @Schema(description = "The payload; left out where the subject has been erased")
        JsonNode data) {

    static PublishedEvent of(ConsumerRecord<String, String> record, JsonNode data) {
        return new PublishedEvent(
                CloudEventRecord.header(record, "ce_specversion"),
                CloudEventRecord.header(record, "ce_id"),
                CloudEventRecord.header(record, "ce_source"),
                CloudEventRecord.header(record, "ce_type"),
                CloudEventRecord.header(record, "ce_subject"),
                CloudEventRecord.header(record, "ce_time"),
                CloudEventRecord.header(record, "ce_dataschema"),
                CloudEventRecord.header(record, "content-type"),
                CloudEventRecord.header(record, "ce_sequence"),
                record.key(),
                CloudEventRecord.header(record, "traceparent"),
                data);
    }
}
