package org.huanjie.nomination.poll;

import java.util.UUID;
import org.huanjie.nomination.candidate.Candidate;
import org.huanjie.nomination.result.Votes;

/**
 * A person on the ballot.
 *
 * @param id the candidate's id; of somebody written in before, who is tied or in a run-off now, the voter's
 */
record BallotLine(UUID id, UUID voter, String name) {
    static BallotLine of(Candidate candidate) {
        return new BallotLine(
                candidate.id(), candidate.voter(), candidate.particulars().name());
    }

    static BallotLine of(Votes votes) {
        return new BallotLine(
                votes.candidate() == null ? votes.voter() : votes.candidate(), votes.voter(), votes.name());
    }
}
