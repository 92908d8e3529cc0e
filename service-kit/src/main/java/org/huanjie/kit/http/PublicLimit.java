package org.huanjie.kit.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Whoever asks without a token is held to a number of requests a minute and address, so that nobody copies all that is public
 * at the cost of those who work. What may be asked less often has a throttle of its own.
 */
class PublicLimit {
    private final Throttle throttle;

    PublicLimit(@ConfigProperty(name = "huanjie.http.public-per-minute") int perMinute) {
        this.throttle = new Throttle(perMinute, System::nanoTime);
    }

    @ServerRequestFilter
    void hold(RoutingContext request) {
        if (request.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            throttle.ask(request.request().remoteAddress().hostAddress());
        }
    }
}
