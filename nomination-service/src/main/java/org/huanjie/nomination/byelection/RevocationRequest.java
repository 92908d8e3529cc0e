package org.huanjie.nomination.byelection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

/** That a by-election is not held, and who decided so. */
@Schema(name = "ByElectionRevocation")
record RevocationRequest(
        @Schema(description = "The body that decided", examples = "云泽县人大常委会第三十二次会议") @NotBlank @Size(max = 200)
        String decidedBy,

        @NotNull @CivilDay LocalDate decidedOn,

        @Schema(examples = "云人常〔2027〕16号") @NotBlank @Size(max = 100)
        String documentNo) {}
