package org.huanjie.districting.plan;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/plans/{id}/comparison")
@Tag(name = "Plans")
class PlanComparisonResource {
    private final ComparePlans compare;
    private final Caller caller;

    PlanComparisonResource(ComparePlans compare, Caller caller) {
        this.compare = compare;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "What a plan changes against another",
            description =
                    "before is the plan of the parameter, after the one of the path. Districts go on by id, else by the"
                            + " people they share. Two plans of one congress only (422 plans-not-comparable).")
    public PlanComparison compare(
            @RestPath UUID id,
            @Parameter(description = "The plan to compare with, the earlier one") @NotNull @RestQuery UUID with) {
        return compare.compare(id, with, caller);
    }
}
