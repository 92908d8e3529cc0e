package org.huanjie.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.huanjie.kit.paging.Page;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** RFC 8288 link to the next page. */
public class PageLinks {
    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders().add("Link", next(request.getUriInfo(), page.next()));
        }
    }

    /** @param cursor for {@code after} of the same request */
    public static String next(UriInfo uri, String cursor) {
        URI next = uri.getRequestUriBuilder().replaceQueryParam("after", cursor).build();
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }
}
