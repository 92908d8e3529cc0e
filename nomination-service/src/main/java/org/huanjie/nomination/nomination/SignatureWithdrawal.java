package org.huanjie.nomination.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

@Schema(name = "SignatureWithdrawal")
record SignatureWithdrawal(
        @Schema(examples = "2027-01-03") @NotNull @CivilDay LocalDate on,

        @Schema(description = "The paper that says so", examples = "本人书面声明（2027年1月3日）") @NotBlank @Size(max = 500)
        String document) {}
