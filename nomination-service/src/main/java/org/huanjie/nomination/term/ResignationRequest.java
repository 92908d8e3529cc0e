package org.huanjie.nomination.term;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;
import org.huanjie.nomination.deputy.DeputyChange;

@Schema(name = "Resignation")
record ResignationRequest(
        @Schema(description = "When it was handed in, in writing") @NotNull @CivilDay
        LocalDate submittedOn,

        @Schema(description = "Whether the deputy was told to resign (责令辞职)") @NotNull
        Boolean ordered,

        @Schema(
                description =
                        "All members of the standing committee, or all deputies of the township's congress, present or not",
                examples = "27")
        @Min(1)
        @Max(10000)
        @NotNull
        Integer members,

        @Schema(description = "Votes for accepting it", examples = "20") @NotNull @Min(0) @Max(10000)
        Integer votesFor,

        @Schema(examples = "云泽县人大常委会第三十次会议") @NotBlank @Size(max = 200)
        String decidedBy,

        @NotNull @CivilDay LocalDate decidedOn,

        @Schema(examples = "云人常公告〔2027〕5号") @NotBlank @Size(max = 100)
        String documentNo) {
    DeputyChange.Basis basis() {
        return new DeputyChange.Basis(
                ordered ? "ORDERED_RESIGNATION" : "RESIGNATION",
                null,
                decidedOn,
                decidedBy,
                decidedOn,
                documentNo,
                Map.of("members", members.longValue(), "votesFor", votesFor.longValue()));
    }
}
