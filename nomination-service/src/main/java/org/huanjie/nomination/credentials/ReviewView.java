package org.huanjie.nomination.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.election.Level;

/** @param cases those of whom there is something to say */
@Schema(name = "CredentialsReview")
record ReviewView(
        UUID id,
        String election,
        Level level,
        String division,
        String reportedBy,
        LocalDate reportedOn,
        int elected,
        long confirmed,
        long voided,
        long postponed,
        List<Verdict> cases,
        Instant recordedAt,

        @Schema(description = "Null while nobody has decided on it", nullable = true)
        String decidedBy,

        @Schema(nullable = true) LocalDate decidedOn,
        @Schema(nullable = true) String documentNo) {

    static ReviewView of(CredentialsReview review) {
        return new ReviewView(
                review.id(),
                review.election(),
                review.level(),
                review.division(),
                review.reportedBy(),
                review.reportedOn(),
                review.verdicts().size(),
                review.number(Verdict.Outcome.CONFIRMED),
                review.number(Verdict.Outcome.VOID),
                review.number(Verdict.Outcome.POSTPONED),
                review.verdicts().stream()
                        .filter(verdict -> verdict.reason() != null)
                        .toList(),
                review.recordedAt(),
                review.decidedBy().orElse(null),
                review.decidedOn().orElse(null),
                review.documentNo().orElse(null));
    }
}
