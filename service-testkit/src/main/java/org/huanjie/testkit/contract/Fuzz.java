package org.huanjie.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Random requests by somebody who may, with any number of things wrong or none: right bodies with hostile values at any depth,
 * garbage in paths, queries and headers, files that are none. Whatever it is, the service answers: never 5xx; what it refuses it
 * refuses with a problem and changes nothing; what it accepts it answers as the contract says. Of a seed always the same:
 * {@code -Dhuanjie.fuzz.seed=N -Dhuanjie.fuzz.requests=N} (of each operation).
 */
final class Fuzz {
    private static final String KIND = "fuzzed";
    private static final int REQUESTS = Integer.getInteger("huanjie.fuzz.requests", 60);
    private static final long SEED = Long.getLong("huanjie.fuzz.seed", 1);

    private static final int SHOWN = 400;

    /** It would move the time of all that follows. */
    private static final Set<String> LEFT_OUT = Set.of("PUT /api/v1/clock");

    /** A refusal for a duplicate is on record. */
    private static final String AUDIT = "audit";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode contract;
    private final Shapes shapes;
    private final Scene scene;
    private final Seeds seeds;
    private final Requests requests;
    private final Probe probe;
    private final Tables tables;
    private boolean unsettled;

    Fuzz(JsonNode contract, Scene scene, Seeds seeds, Requests requests, Probe probe, Tables tables) {
        this.contract = contract;
        this.shapes = new Shapes(contract);
        this.scene = scene;
        this.seeds = seeds;
        this.requests = requests;
        this.probe = probe;
        this.tables = tables;
    }

    void on(Endpoint endpoint) {
        if (endpoint.streams() || LEFT_OUT.contains(endpoint.toString())) {
            return;
        }
        Hostile hostile = new Hostile(new Random(SEED ^ endpoint.toString().hashCode()));
        Map<String, String> before = endpoint.changes() ? settled() : Map.of();
        boolean accepted = false;
        for (int i = 0; i < REQUESTS; i++) {
            accepted |= send(endpoint, hostile);
        }
        if (endpoint.changes() && accepted) {
            unsettled = true;
        } else if (endpoint.changes()) {
            Set<String> changed = Tables.changed(before, tables.digests());
            changed.remove(AUDIT);
            if (!changed.isEmpty()) {
                probe.failed(endpoint + ": refused fuzzed requests changed " + changed);
            }
        }
    }

    /** What was accepted before may still be at work. */
    private Map<String, String> settled() {
        Map<String, String> now = unsettled ? tables.quiet() : tables.digests();
        unsettled = false;
        return now;
    }

    private boolean send(Endpoint endpoint, Hostile hostile) {
        String path = path(endpoint, hostile) + query(endpoint, hostile);
        Map<String, String> headers = hostile.headers();
        String body = null;
        if (endpoint.upload()) {
            headers.put("Content-Type", "multipart/form-data; boundary=" + Hostile.BOUNDARY);
            body = hostile.files();
        } else if (endpoint.schema() != null) {
            headers.putIfAbsent("Content-Type", "application/json");
            JsonNode right = hostile.one(3) ? seeds.whole(endpoint.schema()) : seeds.right(endpoint);
            HostileBody changed = new HostileBody(hostile);
            body = changed.text(changed.of(right));
        }
        HttpResponse<String> answer = requests.send(requests.may(endpoint), endpoint, path, headers, body);
        String sent = path + " " + headers + " " + (body == null ? "" : body);
        probe.that(endpoint, KIND, shown(sent), answer, isRight(endpoint, answer));
        return answer.statusCode() < 300;
    }

    /** On one line, and not all of it. */
    private static String shown(String sent) {
        return sent.substring(0, Math.min(SHOWN, sent.length())).replaceAll("\\p{Cntrl}", "¬");
    }

    private String path(Endpoint endpoint, Hostile hostile) {
        List<Endpoint.Parameter> parameters = endpoint.in("path");
        return parameters.isEmpty() || !hostile.one(6)
                ? scene.path(endpoint)
                : scene.path(
                        endpoint,
                        parameters.get(hostile.below(parameters.size())).name(),
                        hostile.segment());
    }

    private String query(Endpoint endpoint, Hostile hostile) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (Endpoint.Parameter parameter : endpoint.in("query")) {
            if (hostile.one(2)) {
                String known = scene.known(parameter.name());
                query.add(parameter.name() + "=" + (known == null || hostile.one(4) ? hostile.encoded() : known));
            }
        }
        if (hostile.one(20)) {
            query.add(hostile.encoded() + "=" + hostile.encoded());
        }
        return query.toString();
    }

    private boolean isRight(Endpoint endpoint, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 300) {
            return status >= 400 && status < 500 && Probe.isProblem(answer);
        }
        JsonNode operation =
                contract.get("paths").get(endpoint.path()).get(endpoint.method().toLowerCase(Locale.ROOT));
        boolean json = Probe.header(answer, "Content-Type").startsWith("application/json");
        return !json || shapes.ofAnswer(operation, status, tree(answer.body())).isEmpty();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }
}
