package org.huanjie.local.county;

import java.time.LocalDate;

/**
 * Somebody invented, as the household file tells of him or her.
 *
 * @param ethnicity the Chinese word, without 族
 * @param home      code of the household register's leaf (户籍地)
 * @param unit      code of the leaf where the person votes (选举单位)
 */
record Citizen(
        String name,
        String id,
        LocalDate birth,
        boolean male,
        String ethnicity,
        String home,
        String unit,
        String address,
        String phone,
        String note) {
    Citizen withUnit(String other) {
        return new Citizen(name, id, birth, male, ethnicity, home, other, address, phone, note);
    }

    Citizen withNote(String other) {
        return new Citizen(name, id, birth, male, ethnicity, home, unit, address, phone, other);
    }
}
