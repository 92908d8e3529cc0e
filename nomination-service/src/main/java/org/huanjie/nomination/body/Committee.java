package org.huanjie.nomination.body;

import org.huanjie.nomination.election.Level;

/** An election committee (选举委员会) of which somebody is a member. */
public record Committee(String kind, String division) {

    /** Whether it is the one that runs the districts of a congress: then its member cannot stand there, R-11. */
    public boolean runs(Level level, String congress) {
        return kind.equals(level.committeeKind()) && division.equals(congress);
    }
}
