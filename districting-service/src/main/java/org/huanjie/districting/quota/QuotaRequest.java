package org.huanjie.districting.quota;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

record QuotaRequest(
        @NotNull @Min(1) @Max(2000) Integer approvedSeats,
        @Min(0) @Max(2000) Integer previousSeats,
        @Valid ExtraFivePercent extraFivePercent,
        @Valid Recalculation recalculation,
        @NotBlank @Size(max = 200) String decidedBy,
        @NotNull LocalDate decidedOn,
        @NotBlank @Size(max = 100) String documentNo,
        LocalDate filedOn) {

    record ExtraFivePercent(@NotBlank @Size(max = 100) String documentNo) {}

    record Recalculation(@NotBlank @Size(max = 500) String reason) {}

    String recalculationReason() {
        return recalculation == null ? null : recalculation.reason();
    }
}
