package org.huanjie.nomination.recall;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The vote on a recall, as it was counted.
 *
 * @param registered all voters of the district
 * @param support    votes for the recall
 */
@Schema(name = "RecallVoteCounted")
record RecallVote(
        LocalDate on,
        int registered,
        int voted,
        int support,
        int against,
        int abstain,
        int invalid,
        String documentNo) {}
