package org.huanjie.kit.document;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Words that can be printed. */
public final class Words {
    private static final Pattern SPACES = Pattern.compile("[\\t\\n\\u000B\\f\\r\\u0085\\u2028\\u2029]+");

    /** Control characters, halves of surrogate pairs, what is no character, and marks that turn the direction of writing. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private Words() {}

    /** One line of characters, without those that cannot be printed; empty for null. */
    static String printable(String text) {
        if (text == null) {
            return "";
        }
        return UNPRINTABLE.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** A day as official documents write it, without leading zeros: 2026年9月8日. */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** How wide a text is, in hundredths of a Chinese character; a digit or letter is half as wide. */
    static int width(String text) {
        return text.codePoints().map(c -> c < 0x2E80 ? 50 : 100).sum();
    }
}
