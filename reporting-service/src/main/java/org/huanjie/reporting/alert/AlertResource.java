package org.huanjie.reporting.alert;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.paging.Page;
import org.huanjie.reporting.figure.FigureScope;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/alerts")
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
class AlertResource {
    private final Alerts alerts;
    private final Caller caller;

    AlertResource(Alerts alerts, Caller caller) {
        this.alerts = alerts;
        this.caller = caller;
    }

    @GET
    @Compressed
    @Operation(
            summary = "What somebody should look at now",
            description =
                    "Days that come near or are past, objections and suits that wait, districts and townships behind, registration far from expectation; the most urgent first, given whole. Worked out of the read models and the business day; 404 until the election is known here.")
    @APIResponse(responseCode = "200", description = "As it stands")
    public Page<Alert> list(
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division) {
        return Page.whole(alerts.of(FigureScope.asked(election, division, caller)));
    }
}
