package org.huanjie.districting.division;

/** Kinds of divisions; their order is that of the tree. */
public enum DivisionType {
    COUNTY,
    AUTONOMOUS_COUNTY,
    CITY,
    URBAN_DISTRICT,
    TOWN,
    TOWNSHIP,
    ETHNIC_TOWNSHIP,
    /** 街道: has no congress. */
    SUBDISTRICT,
    VILLAGE,
    COMMUNITY,
    /** An organ, school or enterprise that votes by itself; has no territory. */
    WORK_UNIT,
    /** Part of a village or community: 村民小组, 片区. */
    PART;

    public boolean isCounty() {
        return ordinal() <= URBAN_DISTRICT.ordinal();
    }

    public boolean isTownship() {
        return ordinal() >= TOWN.ordinal() && ordinal() <= SUBDISTRICT.ordinal();
    }

    public boolean hasTerritory() {
        return this != WORK_UNIT;
    }

    /** Digits of a code of this type. */
    int digits() {
        return isCounty() ? 6 : isTownship() ? 9 : this == PART ? 15 : 12;
    }
}
