package org.huanjie.nomination.recall;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.problem.Finding;
import org.huanjie.nomination.election.Level;

@Schema(name = "Recall")
record RecallView(
        UUID id,
        String election,
        Level level,
        String division,
        UUID district,
        UUID deputy,
        RecallStatus status,
        String reasons,
        LocalDate submittedOn,
        int validSignatures,

        @Schema(description = "Only in answers about one petition") @JsonInclude(JsonInclude.Include.NON_NULL)
        List<SignatoryView> signatories,

        List<Finding> findings,
        @Schema(nullable = true) String defence,
        @Schema(nullable = true) LocalDate defendedOn,
        @Schema(nullable = true) LocalDate distributedOn,
        @Schema(nullable = true) VoteView vote,
        Instant recordedAt) {

    @Schema(name = "RecallSignatory")
    record SignatoryView(
            @Schema(nullable = true) UUID voter,
            @Schema(nullable = true) Integer serial,
            @Schema(nullable = true) Instant signedAt,
            boolean valid,

            @Schema(
                    description = "Why it does not count: RECALL_NOT_ON_ROLL, RECALL_SIGNED_TWICE; null where it does",
                    nullable = true)
            String code) {}

    /** @param support votes for the recall, {@code for} in JSON */
    @Schema(name = "RecallVoteView")
    record VoteView(
            LocalDate on,
            int registered,
            int voted,
            @JsonProperty("for") @Schema(name = "for") int support,
            int against,
            int abstain,
            @JsonProperty("void") @Schema(name = "void") int invalid,
            String documentNo,

            @Schema(description = "Votes needed: more than half of all voters of the district")
            int needed) {
        private static VoteView of(RecallVote vote) {
            return new VoteView(
                    vote.on(),
                    vote.registered(),
                    vote.voted(),
                    vote.support(),
                    vote.against(),
                    vote.abstain(),
                    vote.invalid(),
                    vote.documentNo(),
                    vote.registered() / 2 + 1);
        }
    }

    static RecallView of(Recall recall) {
        return of(
                recall,
                recall.signatories().stream()
                        .map(line -> new SignatoryView(
                                line.voter(), line.serial(), line.signedAt(), line.valid(), line.code()))
                        .toList());
    }

    /** Without signatories, for lists. */
    static RecallView brief(Recall recall) {
        return of(recall, null);
    }

    private static RecallView of(Recall recall, List<SignatoryView> signatories) {
        return new RecallView(
                recall.id(),
                recall.election(),
                recall.level(),
                recall.division(),
                recall.district(),
                recall.deputy(),
                recall.status(),
                recall.reasons(),
                recall.submittedOn(),
                recall.validSignatures(),
                signatories,
                recall.findings(),
                recall.defence().orElse(null),
                recall.defendedOn().orElse(null),
                recall.distributedOn().orElse(null),
                recall.vote().map(VoteView::of).orElse(null),
                recall.recordedAt());
    }
}
