package org.huanjie.kit.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Whoever asks without a token that is one is held to a number of requests a minute and address, so that nobody copies all that is public
 * at the cost of those who work. What may be asked less often has a throttle of its own.
 */
class PublicLimit {
    private final Throttle throttle;
    private final SecurityIdentity asking;

    PublicLimit(@ConfigProperty(name = "huanjie.http.public-per-minute") int perMinute, SecurityIdentity asking) {
        this.throttle = new Throttle(perMinute, System::nanoTime);
        this.asking = asking;
    }

    @ServerRequestFilter
    void hold(RoutingContext request) {
        if (asking.isAnonymous()) {
            throttle.ask(request.request().remoteAddress().hostAddress());
        }
    }
}
