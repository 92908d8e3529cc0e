package org.huanjie.nomination.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "NominationWithdrawal")
record WithdrawalRequest(
        @Schema(description = "Who withdraws it, nominee or nominators (被提名人、提名人)", examples = "被提名人")
        @NotBlank
        @Size(max = 200)
        String by,

        @Schema(description = "The paper that says so", examples = "本人书面声明（2026年12月30日）") @NotBlank @Size(max = 500)
        String document) {}
