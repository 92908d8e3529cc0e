package org.huanjie.nomination.credentials;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;
import org.huanjie.nomination.election.Level;

@Schema(name = "CredentialsReport")
record ReviewRequest(
        @Schema(examples = "990123-2026") @NotBlank @Size(max = 20)
        String election,

        @NotNull Level level,

        @Schema(description = "The congress: county or township", examples = "990123")
        @NotNull
        @Pattern(regexp = "[0-9]{6}([0-9]{3})?", message = "六位或者九位区划代码")
        String division,

        @Schema(description = "The credentials committee", examples = "云泽县人大常委会代表资格审查委员会") @NotBlank @Size(max = 200)
        String reportedBy,

        @NotNull @CivilDay LocalDate reportedOn,

        @Schema(description = "Those of whom there is something to say; all others are confirmed") @Size(max = 1000)
        List<@NotNull @Valid Case> cases) {

    @Schema(name = "CredentialsCase")
    record Case(
            @NotNull UUID deputy,
            @NotNull Verdict.Outcome outcome,

            @Schema(description = "Of a void election, and only of one")
            Ground ground,

            @Schema(examples = "尚有举报待核实") @NotBlank @Size(max = 2000)
            String reason,

            @Schema(description = "The paper it rests on; a void election needs one") @Size(max = 100)
            String documentNo) {
        @JsonIgnore
        @AssertTrue(message = "当选无效的，应当填写 ground 和 documentNo；其他情形不填 ground")
        @Schema(hidden = true)
        public boolean isGrounded() {
            boolean isVoid = outcome == Verdict.Outcome.VOID;
            return isVoid == (ground != null) && (!isVoid || documentNo != null && !documentNo.isBlank());
        }
    }

    List<Case> known() {
        return cases == null ? List.of() : cases;
    }
}
