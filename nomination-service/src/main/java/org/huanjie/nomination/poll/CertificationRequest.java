package org.huanjie.nomination.poll;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a result is certified with. */
@Schema(name = "CertificationRequest")
public record CertificationRequest(
        @Schema(description = "Number of the notice, given by the publisher", nullable = true) @Size(max = 100)
        String documentNo) {}
