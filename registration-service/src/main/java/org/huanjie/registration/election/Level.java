package org.huanjie.registration.election;

import org.huanjie.kit.access.Role;

/** The congress that is elected (县级, 乡级); each has a roll of its own. */
public enum Level {
    COUNTY(Role.COUNTY_OFFICE, Role.COUNTY_COMMITTEE),
    TOWNSHIP(Role.TOWNSHIP_OFFICE, Role.TOWNSHIP_COMMITTEE);

    private final String office;
    private final String committee;

    Level(String office, String committee) {
        this.office = office;
        this.committee = committee;
    }

    /** Role that drafts. */
    public String office() {
        return office;
    }

    /** Role of the election committee that decides at this level, R-03. */
    public String committee() {
        return committee;
    }
}
