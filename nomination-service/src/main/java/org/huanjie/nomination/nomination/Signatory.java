package org.huanjie.nomination.nomination;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * A signature of a joint nomination with the verdict on it.
 *
 * @param district repeated from the nomination, for the ledger of R-76
 * @param voter    null where nobody on the roll has the serial
 * @param code     why it does not count; null where it does
 */
@Embeddable
record Signatory(UUID district, UUID voter, Integer serial, Instant signedAt, boolean valid, String code) {}
