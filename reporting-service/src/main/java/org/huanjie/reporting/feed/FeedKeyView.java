package org.huanjie.reporting.feed;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subscription, as shown.
 *
 * @param atom     address of the Atom feed, with the key: told once, when it is made; who has it reads the alerts
 * @param calendar address of the iCalendar, likewise
 */
record FeedKeyView(
        UUID id,
        String election,
        String division,
        @Schema(nullable = true) String label,
        Instant madeAt,
        @Schema(nullable = true) String atom,
        @Schema(nullable = true) String calendar) {}
