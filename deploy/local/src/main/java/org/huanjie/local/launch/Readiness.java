package org.huanjie.local.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks services whether they are ready. */
public final class Readiness {
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /** @param service its base address */
    public boolean of(URI service) {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
