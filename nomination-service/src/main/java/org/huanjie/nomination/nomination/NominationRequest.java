package org.huanjie.nomination.nomination;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.http.OneLine;
import org.huanjie.nomination.candidate.Particulars;
import org.huanjie.nomination.civil.CivilDay;

@Schema(name = "NominationForm", description = "A nomination form (代表候选人推荐表)")
record NominationRequest(
        @Schema(examples = "990123-2026") @NotBlank @Size(max = 20)
        String election,

        @NotNull UUID district,
        @NotNull Channel channel,

        @Schema(description = "Nominating parties and people's organisations; several nominate jointly") @Size(max = 20)
        List<@NotBlank @Size(max = 100) String> organisations,

        @Schema(description = "Signers of a joint nomination, in the order of the form") @Size(max = 2000)
        List<@NotNull @Valid Signer> signatories,

        @NotNull @Valid Nominee candidate) {

    @Schema(name = "NominationSigner", description = "By voter id or by serial on the district's roll, one of the two")
    record Signer(
            UUID voter,
            @Min(1) Integer serial,

            @Schema(examples = "2026-12-31T09:00:00+08:00") @CivilDay
            OffsetDateTime signedAt) {
        @JsonIgnore
        @AssertTrue(message = "voter 与 serial 填且只填一项")
        @Schema(hidden = true)
        public boolean isNamedOnce() {
            return voter == null ^ serial == null;
        }

        Form.Signer signer() {
            return new Form.Signer(voter, serial, signedAt == null ? null : signedAt.toInstant());
        }
    }

    @Schema(name = "Nominee")
    record Nominee(
            @NotNull UUID voter,

            @Schema(examples = "陈秀兰")
            @NotBlank
            @Size(max = 50)
            @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String name,

            @Schema(description = "1 male, 2 female", examples = "2")
            @NotNull
            @Pattern(regexp = "[12]", message = "1 或 2")
            String sex,

            @Schema(examples = "1985-03-12") @NotNull @CivilDay
            LocalDate birthDate,

            @Schema(description = "GB/T 3304", examples = "01")
            @NotNull
            @Pattern(regexp = "[0-9]{2}", message = "两位数字代码")
            String ethnicity,

            @Schema(description = "GB/T 4762", examples = "13") @Pattern(regexp = "[0-9]{2}", message = "两位数字代码")
            String politicalStatus,

            @Schema(description = "GB/T 4658", examples = "20") @Pattern(regexp = "[0-9]{2}", message = "两位数字代码")
            String education,

            @Schema(description = "GB/T 2261.4", examples = "27") @Pattern(regexp = "[0-9]{2}", message = "两位数字代码")
            String occupation,

            @Schema(description = "Unit and post", examples = "河口村村民委员会副主任")
            @Size(max = 200)
            @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String post,

            @Schema(description = "When the nominee accepted in writing", examples = "2026-12-30") @CivilDay
            LocalDate consentedOn,

            @Schema(description = "Whether funding from abroad is accepted, R-80")
            Boolean foreignFunding,

            @Schema(description = "Divisions of whose congresses the nominee is a deputy now, R-83") @Size(max = 10)
            List<@NotNull @Pattern(regexp = "[0-9]{2,9}", message = "行政区划代码") String> deputyOf) {
        private Particulars particulars() {
            return new Particulars(
                    name.strip(), sex, birthDate, ethnicity, politicalStatus, education, occupation, blankToNull(post));
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    Form form() {
        return new Form(
                channel,
                organisations == null
                        ? List.of()
                        : organisations.stream()
                                .map(String::strip)
                                .distinct()
                                .sorted()
                                .toList(),
                signatories == null
                        ? List.of()
                        : signatories.stream().map(Signer::signer).toList(),
                candidate.voter(),
                candidate.particulars(),
                candidate.consentedOn(),
                candidate.foreignFunding(),
                candidate.deputyOf() == null ? List.of() : List.copyOf(candidate.deputyOf()));
    }
}
