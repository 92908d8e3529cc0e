package org.huanjie.local.rehearsal;

import java.time.LocalDate;
import java.util.Map;

/**
 * Preparatory work as reporting records it.
 *
 * @param figures keys of the progress report's sentences, {@code domain.md} §7.6
 */
record Activity(
        String division,
        String kind,
        String stage,
        LocalDate on,
        String title,
        int participants,
        Map<String, Object> figures) {
    static final String PATH = "/api/v1/activities";

    Map<String, Object> json() {
        return Map.of(
                "election", Play.ELECTION,
                "division", division,
                "kind", kind,
                "stage", stage,
                "on", on.toString(),
                "title", title,
                "participants", participants,
                "figures", figures);
    }
}
