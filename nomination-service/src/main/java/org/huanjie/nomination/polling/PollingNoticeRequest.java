package org.huanjie.nomination.polling;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PollingPublication")
record PollingNoticeRequest(
        @Schema(description = "Number of the notice", examples = "云选公〔2027〕12号") @Size(max = 100)
        String documentNo,

        @Schema(description = "Why in spite of warnings") @Size(max = 500)
        String reason) {}
