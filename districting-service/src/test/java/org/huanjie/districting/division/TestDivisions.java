package org.huanjie.districting.division;

/** Divisions for tests of rules, without a database. */
public final class TestDivisions {
    private TestDivisions() {}

    public static Division county(int population) {
        return of("990121", "临溪县", DivisionType.COUNTY, null, population, null);
    }

    public static Division town(int population) {
        return of("990121102", "东河镇", DivisionType.TOWN, "990121", population, null);
    }

    public static Division village(String code, String name, int population) {
        return of(code, name, DivisionType.VILLAGE, code.substring(0, 9), population, null);
    }

    /** A work unit under city, province or centre. */
    public static Division upperUnit(String code, String name, int population) {
        return of(code, name, DivisionType.WORK_UNIT, code.substring(0, 9), population, Division.Affiliation.UPPER);
    }

    private static Division of(
            String code,
            String name,
            DivisionType type,
            String parent,
            int population,
            Division.Affiliation affiliation) {
        return new Division(new DivisionRow(code, name, type, parent, population, null, null, null, affiliation));
    }
}
