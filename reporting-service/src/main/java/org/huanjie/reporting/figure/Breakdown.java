package org.huanjie.reporting.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.Map;

/** Figures of a scope, whole and by the township in which each of their sources lies. */
public final class Breakdown {
    /** What lies in no single township: the county's own, and districts across townships. */
    public static final String NO_TOWNSHIP = "";
    /** The figure of the whole scope, as {@code GET /figures} says it. */
    public static final String WHOLE = "*";

    private final Map<String, Map<String, String>> values;
    private final Definitions definitions;
    private final Instant asOf;

    /** @param values as text, by place and figure */
    Breakdown(Map<String, Map<String, String>> values, Definitions definitions, Instant asOf) {
        this.values = values;
        this.definitions = definitions;
        this.asOf = asOf;
    }

    public Instant asOf() {
        return asOf;
    }

    /**
     * A figure at a place.
     *
     * @param place code of a township, {@link #NO_TOWNSHIP} or {@link #WHOLE}
     * @return JSON null where it is not known
     */
    public JsonNode value(String figure, String place) {
        Map<String, String> there = values.getOrDefault(place, Map.of());
        return definitions
                .find(figure)
                .map(definition -> definition.shown(
                        definition.ratio() == null ? there.get(figure) : Figures.rate(definition, there)))
                .orElse(NullNode.getInstance());
    }
}
