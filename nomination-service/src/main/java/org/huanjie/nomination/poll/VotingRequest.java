package org.huanjie.nomination.poll;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a vote is opened with. */
@Schema(name = "VotingRequest")
record VotingRequest(
        @Schema(description = "Why, where candidates have not met voters as they should (R-93)", nullable = true)
        @Size(max = 2000)
        String reason) {}
