package org.huanjie.nomination.byelection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

/** Another day for a by-election, and who decided on it. */
@Schema(name = "ByElectionDay")
record DayRequest(
        @Schema(description = "The by-election's new day (选举日)") @NotNull @CivilDay
        LocalDate electionDay,

        @Schema(description = "The body that decided", examples = "云泽县人大常委会第三十二次会议") @NotBlank @Size(max = 200)
        String decidedBy,

        @NotNull @CivilDay LocalDate decidedOn,

        @Schema(examples = "云人常〔2027〕15号") @NotBlank @Size(max = 100)
        String documentNo) {}
