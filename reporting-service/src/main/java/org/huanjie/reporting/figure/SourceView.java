package org.huanjie.reporting.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of the things a figure is made of.
 *
 * @param division where it is
 * @param name     of that division; null where it is not known here
 * @param subject  code or id of it, the subject of the events that told of it: a unit, a roll, an activity; of a rate, the figure
 * @param value    what it adds
 */
public record SourceView(
        String division,
        @Schema(nullable = true) String name,
        String subject,
        @Schema(nullable = true) String value) {}
