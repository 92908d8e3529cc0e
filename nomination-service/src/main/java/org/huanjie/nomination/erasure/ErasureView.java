package org.huanjie.nomination.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.erasure.ErasureStatus;

/** An erasure as clients see it: how much, never whom. */
@Schema(name = "Erasure")
record ErasureView(
        UUID id,
        @Schema(description = "The county") String division,
        String documentNo,
        ErasureStatus status,

        @Schema(description = "The day that periods are measured on")
        LocalDate asOf,

        @Schema(description = "What the trial found") Extent found,
        @Schema(description = "What is gone so far") Extent erased,
        String draftedBy,
        Instant draftedAt,
        @Schema(nullable = true) String approvedBy,
        @Schema(nullable = true) Instant approvedAt,
        @Schema(nullable = true) UUID job,
        @Schema(nullable = true) Instant finishedAt) {

    static ErasureView of(Erasure erasure) {
        return new ErasureView(
                erasure.id(),
                erasure.division(),
                erasure.documentNo(),
                erasure.status(),
                erasure.asOf(),
                erasure.found(),
                erasure.erased(),
                erasure.draftedBy(),
                erasure.draftedAt(),
                erasure.approvedBy(),
                erasure.approvedAt(),
                erasure.job(),
                erasure.finishedAt());
    }
}
