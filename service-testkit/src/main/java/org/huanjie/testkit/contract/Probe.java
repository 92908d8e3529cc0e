package org.huanjie.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huanjie.testkit.PersonalData;

/** Counts what was sent, by kind, and notes what was answered wrongly. */
final class Probe {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 240;

    /** What was sent is not sent back. */
    private static final PersonalData PERSONAL = PersonalData.and();

    private final Map<String, Integer> sent = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    /** Notes an answer unless it is a problem of one of the statuses. */
    void refused(Endpoint endpoint, String kind, String what, HttpResponse<String> answer, Set<Integer> statuses) {
        sent.merge(kind, 1, Integer::sum);
        if (!statuses.contains(answer.statusCode()) || !isProblem(answer)) {
            wrong(endpoint, kind, what, answer);
        }
    }

    /** Notes an answer unless it is a problem 400 that names the field, or what the field is in. */
    void names(Endpoint endpoint, String kind, String field, HttpResponse<String> answer) {
        sent.merge(kind, 1, Integer::sum);
        if (answer.statusCode() != 400 || !isProblem(answer) || !namesField(answer, field)) {
            wrong(endpoint, kind, field, answer);
        }
    }

    /** Notes an answer unless it is a problem of one of the statuses or a success that shows nothing. */
    void nothing(
            Endpoint endpoint,
            String kind,
            String what,
            HttpResponse<String> answer,
            Set<Integer> statuses,
            boolean showsNothing) {
        sent.merge(kind, 1, Integer::sum);
        boolean problem = statuses.contains(answer.statusCode()) && isProblem(answer);
        if (!problem && !(answer.statusCode() == 200 && showsNothing)) {
            wrong(endpoint, kind, what, answer);
        }
    }

    /** Notes an answer unless it is what was wanted. */
    void that(Endpoint endpoint, String kind, String what, HttpResponse<String> answer, boolean wanted) {
        sent.merge(kind, 1, Integer::sum);
        if (!wanted) {
            wrong(endpoint, kind, what, answer);
        }
    }

    void failed(String why) {
        failures.add(why);
    }

    List<String> failures() {
        return failures;
    }

    String counts() {
        StringBuilder lines = new StringBuilder();
        sent.forEach((kind, number) -> lines.append("  %-20s %5d%n".formatted(kind, number)));
        return lines.toString();
    }

    int all() {
        return sent.values().stream().mapToInt(i -> i).sum();
    }

    static boolean isProblem(HttpResponse<String> answer) {
        return header(answer, "Content-Type").startsWith("application/problem+json")
                && !header(answer, "X-Trace-Id").isEmpty()
                && !answer.body().contains("Exception")
                && PERSONAL.in(answer.body()).isEmpty();
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static boolean namesField(HttpResponse<String> answer, String field) {
        String top = field.replaceAll("[.\\[].*", "");
        try {
            List<String> named = JSON.readTree(answer.body()).path("violations").findValuesAsText("field");
            return named.stream().anyMatch(each -> each.equals(field) || each.startsWith(top));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private void wrong(Endpoint endpoint, String kind, String what, HttpResponse<String> answer) {
        String shown = answer.body();
        failures.add("%s: %s (%s) answered %d %s %s"
                .formatted(
                        endpoint,
                        kind,
                        what,
                        answer.statusCode(),
                        header(answer, "Content-Type"),
                        shown.substring(0, Math.min(SHOWN, shown.length()))));
    }
}
