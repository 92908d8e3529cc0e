package org.huanjie.local.county;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Invents citizen ids (公民身份号码, GB 11643) of the unassigned area 990123; none twice. */
final class CitizenIds {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int PER_DAY_AND_SEX = 499;

    private final Map<String, Integer> used = new HashMap<>();

    /** Whether there is still a number for somebody of this sex born on this day. */
    boolean hasFree(LocalDate birth, boolean male) {
        return used.getOrDefault(key(birth, male), 0) < PER_DAY_AND_SEX;
    }

    String next(LocalDate birth, boolean male) {
        int nth = used.merge(key(birth, male), 1, Integer::sum);
        if (nth > PER_DAY_AND_SEX) {
            throw new IllegalStateException("no more ids for " + birth);
        }
        int serial = 2 * nth + (male ? 1 : 0);
        return complete(
                MapMaker.COUNTY + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", serial));
    }

    /** Appends the check character to 17 digits. */
    static String complete(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        return seventeen + CHECKS.charAt(sum % 11);
    }

    private static String key(LocalDate birth, boolean male) {
        return birth + (male ? "m" : "f");
    }
}
