package org.huanjie.nomination.poll;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of a count; the other person's figures are not shown before both are in. */
@Schema(name = "CountEntry")
record CountView(
        UUID id,
        int round,
        int entry,
        String enteredBy,
        Instant enteredAt,
        Counts.Status status,
        List<CountFigures.Difference> differences,

        @Schema(description = "Left out of another person's entry until both are in")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        CountFigures figures) {
    static CountView of(CountEntry entry, Counts all, boolean withFigures) {
        return new CountView(
                entry.id(),
                entry.round(),
                entry.entry(),
                entry.enteredBy(),
                entry.enteredAt(),
                all.status(),
                all.differences(),
                withFigures ? entry.figures() : null);
    }
}
