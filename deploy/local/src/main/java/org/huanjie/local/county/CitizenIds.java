package org.huanjie.local.county;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Invents citizen ids (公民身份号码, GB 11643) of the unassigned area 990123; none twice. */
final class CitizenIds {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int PER_DAY_AND_SEX = 499;
    private static final int BIRTH = 6;
    private static final int SERIAL = 14;

    private final Map<String, Integer> used = new HashMap<>();
    private final Set<String> mistyped = new HashSet<>();

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
        String id = complete(
                MapMaker.COUNTY + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", serial));
        return mistyped.contains(id) ? next(birth, male) : id;
    }

    /** The number with another day of birth, as somebody mistypes it; empty where it is somebody's. */
    Optional<String> onAnotherDay(String id, LocalDate day, boolean male) {
        int nth = Integer.parseInt(id.substring(SERIAL, SERIAL + 3)) / 2;
        String other = complete(id.substring(0, BIRTH)
                + day.format(DateTimeFormatter.BASIC_ISO_DATE)
                + id.substring(SERIAL, SERIAL + 3));
        boolean free = nth > used.getOrDefault(key(day, male), 0) && mistyped.add(other);
        return free ? Optional.of(other) : Optional.empty();
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
