package org.huanjie.nomination.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a formal list is published with. */
@Schema(name = "FormalListPublication")
public record FormalListRequest(
        @Schema(description = "The formal candidates, in any order: the list's own order is the law's (R-90)")
        @NotNull
        @Size(max = 100)
        List<@NotNull UUID> candidates,

        @Schema(description = "Why, where the list is late", nullable = true) @Size(max = 2000)
        String reason,

        @Schema(description = "Number of the notice, given by the publisher", nullable = true) @Size(max = 100)
        String documentNo) {}
