package org.huanjie.nomination.byelection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;
import org.huanjie.nomination.district.ByElection;

/** What was decided: how many vacant seats of a district are filled, in which manner, when. */
@Schema(name = "ByElectionOrder")
record ByElectionRequest(
        @NotNull ByElection.Manner manner,

        @Schema(description = "Seats to be filled, of those that are vacant") @NotNull @Min(1) @Max(3)
        Integer seats,

        @Schema(description = "The by-election's own day (选举日)") @NotNull @CivilDay
        LocalDate electionDay,

        @Schema(description = "The body that decided", examples = "云泽县人大常委会第三十一次会议") @NotBlank @Size(max = 200)
        String decidedBy,

        @NotNull @CivilDay LocalDate decidedOn,

        @Schema(examples = "云人常〔2027〕12号") @NotBlank @Size(max = 100)
        String documentNo) {
    ByElection order(UUID of) {
        return new ByElection(of, manner, electionDay, decidedBy.strip(), decidedOn, documentNo.strip());
    }
}
