package org.huanjie.nomination.poll;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CountRecord", description = "Record of a count (计票记录)")
record CountRequest(
        @Schema(examples = "1") @NotNull @Min(1) @Max(99) Integer round,

        @Schema(description = "N of the final roll", examples = "3251") @NotNull @Min(0) @Max(MAX)
        Integer registered,

        @Schema(description = "V, those who took part, principals of proxies included", examples = "2790")
        @NotNull
        @Min(0)
        @Max(MAX)
        Integer voted,

        @Schema(examples = "2790") @NotNull @Min(0) @Max(MAX)
        Integer issued,

        @Schema(examples = "2788") @NotNull @Min(0) @Max(MAX)
        Integer returned,

        @Schema(examples = "2760") @NotNull @Min(0) @Max(MAX)
        Integer valid,

        @JsonProperty("void") @Schema(name = "void", examples = "28") @NotNull @Min(0) @Max(MAX)
        Integer invalid,

        @NotNull @Size(max = 100) List<@NotNull @Valid Vote> votes,

        @Schema(description = "Others written in (另选他人)") @Size(max = 2000)
        List<@NotNull @Valid WriteIn> writeIns,

        @Schema(
                description =
                        "Who took part, place by place, a mobile box by its signed register; where it is told it adds up to voted (R-103)")
        @Size(max = 200)
        List<@NotNull @Valid AtPlace> places,

        @Schema(
                description = "Votes cast by proxy, within voted: no more than the committee has consented to (R-97)",
                examples = "2",
                nullable = true)
        @Min(0)
        @Max(MAX)
        Integer byProxy) {
    static final int MAX = 10_000_000;

    @Schema(name = "CandidateVote")
    record Vote(
            @NotNull UUID candidate,

            @JsonProperty("for") @Schema(name = "for", examples = "1733") @NotNull @Min(0) @Max(MAX)
            Integer support,

            @Schema(examples = "900") @NotNull @Min(0) @Max(MAX)
            Integer against,

            @Schema(examples = "127") @NotNull @Min(0) @Max(MAX)
            Integer abstain) {}

    @Schema(name = "WriteIn")
    record WriteIn(
            @NotBlank @Size(max = 50) String name,

            @Schema(description = "Who it is, once identified", nullable = true)
            UUID voter,

            @JsonProperty("for") @Schema(name = "for", examples = "12") @NotNull @Min(0) @Max(MAX)
            Integer support) {}

    @Schema(name = "VotedAtPlace")
    record AtPlace(
            @Schema(description = "Number of the place in the district's polling", examples = "1")
            @NotNull
            @Min(1)
            @Max(999)
            Integer place,

            @Schema(examples = "1842") @NotNull @Min(0) @Max(MAX)
            Integer voted) {}

    CountFigures figures() {
        return new CountFigures(
                registered,
                voted,
                issued,
                returned,
                valid,
                invalid,
                votes.stream()
                        .map(line -> new CountFigures.CandidateVotes(
                                line.candidate(), line.support(), line.against(), line.abstain()))
                        .toList(),
                writeIns == null
                        ? List.of()
                        : writeIns.stream()
                                .map(line -> new CountFigures.WriteInVotes(
                                        line.name().strip(), line.voter(), line.support()))
                                .toList(),
                places == null
                        ? List.of()
                        : places.stream()
                                .map(line -> new CountFigures.PlaceVoted(line.place(), line.voted()))
                                .toList(),
                byProxy);
    }
}
