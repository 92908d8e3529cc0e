package org.huanjie.districting.election;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;

/** An election as clients see it. */
record ElectionView(
        String code,
        String name,
        String division,
        LocalDate electionDay,
        List<Level> levels,
        String ruleProfile,
        List<RuleOverride> ruleOverrides,
        String decidedBy,
        LocalDate decidedOn,
        String documentNo,
        Election.Status status,
        List<RuleValue> rules,
        List<CalendarEntry> calendar,
        List<Action> actions) {

    /** @param why what is in the way, Chinese; null where it is allowed */
    public record Action(String name, boolean allowed, String why) {}

    static ElectionView of(Election election) {
        return of(election, null);
    }

    static ElectionView of(Election election, List<Action> actions) {
        return new ElectionView(
                election.code(),
                election.name(),
                election.division(),
                election.electionDay(),
                election.levels(),
                election.ruleProfile(),
                election.ruleOverrides(),
                election.decidedBy(),
                election.decidedOn(),
                election.documentNo(),
                election.status(),
                election.rules().values(),
                election.calendar(),
                actions);
    }

    /** What the caller may do with it now, by the guards that the actions themselves call. */
    static List<Action> actions(Election election, LocalDate today, Caller caller) {
        List<Action> actions = new ArrayList<>();
        boolean inScope = caller.scope().covers(election.division());
        if (inScope && caller.has(Role.COUNTY_OFFICE)) {
            actions.add(action("write", election.whyNotWrite()));
        }
        if (inScope && caller.has(Role.COUNTY_COMMITTEE)) {
            actions.add(action("announcement", election.whyNotAnnounce(caller, today)));
            actions.add(action("closing", election.whyNotClose()));
        }
        return actions;
    }

    private static Action action(String name, String why) {
        return new Action(name, why == null, why);
    }
}
