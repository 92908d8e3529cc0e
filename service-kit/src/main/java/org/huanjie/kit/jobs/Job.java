package org.huanjie.kit.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.huanjie.kit.problem.Problem;

/**
 * Long work, as clients see it.
 *
 * @param kind      what it does, in capitals: {@code VOTER_IMPORT}
 * @param processed steps done of {@code total}; both 0 while it is not known
 * @param result    the id or ids of what was made, and its figures, once it succeeded; of a search, figures of the best so far, and,
 *                  once it was cancelled, of what was kept
 * @param problem   why it failed
 */
public record Job(
        UUID id,
        String kind,
        Status status,
        long processed,
        long total,
        Instant startedAt,
        Instant finishedAt,
        JsonNode result,
        Problem problem) {

    public enum Status {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this != QUEUED && this != RUNNING;
        }
    }
}
