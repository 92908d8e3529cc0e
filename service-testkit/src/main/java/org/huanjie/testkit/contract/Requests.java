package org.huanjie.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * Sends requests to an endpoint that are right but for what the caller makes wrong. By the JDK's client: it takes what it is
 * given, and prints nothing of it.
 */
final class Requests {
    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data; boundary=b";
    private static final String NO_FILE =
            "--b\r\nContent-Disposition: form-data; name=\"nothing\"\r\n\r\nx\r\n--b--\r\n";

    /** Halves of characters reach the service only as escapes. */
    private static final ObjectMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Scene scene;
    private final Seeds seeds;

    Requests(Scene scene, Seeds seeds) {
        this.scene = scene;
        this.seeds = seeds;
    }

    /** With a body that fits, as the bearer of a token; without one where it is null. */
    HttpResponse<String> as(String token, Endpoint endpoint, String path) {
        if (endpoint.upload()) {
            return send(token, endpoint, path, MULTIPART, NO_FILE);
        }
        return endpoint.schema() == null
                ? send(token, endpoint, path, Map.of(), null)
                : send(token, endpoint, path, JSON, seeds.right(endpoint).toString());
    }

    /** By somebody who may. */
    HttpResponse<String> to(Endpoint endpoint, String path) {
        return as(may(endpoint), endpoint, path);
    }

    /** A body of any kind, by somebody who may. */
    HttpResponse<String> body(Endpoint endpoint, String contentType, String body) {
        return send(may(endpoint), endpoint, scene.path(endpoint), contentType, body);
    }

    HttpResponse<String> json(Endpoint endpoint, JsonNode body) {
        try {
            return body(endpoint, JSON, ESCAPING.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String may(Endpoint endpoint) {
        return endpoint.open() ? null : scene.allowed(endpoint);
    }

    HttpResponse<String> send(String token, Endpoint endpoint, String path, String contentType, String body) {
        return send(token, endpoint, path, contentType == null ? Map.of() : Map.of("Content-Type", contentType), body);
    }

    HttpResponse<String> send(String token, Endpoint endpoint, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofMinutes(1))
                .method(endpoint.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(endpoint + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
