package org.huanjie.registration.voter;

import java.util.regex.Pattern;

/** How names (姓名) are written: trimmed, without spaces inside of Han names, with one middle dot, rare characters kept. */
public final class PersonName {
    private static final Pattern DOTS = Pattern.compile("[\u2022\u30FB\uFF0E\u2027\u22C5]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\u200B\uFEFF]+");
    private static final Pattern VALID = Pattern.compile("\\p{L}[\\p{L}\\p{M}· .'’-]*");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 50;

    private PersonName() {}

    public static String normalised(String text) {
        String spaced = SPACES.matcher(text == null ? "" : text).replaceAll(" ").trim();
        String dotted = DOTS.matcher(spaced).replaceAll("·");
        boolean han = dotted.codePoints().anyMatch(PersonName::isHan);
        return han ? dotted.replace(" ", "") : dotted;
    }

    /** Of a normalised name: 2 to 50 characters, letters of any script, no digits. */
    public static boolean isValid(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        StringBuilder known = new StringBuilder();
        name.codePoints().map(c -> isHan(c) ? '汉' : c).forEach(known::appendCodePoint);
        return VALID.matcher(known).matches();
    }

    /** Ideographs, also of planes this Java does not know yet, 〇, and the private ones of GB18030. */
    private static boolean isHan(int c) {
        return Character.isIdeographic(c) || c >= 0x20000 && c <= 0x3FFFF || c == 0x3007 || c >= 0xE000 && c <= 0xF8FF;
    }
}
