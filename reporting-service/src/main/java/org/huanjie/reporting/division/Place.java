package org.huanjie.reporting.division;

import jakarta.enterprise.context.ApplicationScoped;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Refusal;

/** Checks where something recorded belongs to: an election and a division of its county. */
@ApplicationScoped
public class Place {
    /** {@code 990123-2026} */
    public static final String ELECTION = "[0-9]{6}-[0-9]{4}";
    /** county 6, township 9, unit 12, part of a unit 15 digits */
    public static final String DIVISION = "[0-9]{6}([0-9]{3}){0,3}";

    private final Divisions divisions;

    Place(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * What is recorded before the election is announced names it, too, so its code is not looked up; a division below the
     * county must be known.
     *
     * @throws Refusal 422 {@code unknown-division} for one that is unknown or outside the caller's scope, {@code
     *     unknown-election} for an election of another county
     */
    public void require(String election, String division, Caller caller) {
        if (!caller.scope().covers(division)
                || division.length() > 6 && divisions.find(division).isEmpty()) {
            throw Refusal.unprocessable("unknown-division", "区划不存在", "no such division: " + division)
                    .violation("division", "请填写本辖区内的区划代码");
        }
        if (!election.startsWith(division.substring(0, 6) + "-")) {
            throw Refusal.unprocessable("unknown-election", "选举不存在", "no such election there: " + election)
                    .violation("election", "请填写本县的选举代码");
        }
    }
}
