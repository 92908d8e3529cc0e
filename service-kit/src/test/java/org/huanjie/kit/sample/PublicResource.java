package org.huanjie.kit.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.huanjie.kit.paging.Page;

/** What anybody may ask. */
@Path("/api/v1/published-counters")
@PermitAll
class PublicResource {
    @GET
    public Page<String> none() {
        return Page.whole(List.of());
    }
}
