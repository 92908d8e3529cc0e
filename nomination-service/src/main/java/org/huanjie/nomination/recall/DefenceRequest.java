package org.huanjie.nomination.recall;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

@Schema(name = "RecallDefence")
record DefenceRequest(
        @Schema(description = "The deputy's written defence (申辩意见)") @NotBlank @Size(max = 10000)
        String statement,

        @NotNull @CivilDay LocalDate on) {}
