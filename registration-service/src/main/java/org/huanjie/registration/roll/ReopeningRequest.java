package org.huanjie.registration.roll;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The by-election that a final roll is taken up again for. */
@Schema(name = "RollReopening")
record ReopeningRequest(
        @Schema(description = "Day of the by-election (补选)", examples = "2028-11-15") @NotNull
        LocalDate electionDay,

        @Schema(description = "Of the decision on the by-election", examples = "云人常〔2028〕12号")
        @NotBlank
        @Size(max = 100)
        String documentNo) {}
