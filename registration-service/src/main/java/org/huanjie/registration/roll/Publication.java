package org.huanjie.registration.roll;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * That a version of a roll was published (公布), and on which terms.
 *
 * @param publishedOn     the day of the notice
 * @param objectionsUntil the last day of objections
 * @param pollingPlace    where the district votes, from when and until when; published with the roll
 * @param reason          why in spite of warnings, or null
 */
@Embeddable
record Publication(
        String publishedBy,
        Instant publishedAt,
        LocalDate publishedOn,
        LocalDate objectionsUntil,
        String pollingPlace,
        OffsetDateTime pollingFrom,
        OffsetDateTime pollingUntil,
        String reason) {
    /** A correction is published at once, on the terms of the version that it follows. */
    Publication again(String by, Instant at, LocalDate on) {
        return new Publication(by, at, on, objectionsUntil, pollingPlace, pollingFrom, pollingUntil, null);
    }
}
