package org.huanjie.reporting.figure;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the things a figure is made of.
 *
 * @param division where it is
 * @param name     of that division; null where it is not known here
 * @param subject  code or id of it: a unit, a roll, an activity; of a rate, the figure
 * @param value    what it adds
 * @param event    the event that made it what it is; null of what this service records itself, of a rate, and of what was told before
 *                 events were kept, until read models are rebuilt
 */
public record SourceView(
        String division,
        @Schema(nullable = true) String name,
        String subject,
        @Schema(nullable = true) String value,
        @Schema(nullable = true) Told event) {

    /**
     * Where an event lies: whoever may read the topic reads it again there.
     *
     * @param id   {@code ce_id}
     * @param type {@code ce_type}
     * @param time when it was made
     */
    @Schema(name = "ToldEvent")
    public record Told(String id, String type, String topic, int partition, long offset, Instant time) {}

    /** What no single event tells. */
    public static SourceView of(String division, String name, String subject, String value) {
        return new SourceView(division, name, subject, value, null);
    }
}
