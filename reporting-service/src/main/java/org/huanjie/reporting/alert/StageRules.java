package org.huanjie.reporting.alert;

import org.huanjie.kit.problem.Rule;
import org.huanjie.reporting.stage.Stage;

/** The rule by which each stage has to be done in time. */
final class StageRules {
    private static final Rule ELECTION_DAY = new Rule("R-04", "BODY_ELECTION_DAY", "选举法 art. 11");
    private static final Rule COMPLETE = new Rule("R-32", "DIST_COMPLETE", "选举法 art. 25");
    private static final Rule REVIEW = new Rule("R-55", "REG_REVIEW", "选举法 art. 27");
    private static final Rule ROLL = new Rule("R-58", "ROLL_PUBLISH", "选举法 art. 28");
    private static final Rule INITIAL_LIST = new Rule("R-84", "NOM_INITIAL_LIST", "选举法 art. 32");
    private static final Rule FORMAL_LIST = new Rule("R-91", "FORM_PUBLISH", "选举法 art. 32");
    private static final Rule INTRODUCTION = new Rule("R-94", "INTRO_STOP", "选举法 art. 34");
    private static final Rule RESULT = new Rule("R-111", "RES_DECLARE", "选举法 art. 46");
    private static final Rule CREDENTIALS = new Rule("R-113", "RES_CREDENTIALS", "选举法 art. 47");
    private static final Rule SESSION = new Rule("R-73", "CAL_TWO_MONTHS", "地方组织法 art. 20");
    /** Training and publicity have no article: their day is one of the calendar that is counted back from the election day. */
    private static final Rule CALENDAR = new Rule("R-70", "CAL_BEFORE", "选举法 art. 28, 29, 32");

    private StageRules() {}

    static Rule of(Stage stage) {
        return switch (stage) {
            case PREPARATION, VOTING -> ELECTION_DAY;
            case DISTRICTING -> COMPLETE;
            case REGISTRATION -> REVIEW;
            case ROLL_PUBLICATION -> ROLL;
            case NOMINATION -> INITIAL_LIST;
            case DELIBERATION -> FORMAL_LIST;
            case INTRODUCTION -> INTRODUCTION;
            case RESULTS -> RESULT;
            case CREDENTIALS -> CREDENTIALS;
            case FIRST_SESSION -> SESSION;
            case PUBLICITY, TRAINING, SUMMARY -> CALENDAR;
        };
    }

    static Rule ofCalendar() {
        return CALENDAR;
    }

    /** Stages whose end is a publication in each district, by a day of the law. */
    static boolean publishes(Stage stage) {
        return stage == Stage.ROLL_PUBLICATION || stage == Stage.NOMINATION || stage == Stage.DELIBERATION;
    }
}
