package org.huanjie.nomination.poll;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

@Schema(name = "RunOffDecision")
record DecisionRequest(
        @NotEmpty @Size(max = 100) List<@NotNull UUID> candidates,

        @Schema(examples = "云泽县选举委员会第九次会议") @NotBlank @Size(max = 200)
        String decidedBy,

        @Schema(examples = "2027-01-21") @NotNull @CivilDay LocalDate decidedOn,

        @Schema(examples = "云选委〔2027〕9号") @NotBlank @Size(max = 100)
        String documentNo) {
    Certification.Decision decision() {
        return new Certification.Decision(List.copyOf(candidates), decidedBy, decidedOn, documentNo);
    }
}
