package org.huanjie.reporting.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure as it stands.
 *
 * @param id         as {@code domain.md} §7.5, §7.6 name it
 * @param value      a number for a count, text for a rate ({@code "82.89"}), a date or words; null where it is not known
 * @param unit       人, 名, 个, %; null for dates and words
 * @param definition what is counted, in Chinese
 * @param scope      division it speaks of
 * @param asOf       when it was read; it counts what stood then
 */
public record Figure(
        String id,

        @Schema(
                implementation = Object.class,
                oneOf = {Long.class, String.class},
                nullable = true,
                description = "Number, or text for a rate, a date, words; null: not known",
                example = "3251")
        JsonNode value,

        String unit,
        String definition,
        String scope,
        Instant asOf) {

    /** Whether what it counts has happened at all: known, and not nought. */
    public boolean happened() {
        return known() && !(value.isNumber() && value.asLong() == 0);
    }

    public boolean known() {
        return value != null && !value.isNull();
    }
}
