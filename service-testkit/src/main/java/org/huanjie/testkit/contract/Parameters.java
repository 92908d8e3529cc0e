package org.huanjie.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Garbage in the path (404, or 400 where no path can have it) and in the query (400). */
final class Parameters implements BadInput.Attack {
    private static final String LONG = "9".repeat(2000);
    private static final List<String> CONTROL = List.of("%00", "%07", "990199%0A", "%ED%A0%80");
    private static final List<String> TEXT = List.of("x", "..%2F..%2F", "%27%20or%201%3D1--", "%25", "%E2%80%AE");

    private final Scene scene;
    private final Requests requests;
    private final Probe probe;

    Parameters(Scene scene, Requests requests, Probe probe) {
        this.scene = scene;
        this.requests = requests;
        this.probe = probe;
    }

    @Override
    public void on(Endpoint endpoint) {
        endpoint.in("path").forEach(parameter -> path(endpoint, parameter));
        endpoint.in("query").forEach(parameter -> query(endpoint, parameter));
    }

    private void path(Endpoint endpoint, Endpoint.Parameter parameter) {
        for (String value : TEXT) {
            inPath(endpoint, parameter, "path garbage", value, Set.of(400, 404, 422));
        }
        if (Endpoint.type(parameter.schema()).equals("integer")) {
            for (String number : List.of("-1", "1.5", "99999999999")) {
                inPath(endpoint, parameter, "path garbage", number, Set.of(400, 404, 422));
            }
        }
        inPath(endpoint, parameter, "path too long", LONG, Set.of(400, 404, 422));
        CONTROL.forEach(value -> inPath(endpoint, parameter, "path control", value, Set.of(400, 404)));
    }

    private void inPath(
            Endpoint endpoint, Endpoint.Parameter parameter, String kind, String value, Set<Integer> statuses) {
        String path = scene.path(endpoint, parameter.name(), value);
        probe.refused(endpoint, kind, parameter.name() + "=" + shown(value), requests.to(endpoint, path), statuses);
    }

    private void query(Endpoint endpoint, Endpoint.Parameter parameter) {
        switch (parameter.name()) {
            case "limit" -> refused(endpoint, parameter, "limit", List.of("0", "501", "-1", "abc", "1e2", "%20"));
            case "after" -> refused(endpoint, parameter, "after", cursors());
            default -> {
                List<String> wrong = wrong(parameter.schema());
                refused(endpoint, parameter, "query wrong type", wrong);
                if (wrong.isEmpty()) {
                    TEXT.forEach(value -> empty(endpoint, parameter, "query garbage", value));
                    empty(endpoint, parameter, "query too long", LONG);
                }
            }
        }
        refused(endpoint, parameter, "query control", CONTROL);
    }

    private static List<String> cursors() {
        return List.of("x", "garbage%21", encoded("nonsense"), encoded("k\u001f\u0000"), encoded("k"), LONG);
    }

    private static String encoded(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> wrong(JsonNode schema) {
        if (schema.has("enum")) {
            return List.of("NOPE", "county%20");
        }
        return switch (Endpoint.type(schema)) {
            case "integer", "number" -> List.of("abc", "1.5x");
            case "boolean" -> List.of("maybe");
            default -> schema.has("format") ? List.of("x", "2026-13-45") : List.of();
        };
    }

    private void refused(Endpoint endpoint, Endpoint.Parameter parameter, String kind, List<String> values) {
        for (String value : values) {
            probe.refused(
                    endpoint,
                    kind,
                    parameter.name() + "=" + shown(value),
                    ask(endpoint, parameter, value),
                    Set.of(400));
        }
    }

    /** A filter that nothing meets shows nothing; a document's format that does not exist is 406. */
    private void empty(Endpoint endpoint, Endpoint.Parameter parameter, String kind, String value) {
        HttpResponse<String> answer = ask(endpoint, parameter, value);
        boolean none = answer.statusCode() == 200 && !answer.body().contains(scene.county());
        probe.nothing(
                endpoint,
                kind,
                parameter.name() + "=" + shown(value),
                answer,
                Set.of(400, 404, 406, 422),
                none || parameter.name().equals("q"));
    }

    private HttpResponse<String> ask(Endpoint endpoint, Endpoint.Parameter parameter, String value) {
        return requests.to(endpoint, scene.path(endpoint) + "?" + parameter.name() + "=" + value);
    }

    private static String shown(String value) {
        return value.length() > 40 ? value.substring(0, 10) + "… (" + value.length() + ")" : value;
    }
}
