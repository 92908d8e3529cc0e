package org.huanjie.nomination.election;

import org.huanjie.kit.access.Role;

/** The congress that is elected (县级, 乡级). */
public enum Level {
    COUNTY(Role.COUNTY_COMMITTEE, "COUNTY_ELECTION_COMMITTEE"),
    TOWNSHIP(Role.TOWNSHIP_COMMITTEE, "TOWNSHIP_ELECTION_COMMITTEE");

    private final String committeeRole;
    private final String committeeKind;

    Level(String committeeRole, String committeeKind) {
        this.committeeRole = committeeRole;
        this.committeeKind = committeeKind;
    }

    /** Role of the election committee that decides at this level, R-03. */
    public String committeeRole() {
        return committeeRole;
    }

    /** Kind of that committee among reporting's bodies. */
    public String committeeKind() {
        return committeeKind;
    }
}
