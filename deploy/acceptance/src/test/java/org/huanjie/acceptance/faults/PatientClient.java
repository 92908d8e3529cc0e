package org.huanjie.acceptance.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.huanjie.acceptance.suite.RunningSuite;

/**
 * A client as {@code docs/reliability.md} asks for: a call that got no answer is sent again, with the same {@code Idempotency-Key}
 * or {@code If-Match}, until there is one. No answer is a broken connection, 503, and 409 while the first try still runs.
 */
final class PatientClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 100;
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final RunningSuite suite = RunningSuite.get();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final History history;
    private final Consumer<Answered> listener;

    PatientClient(History history) {
        this(history, answer -> {});
    }

    /** @param listener is told of each change that was answered, by the thread that waited for it */
    PatientClient(History history, Consumer<Answered> listener) {
        this.history = history;
        this.listener = listener;
    }

    /** Returns once the call is answered; the answer is kept in the history. */
    Answered send(Call call) {
        return noted(answered(call));
    }

    private Answered noted(Answered answer) {
        history.add(answer);
        listener.accept(answer);
        return answer;
    }

    /**
     * Changes what has the version of {@code If-Match}. Where the answer to the first try was lost, the second finds the version
     * gone (412), and a look tells whether it was by the first.
     */
    Answered change(Call call, Predicate<JsonNode> isDone) {
        Answered answer = answered(call);
        if (answer.status() == 412 && answer.attempts() > 1) {
            Answered now = look(call);
            answer = isDone.test(now.body()) ? answer.seenDone(now.etag()) : answer;
        }
        return noted(answer);
    }

    /** What the call would change, as it is. */
    Answered look(Call call) {
        return answered(call, request(call).GET().build());
    }

    private Answered answered(Call call) {
        HttpRequest.Builder request = request(call).header("Content-Type", "application/json");
        return answered(
                call,
                call.isPut()
                        ? request.header("If-Match", call.ifMatch())
                                .PUT(body(call))
                                .build()
                        : request.header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(body(call))
                                .build());
    }

    private Answered answered(Call call, HttpRequest request) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; System.nanoTime() < until; attempt++) {
            Answered answer = attempt(call, request, attempt);
            if (answer != null) {
                return answer;
            }
            pause();
        }
        throw new AssertionError(call + " got no answer in " + PATIENCE);
    }

    /** Null where there was no answer. */
    private Answered attempt(Call call, HttpRequest request, int attempt) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            JsonNode body = response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
            boolean runs =
                    response.statusCode() == 409 && body.path("type").asText().endsWith(":request-running");
            if (response.statusCode() >= 500 && response.statusCode() != 503) {
                history.addBroken(response.statusCode() + " to " + call.path() + ": " + response.body());
            }
            return runs || response.statusCode() >= 500
                    ? null
                    : new Answered(
                            call,
                            response.statusCode(),
                            body,
                            response.headers().firstValue("ETag").orElse(null),
                            attempt);
        } catch (IOException noAnswer) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(Call call) {
        int slash = call.path().indexOf('/');
        String address = suite.url(call.path().substring(0, slash))
                + "/api/v1"
                + call.path().substring(slash);
        String token = tokens.computeIfAbsent(
                call.role() + "-" + call.division(), person -> suite.token(call.division(), person, call.role()));
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(LONGEST_CALL)
                .header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher body(Call call) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(call.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
