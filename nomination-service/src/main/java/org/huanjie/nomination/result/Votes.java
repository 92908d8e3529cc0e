package org.huanjie.nomination.result;

import java.util.UUID;

/**
 * Votes for one person.
 *
 * @param candidate null for a write-in
 * @param voter     the person as a voter; null for a write-in that nobody has identified
 */
public record Votes(UUID candidate, UUID voter, String name, int votes, boolean eligible) {
    boolean isWriteIn() {
        return candidate == null;
    }
}
