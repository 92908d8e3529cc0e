package org.huanjie.testkit.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The examples of a contract, {@code contracts/examples/<operationId>.json}, sent as they are typed: only ids and dates are
 * replaced by those of the running test. Each must be answered as the contract says, in the shape of its
 * {@code <operationId>.answer.json}.
 */
public final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_LIST = 3;

    private final Path folder;
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final Map<String, JsonNode> operations = new LinkedHashMap<>();
    private final Map<String, String> real = new LinkedHashMap<>();
    private final Set<String> sent = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private Shapes shapes;

    private Examples(Path folder) {
        this.folder = folder;
    }

    /** @param folder usually {@code Path.of("contracts/examples")} */
    public static Examples of(Path folder) {
        return new Examples(folder);
    }

    /** Asks the running service for its contract, the first time. */
    private void know() {
        if (shapes != null) {
            return;
        }
        try {
            JsonNode contract =
                    JSON.readTree(given().get("/q/openapi?format=json").asByteArray());
            for (Endpoint endpoint : Endpoint.of(contract)) {
                JsonNode path = contract.get("paths").get(endpoint.path());
                endpoints.put(endpoint.id(), endpoint);
                operations.put(endpoint.id(), path.get(endpoint.method().toLowerCase(Locale.ROOT)));
            }
            shapes = new Shapes(contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the examples for something of this test: an id, a code, a date. */
    public Examples is(String typed, Object ofThisTest) {
        real.put(typed, String.valueOf(ofThisTest));
        return this;
    }

    /**
     * Sends an example, or asks where the operation takes no body.
     *
     * @param parameters names and values by turns; those of the query begin with {@code ?}
     * @return the answer
     */
    public JsonNode send(String operation, String token, Object... parameters) {
        return send(operation, token, false, parameters);
    }

    /** The same for what must name the version it changes. */
    public JsonNode change(String operation, String token, Object... parameters) {
        return send(operation, token, true, parameters);
    }

    private JsonNode send(String operation, String token, boolean changes, Object... parameters) {
        know();
        Endpoint endpoint = endpoints.get(operation);
        if (endpoint == null) {
            throw new IllegalArgumentException("no such operation: " + operation + " of " + endpoints.keySet());
        }
        RequestSpecification request = token == null ? given() : given().auth().oauth2(token);
        if (changes) {
            request.header("If-Match", "*");
        }
        if (endpoint.schema() != null) {
            JsonNode body = read(operation + ".json");
            note(operation, "the example", shapes.ofRequest(operations.get(operation), body));
            request.contentType("application/json").body(replaced(body.toString(), real));
        }
        Response response = request.request(endpoint.method(), path(endpoint, request, parameters));
        sent.add(operation);
        JsonNode answer = json(response);
        if (response.statusCode() >= 300) {
            throw new AssertionError(operation + " was answered " + response.statusCode() + " " + response.asString());
        }
        note(operation, "the answer", shapes.ofAnswer(operations.get(operation), response.statusCode(), answer));
        if (answer != null) {
            keep(operation, response.statusCode(), answer);
        }
        return answer;
    }

    /**
     * Ends the play.
     *
     * @throws AssertionError if an operation with a body has no example, an example no operation, or one was not sent or not
     *     answered in the promised shape
     */
    public void complete() {
        completeBut("the kit's own test sends them", "ClockResource_set", "DeadLetterResource_discard");
    }

    /** The same, but for some operations, with the reason. */
    public void completeBut(String why, String... operations) {
        know();
        Set<String> excused = Set.of(operations);
        endpoints.values().stream()
                .filter(endpoint -> endpoint.schema() != null && !sent.contains(endpoint.id()))
                .filter(endpoint -> !excused.contains(endpoint.id()))
                .forEach(endpoint -> faults.add(endpoint.id() + " has a body, but no example was sent"));
        for (String file : files()) {
            String operation = file.replaceFirst("(\\.answer)?\\.json$", "");
            if (!sent.contains(operation)) {
                faults.add(file + " belongs to no operation that was sent");
            }
        }
        System.out.printf(
                "examples: %d operations sent, %d faults; without %s: %s%n", sent.size(), faults.size(), excused, why);
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
    }

    /** Holds the committed answer to the schema; with {@code ACCEPT_CONTRACT=1} one that is missing is written. */
    private void keep(String operation, int status, JsonNode answer) {
        Path file = folder.resolve(operation + ".answer.json");
        try {
            if (!Files.exists(file) && "1".equals(System.getenv("ACCEPT_CONTRACT"))) {
                Map<String, String> typed = new LinkedHashMap<>();
                real.forEach((sample, value) -> typed.put(value, sample));
                JsonNode shown = JSON.readTree(replaced(answer.toString(), typed));
                shorten(shown);
                Files.writeString(
                        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shown) + System.lineSeparator());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        note(
                operation,
                "the example of the answer",
                shapes.ofAnswer(operations.get(operation), status, read(operation + ".answer.json")));
    }

    private static void shorten(JsonNode value) {
        if (value instanceof ArrayNode list) {
            while (list.size() > LONGEST_LIST) {
                list.remove(list.size() - 1);
            }
        }
        value.forEach(Examples::shorten);
    }

    private void note(String operation, String what, List<String> wrong) {
        wrong.forEach(fault -> faults.add(operation + ": " + what + " is not as the contract says: " + fault));
    }

    private JsonNode read(String file) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            throw new AssertionError("no example " + path
                    + "; ACCEPT_CONTRACT=1 writes answers that are missing, bodies are for you to type");
        }
        try {
            return JSON.readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(Endpoint endpoint, RequestSpecification request, Object... parameters) {
        String path = endpoint.path();
        for (int i = 0; i < parameters.length; i += 2) {
            String name = String.valueOf(parameters[i]);
            if (name.startsWith("?")) {
                request.queryParam(name.substring(1), parameters[i + 1]);
            } else {
                path = path.replace("{" + name + "}", String.valueOf(parameters[i + 1]));
            }
        }
        return path;
    }

    private static JsonNode json(Response response) {
        try {
            boolean json = String.valueOf(response.contentType()).startsWith("application/json");
            return json ? JSON.readTree(response.asByteArray()) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The longest first: a unit's code contains its county's. */
    private static String replaced(String text, Map<String, String> by) {
        String result = text;
        for (String from : by.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            result = result.replace(from, by.get(from));
        }
        return result;
    }
}
