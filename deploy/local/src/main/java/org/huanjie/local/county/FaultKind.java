package org.huanjie.local.county;

import static org.huanjie.local.county.FaultKind.Outcome.ADDED;
import static org.huanjie.local.county.FaultKind.Outcome.DUPLICATE;
import static org.huanjie.local.county.FaultKind.Outcome.REJECTED;

/** What is planted in the household file, and what an import has to make of it (reason codes: imports of registration-service). */
public enum FaultKind {
    WRONG_CHECK_DIGIT(REJECTED, "INVALID_CITIZEN_ID"),
    /** The check digit fits, the day does not exist. */
    IMPOSSIBLE_BIRTH_DATE(REJECTED, "INVALID_CITIZEN_ID"),
    /** A spreadsheet turned the id into {@code 9.90123E+17}. */
    ROUNDED_BY_SPREADSHEET(REJECTED, "INVALID_CITIZEN_ID"),
    /** Refused for its id; its address begins with {@code =} and has to be guarded in the list of refusals. */
    FORMULA_IN_ADDRESS(REJECTED, "INVALID_CITIZEN_ID"),
    /** 18 on the day after the election. */
    ONE_DAY_TOO_YOUNG(REJECTED, "UNDER_AGE"),
    SEVENTEEN(REJECTED, "UNDER_AGE"),
    UNKNOWN_UNIT(REJECTED, "UNKNOWN_UNIT"),
    DECEASED(REJECTED, "NOTED_AS_GONE"),
    MOVED_OUT(REJECTED, "NOTED_AS_GONE"),
    MISSING_NAME(REJECTED, "MISSING_NAME"),
    DIGIT_IN_NAME(REJECTED, "INVALID_NAME"),
    /** The line ends in the middle. */
    CUT_OFF_ROW(REJECTED, "MALFORMED_ROW"),
    TWICE_IN_UNIT(DUPLICATE, "DUPLICATE_IN_FILE"),
    /** Listed in two townships (重登): refused the second time, and a case for the county office. */
    TWO_TOWNSHIPS(DUPLICATE, "DUPLICATE_IN_FILE"),
    FULL_WIDTH_DIGITS(ADDED, ""),
    SPACES_IN_NAME(ADDED, ""),
    SMALL_X(ADDED, ""),
    FIFTEEN_DIGITS(ADDED, ""),
    OTHER_MIDDLE_DOT(ADDED, ""),
    RARE_CHARACTER(ADDED, ""),
    /** Registered household in another township (人户分离, R-49): taken, but somebody has to look at it. */
    HOUSEHOLD_ELSEWHERE(ADDED, ""),
    /** 18 on the election day itself. */
    JUST_OLD_ENOUGH(ADDED, ""),
    /** Under a second number in another township, name, sex and birthday the same: taken, and a case. */
    PROBABLY_TWICE(ADDED, ""),
    /** The same with one digit of the birthday mistyped: taken, and a case that keeps nobody off a roll. */
    MISTYPED_BIRTHDAY(ADDED, ""),
    /** A twin whose name sounds the same: taken, and such a case. */
    SOUNDS_THE_SAME(ADDED, ""),
    /** The note has a line break: later rows stand one line further down than counting records gives. */
    LINE_BREAK_IN_NOTE(ADDED, "");

    /** What becomes of the row. */
    public enum Outcome {
        ADDED,
        DUPLICATE,
        REJECTED
    }

    private final Outcome outcome;
    private final String code;

    FaultKind(Outcome outcome, String code) {
        this.outcome = outcome;
        this.code = code;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The reason code of the refusal, empty where the row is taken. */
    public String code() {
        return code;
    }
}
