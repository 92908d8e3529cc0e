package org.huanjie.reporting.lag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.paging.Page;

@Path("/api/v1/lag")
@Tag(name = "Progress", description = "Where each township stands (工作进度)")
@RolesAllowed({
    Role.COUNTY_OFFICE,
    Role.COUNTY_COMMITTEE,
    Role.TOWNSHIP_OFFICE,
    Role.TOWNSHIP_COMMITTEE,
    Role.DISTRICT_TEAM,
    Role.REGISTRAR,
    Role.STANDING_COMMITTEE,
    Role.LEADING_GROUP,
    Role.CITY_OBSERVER,
    Role.AUDITOR,
    Role.INTEGRATION,
    Role.OPERATOR
})
class LagResource {
    private final Lag lag;

    LagResource(Lag lag) {
        this.lag = lag;
    }

    @GET
    @Operation(summary = "How far the figures are behind", description = "One item per source topic.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands; end, behind and seconds are null while Kafka is away")
    public Page<LagView> list() {
        return Page.whole(lag.now());
    }
}
