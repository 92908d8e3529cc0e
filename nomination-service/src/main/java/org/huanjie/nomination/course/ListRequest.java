package org.huanjie.nomination.course;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an initial list is published with. */
@Schema(name = "InitialListPublication")
public record ListRequest(
        @Schema(description = "Why, where the list is late", nullable = true) @Size(max = 2000)
        String reason,

        @Schema(description = "Number of the notice, given by the publisher", nullable = true, examples = "云选委〔2027〕4号")
        @Size(max = 100)
        String documentNo) {}
