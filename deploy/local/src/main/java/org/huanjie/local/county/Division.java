package org.huanjie.local.county;

/**
 * One line of divisions.csv.
 *
 * @param upper a work unit under city, province or centre: its staff votes for the county congress only
 */
record Division(String code, String name, Type type, String parent, int population, boolean upper) {
    Division(String code, String name, Type type, String parent, int population) {
        this(code, name, type, parent, population, false);
    }

    enum Type {
        COUNTY,
        TOWN,
        TOWNSHIP,
        ETHNIC_TOWNSHIP,
        SUBDISTRICT,
        VILLAGE,
        COMMUNITY,
        WORK_UNIT,
        PART
    }
}
