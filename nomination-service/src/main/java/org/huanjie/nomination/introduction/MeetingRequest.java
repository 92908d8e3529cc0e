package org.huanjie.nomination.introduction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huanjie.nomination.civil.CivilDay;

/** A meeting to be held: because voters have asked for it, or, without these, by the committee's own will. */
@Schema(name = "MeetingArrangement")
record MeetingRequest(
        @Schema(description = "When voters asked for it", examples = "2027-01-14") @CivilDay
        LocalDate requestedOn,

        @Schema(description = "How many voters asked", examples = "12") @Min(1) @Max(100_000)
        Integer requesters) {

    @JsonIgnore
    @AssertTrue(message = "选民要求见面的，应当同时写明日期和人数")
    @Schema(hidden = true)
    public boolean isWhole() {
        return (requestedOn == null) == (requesters == null);
    }
}
