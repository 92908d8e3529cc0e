package org.huanjie.nomination.credentials;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

@Schema(name = "CredentialsDecision")
record ReviewDecision(
        @Schema(
                description = "Standing committee of the county, presidium of the township",
                examples = "云泽县人大常委会第二十九次会议")
        @NotBlank
        @Size(max = 200)
        String decidedBy,

        @NotNull @CivilDay LocalDate decidedOn,

        @Schema(examples = "云人常〔2027〕3号") @NotBlank @Size(max = 100)
        String documentNo) {}
