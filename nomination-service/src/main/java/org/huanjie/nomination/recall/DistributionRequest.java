package org.huanjie.nomination.recall;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

@Schema(name = "RecallDistribution")
record DistributionRequest(
        @NotNull @CivilDay LocalDate on,

        @Schema(description = "That the deputy has written no defence; only where there is none") @NotNull
        Boolean withoutDefence) {}
