package org.huanjie.reporting.map;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the colours of a map tell apart. */
enum Colour {
    @JsonProperty("district")
    DISTRICT,
    @JsonProperty("deviation")
    DEVIATION;

    /** As a query writes it; anything else is an {@link IllegalArgumentException}. */
    public static Colour fromString(String text) {
        for (Colour colour : values()) {
            if (colour.toString().equals(text)) {
                return colour;
            }
        }
        throw new IllegalArgumentException("district or deviation");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
