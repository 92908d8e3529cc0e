package org.huanjie.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;

/** What a service answered. */
public record Answer(String request, int status, HttpHeaders headers, String body) {
    static final ObjectMapper JSON = new ObjectMapper();

    public boolean isOk() {
        return status / 100 == 2;
    }

    /** The body as JSON; missing where there is none. */
    public JsonNode json() {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UnexpectedAnswer(request + " answered no JSON: " + excerpt());
        }
    }

    /** @throws UnexpectedAnswer if it is a refusal */
    public JsonNode okJson() {
        return ok().json();
    }

    /** @throws UnexpectedAnswer if it is a refusal */
    public Answer ok() {
        if (!isOk()) {
            throw new UnexpectedAnswer(request + " answered " + status + ": " + excerpt());
        }
        return this;
    }

    /** The slug of a problem, e.g. {@code same-person}; empty for other answers. */
    public String problem() {
        String prefix = "urn:huanjie:problem:";
        String type = isOk() ? "" : json().path("type").asText();
        return type.startsWith(prefix) ? type.substring(prefix.length()) : type;
    }

    public String etag() {
        return headers.firstValue("ETag").orElse(null);
    }

    /** "422 rule-violated": for sentences about refusals. */
    public String summary() {
        return isOk() ? String.valueOf(status) : status + " " + problem();
    }

    private String excerpt() {
        return body.length() > 1_500 ? body.substring(0, 1_500) + "…" : body;
    }
}
