package org.huanjie.nomination.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PreliminaryElection")
record PreliminaryView(
        UUID id,
        UUID district,
        int round,
        LocalDate on,
        int voters,
        int voted,
        int ballots,
        int keep,
        List<PreliminaryRequest.Vote> votes,

        @Schema(description = "Through to the formal list so far")
        List<UUID> chosen,

        @Schema(description = "Tied at the cut: another vote among them must follow; empty where the list is complete")
        List<UUID> tied) {
    static PreliminaryView of(PreliminaryElection held) {
        return new PreliminaryView(
                held.id(),
                held.district(),
                held.round(),
                held.heldOn(),
                held.voters(),
                held.voted(),
                held.ballots(),
                held.keep(),
                held.votes(),
                held.outcome().chosen().stream()
                        .map(PreliminaryOutcome.Through::candidate)
                        .toList(),
                held.outcome().tied());
    }
}
