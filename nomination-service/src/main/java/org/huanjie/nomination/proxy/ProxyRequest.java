package org.huanjie.nomination.proxy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.kit.http.OneLine;
import org.huanjie.nomination.civil.CivilDay;

@Schema(name = "ProxyPaper", description = "A written proxy (委托投票书)")
record ProxyRequest(
        @Schema(description = "Who does not come (委托人)") @NotNull @Valid
        PartyRequest principal,

        @Schema(description = "Who votes for them (受托人)") @NotNull @Valid
        PartyRequest agent,

        @NotNull Paper.Form form,
        @NotNull Paper.Cause cause,

        @Schema(examples = "2027-01-15") @NotNull @CivilDay LocalDate receivedOn,

        @Schema(description = "Why it is taken after the list of proxies was due") @Size(max = 500)
        String reason) {
    @Schema(name = "ProxyParty", description = "By voter id or by serial on the district's roll, one of the two")
    record PartyRequest(
            UUID voter,
            @Schema(examples = "17") @Min(1) Integer serial,

            @Schema(examples = "陈秀兰")
            @NotBlank
            @Size(max = 50)
            @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
            String name) {
        @JsonIgnore
        @AssertTrue(message = "voter 与 serial 填且只填一项")
        @Schema(hidden = true)
        public boolean isNamedOnce() {
            return voter == null ^ serial == null;
        }
    }

    Paper paper() {
        return new Paper(form, cause, receivedOn, reason == null || reason.isBlank() ? null : reason.strip());
    }
}
