package org.huanjie.nomination.result;

/** By whose rules a vote is decided. */
public enum Kind {
    /** The vote on the formal list: more than half of those who voted. */
    FIRST,
    /** 再次投票 among those tied: more votes. */
    TIE_REVOTE,
    /** 另行选举 for open seats: more votes, and a third of the ballots. */
    RUN_OFF
}
