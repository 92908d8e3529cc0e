package org.huanjie.nomination.recall;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

@Schema(
        name = "RecallPetition",
        description = "A petition to recall a deputy (罢免要求), handed to the county's standing committee")
record PetitionRequest(
        @NotNull UUID deputy,

        @Schema(description = "The reasons, as written", examples = "长期不履行代表职责") @NotBlank @Size(max = 10000)
        String reasons,

        @NotNull @CivilDay LocalDate submittedOn,

        @Schema(description = "Signers in the order of the form") @NotNull @Size(max = 5000)
        List<@NotNull @Valid Signer> signatories) {

    @Schema(name = "RecallSigner", description = "By voter id or by serial on the district's roll, one of the two")
    record Signer(
            UUID voter, @Min(1) Integer serial, @CivilDay OffsetDateTime signedAt) {
        @JsonIgnore
        @AssertTrue(message = "voter 与 serial 填且只填一项")
        @Schema(hidden = true)
        public boolean isNamedOnce() {
            return voter == null ^ serial == null;
        }
    }
}
