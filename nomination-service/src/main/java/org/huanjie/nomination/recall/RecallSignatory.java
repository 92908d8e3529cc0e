package org.huanjie.nomination.recall;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * A signature of a petition and whether it counts.
 *
 * @param code why it does not: {@code RECALL_NOT_ON_ROLL}, {@code RECALL_SIGNED_TWICE}; else null
 */
@Embeddable
record RecallSignatory(UUID voter, Integer serial, Instant signedAt, boolean valid, String code) {
    static final String NOT_ON_ROLL = "RECALL_NOT_ON_ROLL";
    static final String SIGNED_TWICE = "RECALL_SIGNED_TWICE";
}
