package org.huanjie.reporting.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.reporting.figure.FigureScope;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/progress")
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
class ProgressResource {
    private final Progress progress;
    private final Caller caller;
    private final Clock clock;

    ProgressResource(Progress progress, Caller caller, Clock clock) {
        this.progress = progress;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param next always null: the list is given whole */
    record ProgressView(List<StageProgress> items, String next, Instant asOf) {}

    @GET
    @Operation(
            summary = "Townships and stages",
            description =
                    "One item per township and stage, fourteen each, given whole; 404 until the election is known here.")
    @APIResponse(responseCode = "200", description = "As it stands")
    public ProgressView list(
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division) {
        List<StageProgress> items = progress.of(FigureScope.asked(election, division, caller));
        return new ProgressView(items, null, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }
}
