package org.huanjie.districting.election;

import java.util.List;

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

    public boolean is(String key) {
        return Boolean.parseBoolean(text(key));
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }
}
