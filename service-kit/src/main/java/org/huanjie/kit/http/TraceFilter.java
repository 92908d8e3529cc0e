package org.huanjie.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.huanjie.kit.problem.TraceId;

/** Gives each request its trace id and each answer the header, also where no resource was reached. */
@Singleton
class TraceFilter {
    private static final int BEFORE_ALL_OTHERS = 10_000;

    void register(@Observes Filters filters) {
        filters.register(TraceFilter::trace, BEFORE_ALL_OTHERS);
    }

    private static void trace(RoutingContext request) {
        String id = TraceId.begin(request.request().getHeader("traceparent"));
        request.put(TraceId.HEADER, id);
        request.response().putHeader(TraceId.HEADER, id);
        request.next();
    }
}
