package org.huanjie.local.county;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Somebody of the household file, as its row tells.
 *
 * @param unit where registered, a leaf's code
 */
public record Villager(String name, String citizenId, String unit) {
    private static final int BIRTH = 6;
    private static final int SERIAL_END = 17;

    public boolean isWoman() {
        return (citizenId.charAt(SERIAL_END - 1) - '0') % 2 == 0;
    }

    public LocalDate birth() {
        return LocalDate.parse(citizenId.substring(BIRTH, BIRTH + 8), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
