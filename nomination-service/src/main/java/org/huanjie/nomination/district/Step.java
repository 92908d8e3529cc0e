package org.huanjie.nomination.district;

/** Where a district stands in its course; the order of the constants is the order of the course. */
public enum Step {
    AWAITING_ROLL,
    NOMINATING,
    INITIAL_LIST,
    DELIBERATING,
    PRELIMINARY,
    FORMAL_LIST,
    VOTING,
    COUNTED,
    TIE_REVOTE,
    RUN_OFF,
    REELECTION,
    CERTIFIED;

    /** From here on the initial candidates are public. */
    public boolean isPublic() {
        return compareTo(INITIAL_LIST) >= 0;
    }
}
