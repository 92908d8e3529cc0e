package org.huanjie.nomination.candidate;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Who a candidate is, as the form says (基本情况, 选举法 art. 32). The codes are those of the national standards.
 *
 * @param sex             {@code 1} male, {@code 2} female
 * @param ethnicity       GB/T 3304
 * @param politicalStatus GB/T 4762, or null
 * @param education       GB/T 4658, or null
 * @param occupation      GB/T 2261.4, or null
 * @param post            unit and post, or null
 */
@Embeddable
public record Particulars(
        String name,
        String sex,
        LocalDate birthDate,
        String ethnicity,
        String politicalStatus,
        String education,
        String occupation,
        String post) {

    private static final int ADULT = 18;

    /** eighteen or more on that day, the day included. */
    public boolean isAdultOn(LocalDate day) {
        return !birthDate.plusYears(ADULT).isAfter(day);
    }

    /** Year and month, all of the birth date that may be published. */
    public String birthYearMonth() {
        return birthDate.toString().substring(0, 7);
    }
}
