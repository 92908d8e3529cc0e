package org.huanjie.nomination.term;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;
import org.huanjie.nomination.deputy.DeputyChange;

@Schema(name = "TermEnding")
record EndRequest(
        @NotNull EndGround ground,

        @Schema(description = "Since when") @NotNull @CivilDay
        LocalDate on,

        @Schema(
                description = "Who announces it (R-116): standing committee of the county, congress of the township",
                examples = "云泽县人大常委会")
        @NotBlank
        @Size(max = 200)
        String decidedBy,

        @NotNull @CivilDay LocalDate decidedOn,

        @Schema(examples = "云人常公告〔2027〕4号") @NotBlank @Size(max = 100)
        String documentNo) {
    DeputyChange.Basis basis() {
        return new DeputyChange.Basis(ground.name(), null, on, decidedBy, decidedOn, documentNo, Map.of());
    }
}
