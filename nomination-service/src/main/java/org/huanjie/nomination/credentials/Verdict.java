package org.huanjie.nomination.credentials;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the credentials committee says of somebody elected.
 *
 * @param ground     of a void election, else null
 * @param reason     in words; null where there was nothing to say
 * @param documentNo the paper it rests on, or null
 */
@Schema(name = "CredentialsVerdict")
record Verdict(
        UUID deputy,
        UUID district,
        int districtNumber,
        String name,
        Outcome outcome,
        @Schema(nullable = true) Ground ground,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) String documentNo) {

    @Schema(name = "CredentialsOutcome")
    enum Outcome {
        CONFIRMED,
        POSTPONED,
        VOID
    }
}
