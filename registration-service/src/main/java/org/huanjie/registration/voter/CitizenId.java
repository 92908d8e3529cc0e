package org.huanjie.registration.voter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.kit.problem.Rule;

/**
 * A citizen id number (公民身份号码) by GB 11643: 17 digits and a check character; R-54. Old numbers of 15 digits become their
 * 18-digit form, full-width characters plain ones.
 *
 * @param number 18 characters, the last a digit or {@code X}
 */
public record CitizenId(String number) {
    public static final Rule VALID = new Rule("R-54", "REG_ID_VALID", "GB 11643");
    public static final Rule OF_AGE = new Rule("R-37", "REG_AGE", "选举法 art. 4");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int FULL_WIDTH = 0xFEE0;

    /** @return empty unless digits, day of birth and check character are right */
    public static Optional<CitizenId> parse(String text) {
        String number = plain(text);
        if (number.length() == 15 && digits(number, 15)) {
            String body = number.substring(0, 6) + "19" + number.substring(6);
            number = body + check(body);
        }
        if (number.length() != 18 || !digits(number, 17) || check(number) != number.charAt(17)) {
            return Optional.empty();
        }
        return day(number).isPresent() ? Optional.of(new CitizenId(number)) : Optional.empty();
    }

    /** Without spaces, with plain digits and letters, in upper case. */
    public static String plain(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xFEFF && c != 0x200B)
                .map(c -> c >= 0xFF01 && c <= 0xFF5E ? c - FULL_WIDTH : c)
                .forEach(plain::appendCodePoint);
        String digits = plain.toString();
        return digits.startsWith("'") ? digits.substring(1).toUpperCase() : digits.toUpperCase();
    }

    private static boolean digits(String number, int first) {
        for (int i = 0; i < first; i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static Optional<LocalDate> day(String number) {
        try {
            int day = Integer.parseInt(number, 6, 14, 10);
            return Optional.of(LocalDate.of(day / 10_000, day / 100 % 100, day % 100));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public LocalDate birthDate() {
        return day(number).orElseThrow();
    }

    /** {@code "1"} male, {@code "2"} female: digit 17 odd is male. */
    public String sex() {
        return (number.charAt(16) - '0') % 2 == 1 ? "1" : "2";
    }

    /** 18 on the election day itself is old enough; born on 29 February counts on 28 February (I-7). */
    public boolean ofAgeOn(LocalDate electionDay) {
        return ofAge(birthDate(), electionDay);
    }

    public static boolean ofAge(LocalDate birthDate, LocalDate electionDay) {
        return !birthDate.plusYears(18).isAfter(electionDay);
    }

    /** As shown beside a date of birth: nothing but the area is left. */
    public String masked() {
        return number.substring(0, 6) + "************";
    }

    /** As shown where there is no date of birth. */
    public String maskedBirth() {
        return number.substring(0, 6) + "********" + number.substring(14);
    }

    /** Never the number: a record's text ends in logs. */
    @Override
    public String toString() {
        return masked();
    }
}
