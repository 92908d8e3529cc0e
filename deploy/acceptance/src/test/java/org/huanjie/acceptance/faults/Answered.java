package org.huanjie.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A call with its answer.
 *
 * @param etag     version after the call; null where none was told
 * @param attempts how often it was sent; those before the last got no answer
 */
record Answered(Call call, int status, JsonNode body, String etag, int attempts) {
    boolean isAccepted() {
        return status / 100 == 2;
    }

    /** The same call, of which another look has shown that it had taken effect. */
    Answered seenDone(String version) {
        return new Answered(call, 200, body, version, attempts);
    }

    /** Of what was made or changed, as the answer names it. */
    String id() {
        return body.path("id").asText();
    }

    private String version() {
        return String.valueOf(etag).replace("\"", "");
    }

    Claim claim() {
        return new Claim(
                call.kind(), call.marker(), isAccepted(), call.isPut() ? call.marker() + "@" + version() : id());
    }
}
