package org.huanjie.districting.election;

import java.util.List;
import java.util.OptionalInt;

/** The rule values of one election, asked for by key. */
public record Rules(List<RuleValue> values) {
    public String text(String key) {
        return value(key).value();
    }

    /** What the value rests on. */
    String source(String key) {
        return value(key).source();
    }

    private RuleValue value(String key) {
        return values.stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule " + key));
    }

    /** A number of days; empty for {@code none}, and in an election that was announced before there was such a rule. */
    OptionalInt days(String key) {
        return values.stream()
                .filter(rule -> rule.key().equals(key) && !rule.value().equals("none"))
                .mapToInt(rule -> Integer.parseInt(rule.value()))
                .findFirst();
    }

    public boolean is(String key) {
        return Boolean.parseBoolean(text(key));
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }
}
