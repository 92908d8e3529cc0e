package org.huanjie.nomination.term;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;
import org.huanjie.nomination.deputy.DeputyChange;
import org.huanjie.nomination.election.Level;

@Schema(name = "TermOverRecord")
record TermOverRequest(
        @Schema(
                description = "The general election by which the congress that goes was elected",
                examples = "990123-2021")
        @NotBlank
        @Size(max = 20)
        String election,

        @NotNull Level level,

        @Schema(description = "The congress: county or township", examples = "990123")
        @NotNull
        @Pattern(regexp = "[0-9]{6}([0-9]{3})?", message = "六位或者九位区划代码")
        String division,

        @Schema(description = "Day on which the first session of the next congress opened") @NotNull @CivilDay
        LocalDate on,

        @Schema(description = "Who announces it", examples = "云泽县人大常委会") @NotBlank @Size(max = 200)
        String decidedBy,

        @NotNull @CivilDay LocalDate decidedOn,

        @Schema(examples = "云人常公告〔2027〕9号") @NotBlank @Size(max = 100)
        String documentNo) {
    DeputyChange.Basis basis() {
        return new DeputyChange.Basis(
                EndTerm.GROUND, null, on, decidedBy.strip(), decidedOn, documentNo.strip(), Map.of());
    }
}
