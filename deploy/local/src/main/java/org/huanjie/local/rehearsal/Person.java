package org.huanjie.local.rehearsal;

import org.huanjie.local.county.RehearsalCounty;

/** Somebody who acts in the rehearsal; two persons differ by {@code sub}. */
record Person(String role, String division, String sub, String name) {
    /** Drafts and records for the county. */
    static final Person COUNTY_OFFICE = new Person("county-office", RehearsalCounty.CODE, "lin-county-office", "林晓岚");

    /** Decides for the county. */
    static final Person COUNTY_COMMITTEE =
            new Person("county-committee", RehearsalCounty.CODE, "zhou-county-committee", "周正平");

    /** Somebody of the committee's role, but the very person of the office: what must not be enough for two persons. */
    static final Person OFFICE_AS_COMMITTEE =
            new Person("county-committee", RehearsalCounty.CODE, COUNTY_OFFICE.sub(), COUNTY_OFFICE.name());

    /** The same person in this one's role. */
    Person being(Person other) {
        return new Person(role, division, other.sub(), other.name());
    }

    static Person townshipOffice(String township) {
        return new Person("township-office", township, "office-" + township, "经办员" + township);
    }

    static Person townshipCommittee(String township) {
        return new Person("township-committee", township, "committee-" + township, "选委会" + township);
    }
}
