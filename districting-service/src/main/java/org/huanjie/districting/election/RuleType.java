package org.huanjie.districting.election;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule's value may be, as the profile writes it: {@code integer 1..5}, {@code one of [MIN, COMMITTEE]} … */
record RuleType(String text) {
    private static final Pattern BOUNDED = Pattern.compile("(integer|range) (\\d+)\\.\\.(\\d+)");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})-(\\d{1,4})");

    boolean admits(String value) {
        if (text.equals("boolean")) {
            return value.equals("true") || value.equals("false");
        }
        if (text.startsWith("one of ")) {
            return words().contains(value);
        }
        Matcher bounded = BOUNDED.matcher(text);
        if (bounded.matches()) {
            int low = Integer.parseInt(bounded.group(2));
            int high = Integer.parseInt(bounded.group(3));
            return bounded.group(1).equals("integer") ? isWithin(value, low, high) : isRange(value, low, high);
        }
        return switch (text) {
            case "days-or-none" -> value.equals("none") || isWithin(value, 1, 60);
            case "percent-or-none" -> value.equals("none") || isWithin(value, 1, 100);
            case "fraction-or-none" -> value.equals("none") || value.matches("[1-9]/[1-9]");
            default -> !value.isBlank();
        };
    }

    private List<String> words() {
        return List.of(text.substring(text.indexOf('[') + 1, text.indexOf(']')).split(", "));
    }

    private static boolean isWithin(String value, int low, int high) {
        return value.matches("\\d{1,4}") && Integer.parseInt(value) >= low && Integer.parseInt(value) <= high;
    }

    private static boolean isRange(String value, int low, int high) {
        Matcher range = RANGE.matcher(value);
        return range.matches()
                && Integer.parseInt(range.group(1)) >= low
                && Integer.parseInt(range.group(2)) <= high
                && Integer.parseInt(range.group(1)) <= Integer.parseInt(range.group(2));
    }
}
