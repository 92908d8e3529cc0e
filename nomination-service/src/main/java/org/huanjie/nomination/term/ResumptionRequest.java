package org.huanjie.nomination.term;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;
import org.huanjie.nomination.deputy.DeputyChange;

@Schema(name = "Resumption")
record ResumptionRequest(
        @NotNull @CivilDay LocalDate on,
        @NotBlank @Size(max = 200) String decidedBy,
        @NotNull @CivilDay LocalDate decidedOn,
        @NotBlank @Size(max = 100) String documentNo) {
    DeputyChange.Basis basis() {
        return new DeputyChange.Basis("RESUMED", null, on, decidedBy, decidedOn, documentNo, Map.of());
    }
}
