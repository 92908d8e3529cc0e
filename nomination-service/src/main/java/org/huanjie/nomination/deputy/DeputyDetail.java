package org.huanjie.nomination.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.election.Level;

/** A deputy as offices and committees see one. */
@Schema(name = "DeputyDetail")
public record DeputyDetail(
        UUID id,
        String election,
        Level level,
        String division,
        UUID district,

        @Schema(description = "Null for somebody written in", nullable = true)
        UUID candidate,

        UUID voter,
        String name,
        int round,
        LocalDate electedOn,
        DeputyStatus status,

        @Schema(description = "Since when the status holds; null before the review", nullable = true)
        LocalDate changedOn,

        List<Change> changes) {

    /** @param figures votes, where it was voted on */
    @Schema(name = "DeputyChange")
    public record Change(
            DeputyStatus status,
            String ground,
            @Schema(nullable = true) String reason,
            LocalDate happenedOn,
            String decidedBy,
            LocalDate decidedOn,
            String documentNo,
            Map<String, Long> figures,
            Instant recordedAt) {
        private static Change of(DeputyChange change) {
            DeputyChange.Basis basis = change.basis();
            return new Change(
                    change.status(),
                    basis.ground(),
                    basis.reason(),
                    basis.happenedOn(),
                    basis.decidedBy(),
                    basis.decidedOn(),
                    basis.documentNo(),
                    basis.figures() == null ? Map.of() : basis.figures(),
                    change.recordedAt());
        }
    }

    /** @param changes in the order they were recorded */
    static DeputyDetail of(Deputy deputy, List<DeputyChange> changes) {
        return new DeputyDetail(
                deputy.id(),
                deputy.election(),
                deputy.level(),
                deputy.division(),
                deputy.district(),
                deputy.candidate().orElse(null),
                deputy.voter(),
                deputy.name(),
                deputy.round(),
                deputy.electedOn(),
                deputy.status(),
                deputy.changedOn().orElse(null),
                changes.stream().map(Change::of).toList());
    }
}
