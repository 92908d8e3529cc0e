package org.huanjie.nomination.course;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a notice of candidates who have left is published with. */
@Schema(name = "LeavingNotice")
record LeavingRequest(
        @Schema(description = "Number of the notice, given by the publisher", nullable = true) @Size(max = 100)
        String documentNo) {}
