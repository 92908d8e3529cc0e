package org.huanjie.nomination.result;

/** What a vote has led to; all but {@code ELECTED} and {@code UNFILLED} ask for more. */
public enum Outcome {
    /** All seats are filled. */
    ELECTED,
    /** Equal votes at the last seat: vote again among those tied (再次投票), R-107. */
    TIE_REVOTE,
    /** Seats are left: another election for them (另行选举), R-108. */
    RUN_OFF,
    /** The vote was void: the same again (重新选举), R-110. */
    REELECTION,
    /** The list of the run-off cannot be drawn by votes alone: the committee decides. */
    NEEDS_DECISION,
    /** Seats are left after the run-off and stay vacant, R-109. */
    UNFILLED
}
