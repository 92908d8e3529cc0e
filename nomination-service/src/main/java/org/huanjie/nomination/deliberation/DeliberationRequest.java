package org.huanjie.nomination.deliberation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;
import org.huanjie.nomination.district.Conclusion;

@Schema(name = "DeliberationReport")
record DeliberationRequest(
        @Schema(description = "1 for the first round after the list (三上三下)", examples = "1") @NotNull @Min(1) @Max(99)
        Integer round,

        @Schema(examples = "2027-01-08") @NotNull @CivilDay LocalDate on,

        @NotNull @Size(max = 2000) List<@NotNull @Valid GroupOpinion> groups,

        @NotNull Conclusion conclusion) {}
