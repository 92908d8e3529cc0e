package org.huanjie.local.rehearsal;

import java.util.Map;
import org.huanjie.local.county.RehearsalCounty;

/** A people's congress that is elected (县级、乡级): whose matter its plan, rolls and lists are. */
record Congress(String level, String division, String name) {
    static final Congress COUNTY = new Congress("COUNTY", RehearsalCounty.CODE, RehearsalCounty.NAME);

    static Congress of(County.Place township) {
        return new Congress("TOWNSHIP", township.code(), township.name());
    }

    /** By the level and division that services show. */
    static Congress of(String level, String division) {
        return level.equals(COUNTY.level()) ? COUNTY : new Congress(level, division, division);
    }

    boolean isCounty() {
        return level.equals("COUNTY");
    }

    /** Drafts for it. */
    Person office() {
        return isCounty() ? Person.COUNTY_OFFICE : Person.townshipOffice(division);
    }

    /** Decides for it. */
    Person committee() {
        return isCounty() ? Person.COUNTY_COMMITTEE : Person.townshipCommittee(division);
    }

    /** Somebody of the committee's role, but the very person of the office. */
    Person officeAsCommittee() {
        return committee().being(office());
    }

    /** As lists are asked for it. */
    String query() {
        return "?election=" + Play.ELECTION + "&level=" + level + "&division=" + division;
    }

    Map<String, Object> body() {
        return Map.of("election", Play.ELECTION, "level", level, "division", division);
    }
}
