package org.huanjie.kit.access;

/** The roles of the suite as they stand in a token's {@code groups}; {@code docs/security.md} says what each may do. */
public final class Role {
    public static final String COUNTY_OFFICE = "county-office";
    public static final String COUNTY_COMMITTEE = "county-committee";
    public static final String TOWNSHIP_OFFICE = "township-office";
    public static final String TOWNSHIP_COMMITTEE = "township-committee";
    public static final String DISTRICT_TEAM = "district-team";
    public static final String REGISTRAR = "registrar";
    public static final String STANDING_COMMITTEE = "standing-committee";
    public static final String LEADING_GROUP = "leading-group";
    public static final String CITY_OBSERVER = "city-observer";
    public static final String AUDITOR = "auditor";
    public static final String INTEGRATION = "integration";
    public static final String OPERATOR = "operator";

    private Role() {}
}
