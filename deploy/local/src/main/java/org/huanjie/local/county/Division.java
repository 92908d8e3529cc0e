package org.huanjie.local.county;

/** One line of divisions.csv. */
record Division(String code, String name, Type type, String parent, int population) {
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
