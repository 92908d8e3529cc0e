package org.huanjie.reporting.registration;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many were registered in a division at the end of each day.
 *
 * @param expected persons of 18 and over; null where a unit has not told
 * @param points   days on which something changed, in their order; between them it stayed as it was
 */
record Curve(
        String division,
        String name,
        @Schema(nullable = true) Long expected,
        List<Point> points) {
    /**
     * @param voters   registered ({@code ACTIVE}), whatever their review
     * @param approved of them, those whose qualification review is passed
     */
    record Point(LocalDate day, long voters, long approved) {}
}
