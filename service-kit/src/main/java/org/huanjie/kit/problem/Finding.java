package org.huanjie.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rule has to say of something.
 *
 * @param rule     number of the rule, {@code R-27}
 * @param code     stable identifier of the rule, {@code DIST_SEATS_1_3}
 * @param severity whether it refuses, asks for a reason or informs
 * @param message  Chinese, for the clerk
 * @param field    the field of the request or row it concerns, or null
 * @param subject  what it concerns: a code, a number, an id, never a person's data; or null
 * @param figures  the numbers that decided, by name; or null
 * @param remedy   Chinese: the smallest thing to do about it; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String rule,
        String code,
        Severity severity,
        String message,
        String field,
        String subject,
        Map<String, Object> figures,
        String remedy) {

    public enum Severity {
        HARD,
        WARN,
        INFO
    }

    static Finding of(Rule rule, Severity severity, String message) {
        return new Finding(rule.number(), rule.code(), severity, message, null, null, null, null);
    }

    public Finding field(String name) {
        return new Finding(rule, code, severity, message, name, subject, figures, remedy);
    }

    public Finding subject(Object of) {
        return new Finding(rule, code, severity, message, field, String.valueOf(of), figures, remedy);
    }

    /** The same finding with one more figure. */
    public Finding figure(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>();
        if (figures != null) {
            more.putAll(figures);
        }
        more.put(name, value);
        return new Finding(rule, code, severity, message, field, subject, more, remedy);
    }

    public Finding remedy(String advice) {
        return new Finding(rule, code, severity, message, field, subject, figures, advice);
    }

    public static boolean anyHard(Collection<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity == Severity.HARD);
    }

    public static boolean anyWarn(Collection<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity == Severity.WARN);
    }
}
