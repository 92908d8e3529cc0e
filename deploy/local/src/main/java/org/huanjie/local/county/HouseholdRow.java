package org.huanjie.local.county;

import java.util.List;

/**
 * A row of the household file to be written.
 *
 * @param kind null for an ordinary row
 */
record HouseholdRow(List<String> cells, FaultKind kind, String name, String citizenId) {
    static final List<String> HEADER = List.of("姓名", "公民身份号码", "民族", "户籍地代码", "选举单位代码", "现住址", "联系电话", "备注");

    static final int NAME = 0;
    static final int CITIZEN_ID = 1;
    static final int HOME = 3;
    static final int ADDRESS = 5;
    static final int NOTE = 7;

    static HouseholdRow of(Citizen citizen) {
        // both 汉 and 汉族 occur in real files; which one hangs on the person, so that no draw is spent on it
        String ethnicity = citizen.birth().getDayOfMonth() % 3 == 0 ? citizen.ethnicity() + "族" : citizen.ethnicity();
        List<String> cells = List.of(
                citizen.name(),
                citizen.id(),
                ethnicity,
                citizen.home(),
                citizen.unit(),
                citizen.address(),
                citizen.phone(),
                citizen.note());
        return new HouseholdRow(cells, null, citizen.name(), citizen.id());
    }

    HouseholdRow as(FaultKind fault) {
        return new HouseholdRow(cells, fault, name, citizenId);
    }

    HouseholdRow with(int column, String value) {
        List<String> changed = new java.util.ArrayList<>(cells);
        changed.set(column, value);
        return new HouseholdRow(List.copyOf(changed), kind, name, citizenId);
    }

    HouseholdRow cutAfter(int columns) {
        return new HouseholdRow(cells.subList(0, columns), kind, name, citizenId);
    }

    /** How many lines an editor shows for it. */
    int lines() {
        return 1
                + (int) cells.stream()
                        .flatMapToInt(String::chars)
                        .filter(c -> c == '\n')
                        .count();
    }
}
