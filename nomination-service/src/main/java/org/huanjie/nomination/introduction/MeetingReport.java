package org.huanjie.nomination.introduction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

/** How a meeting went. */
@Schema(name = "MeetingReport")
record MeetingReport(
        @NotNull @CivilDay LocalDate on,

        @Schema(examples = "河口村村民委员会会议室") @NotBlank @Size(max = 200)
        String place,

        @Schema(description = "Candidates who were there") @NotEmpty @Size(max = 50)
        List<@NotNull UUID> candidates,

        @Schema(description = "Voters who were there", examples = "86") @NotNull @Min(0) @Max(100_000)
        Integer attended) {
    VoterMeeting.Held held() {
        return new VoterMeeting.Held(on, place.strip(), candidates, attended);
    }
}
