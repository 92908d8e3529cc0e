package org.huanjie.nomination.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

@Schema(name = "PreliminaryElectionRecord")
record PreliminaryRequest(
        @Schema(examples = "2027-01-10") @NotNull @CivilDay LocalDate on,

        @Schema(description = "Voters who could take part", examples = "3251") @NotNull @Min(0) @Max(GroupOpinion.MAX)
        Integer voters,

        @Schema(description = "Voters who did", examples = "2004") @NotNull @Min(0) @Max(GroupOpinion.MAX)
        Integer voted,

        @Schema(description = "Ballots returned", examples = "2003") @NotNull @Min(0) @Max(GroupOpinion.MAX)
        Integer ballots,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid Vote> votes,

        @Schema(
                description =
                        "Size of the formal list that the committee has fixed. Where the rules leave it at the smallest (fixedCandidateCount MIN), that is taken when it is not told",
                examples = "3",
                nullable = true)
        @Min(1)
        @Max(99)
        Integer keep) {

    /** What a candidate received. */
    @Schema(name = "PreliminaryVote")
    record Vote(
            @NotNull UUID candidate,

            @Schema(examples = "612") @NotNull @Min(0) @Max(GroupOpinion.MAX)
            Integer votes) {}

    PreliminaryRequest keeping(int candidates) {
        return new PreliminaryRequest(on, voters, voted, ballots, votes, candidates);
    }

    Map<UUID, Integer> byCandidate() {
        return votes.stream().collect(Collectors.toMap(Vote::candidate, Vote::votes));
    }
}
