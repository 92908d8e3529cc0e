package org.huanjie.nomination.result;

import java.util.List;
import org.huanjie.nomination.district.FormalRange;
import org.huanjie.nomination.election.Election;

/**
 * How a province holds run-offs.
 *
 * @param turnoutRequired  whether more than half of the voters must take part again
 * @param includesWriteIns whether write-ins of the first vote may rank into the list
 */
public record RunOffRules(boolean turnoutRequired, boolean includesWriteIns) {
    private static final String SILENT = "SILENT";

    public static RunOffRules of(Election election) {
        return new RunOffRules(
                election.rule("runOffTurnoutRule").filter(SILENT::equals).isEmpty(),
                election.rule("runOffIncludesWriteIns", false));
    }

    /**
     * The list of a run-off: by votes, as few as the law's difference allows; all tied at the cut where that is not too many
     * (I-10). For one seat it is two.
     *
     * @param losers by votes, most first
     * @return empty where the list cannot be drawn by votes alone
     */
    static List<Votes> list(List<Votes> losers, int seats) {
        FormalRange range = FormalRange.of(seats);
        if (losers.size() <= range.min()) {
            return losers;
        }
        int cut = losers.get(range.min() - 1).votes();
        List<Votes> listed =
                losers.stream().filter(person -> person.votes() >= cut).toList();
        return listed.size() <= range.max() ? listed : List.of();
    }
}
