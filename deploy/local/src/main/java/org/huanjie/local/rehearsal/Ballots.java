package org.huanjie.local.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huanjie.local.rehearsal.Districts.District;

/** How the districts vote: most elect whom they have to at once, one of each level comes to a tie, a run-off, a re-election. */
enum Ballots {
    /** The first ones of the list by a large majority. */
    ELECTED(70, 20, 20),
    /** Two with equally many votes for the last seat. */
    TIE_REVOTE(70, 60, 60),
    /** Nobody with a majority for the last seat. */
    RUN_OFF(70, 30, 30),
    /** Half of the voters and not one more take part. */
    REELECTION(70, 20, 20);

    private static final int SEATS = 2;

    private final int ahead;
    private final int last;
    private final int others;

    /** @param ahead per cent of the valid ballots for those before the last seat; then for the last seat, then for the others */
    Ballots(int ahead, int last, int others) {
        this.ahead = ahead;
        this.last = last;
        this.others = others;
    }

    /** By the order of districts with more than one seat. */
    static Ballots of(District district, Districts districts) {
        List<District> large = districts.ofLevel(district.congress().isCounty()).stream()
                .filter(one -> one.seats() >= SEATS)
                .toList();
        int at = large.indexOf(district);
        return at < 0 || at + 1 >= values().length ? ELECTED : values()[at + 1];
    }

    /**
     * The record of a count, to be entered by two persons.
     *
     * @param registered N of the final roll
     * @param candidates ids, as they stand on the ballot
     */
    Map<String, Object> record(int round, int registered, int seats, List<String> candidates) {
        int voted = this == REELECTION ? registered / 2 : registered * 4 / 5;
        int invalid = voted / 50;
        int valid = voted - invalid;
        List<Map<String, Object>> votes = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            int percent = this == ELECTED && i < seats || i < seats - 1 ? ahead : i < seats ? last : others;
            int support = valid * percent / 100;
            votes.add(Map.of("candidate", candidates.get(i), "for", support, "against", valid - support, "abstain", 0));
        }
        return Map.of(
                "round", round,
                "registered", registered,
                "voted", voted,
                "issued", voted,
                "returned", voted,
                "valid", valid,
                "void", invalid,
                "votes", votes,
                "writeIns", List.of());
    }
}
