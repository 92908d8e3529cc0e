package org.huanjie.districting.plan;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.paging.Page;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/plans/{id}/versions")
@Tag(name = "Plans")
class PlanVersionResource {
    private final ReadHistory history;
    private final Caller caller;

    PlanVersionResource(ReadHistory history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Versions of a plan",
            description =
                    "The plan as it was drawn first and each amendment, the oldest first, given whole: status, dates, and what changed"
                            + " against the version before. Each stays readable by its id; versions that the caller may not see are left out.")
    public Page<PlanVersionView> list(@RestPath UUID id) {
        return Page.whole(history.versions(id, caller));
    }
}
