package org.huanjie.nomination.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SignatoriesToJudge", description = "Signatures of a form that is being typed")
record PreviewRequest(
        @NotNull UUID district,

        @Schema(description = "The nominee, where known: their own signature does not count")
        UUID nominee,

        @Schema(description = "In the order of the form") @NotNull @Size(max = 2000)
        List<NominationRequest.@NotNull @Valid Signer> signatories) {
    List<Form.Signer> signers() {
        return signatories.stream().map(NominationRequest.Signer::signer).toList();
    }
}
