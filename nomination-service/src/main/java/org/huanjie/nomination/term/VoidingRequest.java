package org.huanjie.nomination.term;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;
import org.huanjie.nomination.deputy.DeputyChange;

@Schema(name = "ElectionVoiding")
record VoidingRequest(
        @NotNull Ground ground,

        @Schema(examples = "经查实，以财物贿赂选民") @NotBlank @Size(max = 2000)
        String reason,

        @NotBlank @Size(max = 200) String decidedBy,
        @NotNull @CivilDay LocalDate decidedOn,
        @NotBlank @Size(max = 100) String documentNo) {

    /** 选举法 art. 58. */
    @Schema(name = "VoidingGround")
    enum Ground {
        BRIBERY,
        VIOLENCE,
        FORGERY,
        RETALIATION
    }

    DeputyChange.Basis basis() {
        return new DeputyChange.Basis(
                ground.name(), reason.strip(), decidedOn, decidedBy, decidedOn, documentNo, Map.of());
    }
}
