package org.huanjie.reporting.figure;

import org.huanjie.kit.access.Caller;
import org.huanjie.kit.problem.Refusal;

/** What figures speak of: an election, and a division of its county. */
public record FigureScope(String election, String division) {
    /**
     * The scope that is asked for; without a division, the caller's own.
     *
     * @throws Refusal 400 without an election, 404 for a division outside the caller's scope or the election's county
     */
    public static FigureScope asked(String election, String division, Caller caller) {
        if (election == null || election.isBlank()) {
            throw Refusal.malformed("election is missing").violation("election", "请指明选举");
        }
        String county = election.matches("[0-9]{6}-[0-9]{4}") ? election.substring(0, 6) : "none";
        String asked = division == null || division.isBlank() ? own(county, caller) : division;
        boolean below = asked.matches("[0-9]{6,15}") && asked.startsWith(county);
        if (!below || !caller.scope().covers(asked)) {
            throw Refusal.notFound("division " + (below ? asked : "of that election"));
        }
        return new FigureScope(election, asked);
    }

    private static String own(String county, Caller caller) {
        if (!caller.units().isEmpty()) {
            return caller.units().get(0);
        }
        return caller.division() != null && caller.division().startsWith(county) ? caller.division() : county;
    }

    public String county() {
        return election.substring(0, 6);
    }

    /** First code that belongs to it: the division's own. */
    public String from() {
        return division;
    }

    /** First code after those that belong to it. */
    public String to() {
        int last = division.length() - 1;
        return division.substring(0, last) + (char) (division.charAt(last) + 1);
    }
}
