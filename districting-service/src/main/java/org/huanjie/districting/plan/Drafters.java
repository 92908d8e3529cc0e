package org.huanjie.districting.plan;

import org.huanjie.districting.election.Level;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.kit.problem.Rule;

/** Which office draws a level's districts, and which committee decides. */
final class Drafters {
    static final Rule DUTIES = new Rule("R-03", "BODY_DUTIES", "选举法 art. 11");

    private Drafters() {}

    static String office(Level level) {
        return level == Level.COUNTY ? Role.COUNTY_OFFICE : Role.TOWNSHIP_OFFICE;
    }

    static String committee(Level level) {
        return level == Level.COUNTY ? Role.COUNTY_COMMITTEE : Role.TOWNSHIP_COMMITTEE;
    }

    /** @throws Refusal 403 for the other level's office */
    static void requireOffice(Caller caller, Level level) {
        require(caller, office(level));
    }

    static void requireCommittee(Caller caller, Level level) {
        require(caller, committee(level));
    }

    /** @throws Refusal 403 for who is neither of the level's office nor of its committee */
    static void requireEither(Caller caller, Level level) {
        if (!caller.has(committee(level))) {
            requireOffice(caller, level);
        }
    }

    /** In which of the two the caller acts; the committee's where it is both. */
    static String roleOf(Caller caller, Level level) {
        return caller.has(committee(level)) ? committee(level) : office(level);
    }

    private static void require(Caller caller, String role) {
        if (!caller.has(role)) {
            throw Refusal.forbidden("this level's plans are the matter of " + role);
        }
    }
}
