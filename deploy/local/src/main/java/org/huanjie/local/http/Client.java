package org.huanjie.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Calls one service as one person. A service that is being started again is asked again for a while, so calls should be safe
 * to repeat: reads are, and posts carry an {@code Idempotency-Key}.
 */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 40;
    private static final int PAUSE_MILLIS = 500;
    private static final int POLL_MILLIS = 150;

    private final URI service;
    private final String token;

    /** @param token null for somebody who is not logged in */
    public Client(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer getAs(String mediaType, String path) {
        return send(request(path).header("Accept", mediaType).GET());
    }

    /** @throws UnexpectedAnswer if it is a refusal */
    public byte[] download(String mediaType, String path) {
        HttpRequest request = request(path).header("Accept", mediaType).GET().build();
        HttpResponse<byte[]> response = exchange(request, BodyHandlers.ofByteArray());
        new Answer(
                        name(request),
                        response.statusCode(),
                        response.headers(),
                        new String(response.body(), StandardCharsets.UTF_8))
                .ok();
        return response.body();
    }

    public Answer post(String path, Object body) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(json(body)));
    }

    /** @param etag null where the resource is made by this call */
    public Answer put(String path, String etag, Object body) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").PUT(json(body));
        return send(etag == null ? request : request.header("If-Match", etag));
    }

    public Answer patch(String path, String etag, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .method("PATCH", json(body)));
    }

    /** Uploads files as {@code multipart/form-data}, part name to file. */
    public Answer upload(String path, Map<String, Path> files) {
        String boundary = "----huanjie" + UUID.randomUUID();
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(multipart(boundary, files)));
    }

    /**
     * Waits for a job to end.
     *
     * @param accepted the answer 202
     * @return the ended job, whatever its status
     */
    public JsonNode await(Answer accepted) {
        return await(accepted, (processed, total) -> {});
    }

    /** @param news is told how far it is, again and again */
    public JsonNode await(Answer accepted, BiConsumer<Integer, Integer> news) {
        String job = "/api/v1/jobs/" + accepted.okJson().path("id").asText();
        while (true) {
            JsonNode now = get(job).okJson();
            if (!List.of("QUEUED", "RUNNING").contains(now.path("status").asText())) {
                return now;
            }
            news.accept(now.path("processed").asInt(), now.path("total").asInt());
            pause(POLL_MILLIS);
        }
    }

    /** All items of a list, page by page. */
    public List<JsonNode> list(String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            String separator = path.contains("?") ? "&" : "?";
            JsonNode page = get(path + separator + "limit=500" + after).okJson();
            page.path("items").forEach(items::add);
            JsonNode next = page.path("next");
            after = next.isTextual() ? "&after=" + next.asText() : "";
        } while (!after.isEmpty());
        return items;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(service.resolve(path)).timeout(LONGEST_CALL);
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(name(request), response.statusCode(), response.headers(), response.body());
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler) {
        IOException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return HTTP.send(request, handler);
            } catch (IOException away) {
                last = away;
                pause(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UnexpectedAnswer(name(request) + " was interrupted");
            }
        }
        throw new UnexpectedAnswer(name(request) + " got no answer: " + last, last);
    }

    private static String name(HttpRequest request) {
        return request.method() + " " + request.uri();
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(Answer.JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static BodyPublisher multipart(String boundary, Map<String, Path> files) {
        try {
            List<BodyPublisher> parts = new ArrayList<>();
            Iterator<Map.Entry<String, Path>> each = files.entrySet().iterator();
            while (each.hasNext()) {
                Map.Entry<String, Path> file = each.next();
                parts.add(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.getKey()
                        + "\"; filename=\"" + file.getValue().getFileName() + "\"\r\nContent-Type: text/csv\r\n\r\n"));
                parts.add(BodyPublishers.ofFile(file.getValue()));
                parts.add(text("\r\n"));
            }
            parts.add(text("--" + boundary + "--\r\n"));
            return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
        } catch (IOException e) {
            throw new UnexpectedAnswer("cannot read a file to upload: " + e.getMessage(), e);
        }
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted");
        }
    }
}
