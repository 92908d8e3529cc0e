package org.huanjie.nomination.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.civil.CivilDay;

@Schema(name = "CandidateWithdrawal")
record WithdrawalRequest(
        @Schema(examples = "2027-01-11") @NotNull @CivilDay LocalDate on,

        @Schema(description = "The paper that says so: declaration, death certificate, judgment", examples = "本人书面声明")
        @NotBlank
        @Size(max = 500)
        String document,

        @Schema(description = "Why; never published") Candidate.Cause cause) {}
