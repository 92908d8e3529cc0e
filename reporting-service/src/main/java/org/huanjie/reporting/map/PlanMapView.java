package org.huanjie.reporting.map;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published plan of which there is a map.
 *
 * @param name         of the division
 * @param version      of the plan among those of its congress
 * @param districts    null until the plan itself was heard of, like the two that follow
 * @param maxDeviation a fraction as text
 */
@Schema(name = "PlanMap")
record PlanMapView(
        UUID plan,
        String level,
        String division,
        String name,
        long version,
        Integer districts,
        Integer seats,
        String maxDeviation) {
    static PlanMapView of(Tuple row) {
        return new PlanMapView(
                row.get("plan", UUID.class),
                row.get("level", String.class),
                row.get("division", String.class),
                row.get("name", String.class),
                row.get("sequence", Long.class),
                row.get("districts", Integer.class),
                row.get("seats", Integer.class),
                row.get("max_deviation", String.class));
    }
}
