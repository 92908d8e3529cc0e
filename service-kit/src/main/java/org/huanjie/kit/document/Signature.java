package org.huanjie.kit.document;

import java.time.LocalDate;

/**
 * Who issues a document, and when (落款).
 *
 * @param issuer empty where not decided
 * @param date   null where it is not out
 */
public record Signature(String issuer, LocalDate date) {
    private static final int OFF_THE_EDGE = 400;
    private static final int AT_LEAST = 200;

    public Signature {
        issuer = Words.printable(issuer);
    }

    String day() {
        return date == null ? "" : Words.day(date);
    }

    /** Blank right of the date, in hundredths of a character: four characters, more below a long name (GB/T 9704, 7.3.5). */
    int rightOfDay() {
        return Math.max(OFF_THE_EDGE, AT_LEAST + (Words.width(issuer) - Words.width(day())) / 2);
    }

    /** Blank right of the issuer, so that it stands in the middle above the date. */
    int rightOfIssuer() {
        return date == null ? OFF_THE_EDGE : rightOfDay() + (Words.width(day()) - Words.width(issuer)) / 2;
    }
}
