package org.huanjie.nomination.term;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;
import org.huanjie.nomination.deputy.DeputyChange;

@Schema(name = "Suspension")
record SuspensionRequest(
        @NotNull Ground ground,
        @NotNull @CivilDay LocalDate on,

        @Schema(description = "Who reported it to the standing committee or congress", examples = "云泽县人大常委会代表资格审查委员会")
        @NotBlank
        @Size(max = 200)
        String decidedBy,

        @NotNull @CivilDay LocalDate decidedOn,
        @NotBlank @Size(max = 100) String documentNo) {

    /** 代表法 art. 61. */
    @Schema(name = "SuspensionGround")
    enum Ground {
        /** Detained on a criminal case. */
        DETAINED,
        /** Serving control, detention or imprisonment, not deprived of political rights. */
        SERVING
    }

    DeputyChange.Basis basis() {
        return new DeputyChange.Basis(ground.name(), null, on, decidedBy, decidedOn, documentNo, Map.of());
    }
}
