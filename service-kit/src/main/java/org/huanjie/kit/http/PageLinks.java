package org.huanjie.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.huanjie.kit.paging.Page;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** RFC 8288 link to the next page. */
class PageLinks {
    @ServerResponseFilter
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            UriInfo uri = request.getUriInfo();
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .build();
            response.getHeaders().add("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
