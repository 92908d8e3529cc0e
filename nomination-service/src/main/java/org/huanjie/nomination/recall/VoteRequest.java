package org.huanjie.nomination.recall;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

/** @param support votes for the recall, {@code for} in JSON */
@Schema(name = "RecallVote", description = "The record of the secret vote on a recall")
record VoteRequest(
        @NotNull @CivilDay LocalDate on,

        @Schema(description = "All voters of the district, as its roll has them", examples = "3897")
        @Min(1)
        @Max(10_000_000)
        @NotNull
        Integer registered,

        @NotNull @Min(0) @Max(10_000_000) Integer voted,

        @JsonProperty("for") @Schema(name = "for") @NotNull @Min(0) @Max(10_000_000)
        Integer support,

        @NotNull @Min(0) @Max(10_000_000) Integer against,
        @NotNull @Min(0) @Max(10_000_000) Integer abstain,

        @JsonProperty("void") @Schema(name = "void") @NotNull @Min(0) @Max(10_000_000)
        Integer invalid,

        @Schema(examples = "云人常〔2027〕9号") @NotBlank @Size(max = 100)
        String documentNo) {
    RecallVote vote() {
        return new RecallVote(on, registered, voted, support, against, abstain, invalid, documentNo);
    }
}
