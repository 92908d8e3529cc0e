package org.huanjie.nomination.polling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huanjie.nomination.district.Step;
import org.huanjie.nomination.election.Election;

/**
 * What an arrangement is judged by.
 *
 * @param groups     units of the district with the voter groups of the roll, as far as they are known here
 * @param step        how far the district has come
 * @param candidates  standing candidates of the district, as voters
 * @param knownVoters those of the officers whom the county knows as voters
 */
record PollingFacts(
        Election election,
        Step step,
        LocalDate today,
        Map<String, List<String>> groups,
        Set<UUID> candidates,
        Set<UUID> knownVoters) {
    private static final String VOTING_ENDS = "VOTING_ENDS";
    private static final int USUAL_STAFF = 2;

    /** Whether a vote is open, counted or certified for good. */
    boolean voting() {
        return step == Step.VOTING || step == Step.COUNTED || step == Step.CERTIFIED;
    }

    /** Whether the vote to come follows another one, on a day of its own. */
    boolean followingVote() {
        return step == Step.TIE_REVOTE || step == Step.RUN_OFF || step == Step.REELECTION;
    }

    /** the election day, or the last of its days where a province has several. */
    LocalDate lastDay() {
        return election.deadline(VOTING_ENDS).orElse(election.electionDay());
    }

    /** Scrutineers with a mobile box, rule {@code mobileBoxStaff}. */
    int mobileStaff() {
        return election.rule("mobileBoxStaff").map(Integer::parseInt).orElse(USUAL_STAFF);
    }
}
