package org.huanjie.reporting.byelection;

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

@Path("/api/v1/by-elections")
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
class ByElectionResource {
    private final ByElections byElections;
    private final Caller caller;

    ByElectionResource(ByElections byElections, Caller caller) {
        this.byElections = byElections;
        this.caller = caller;
    }

    @GET
    @Compressed
    @Operation(
            summary = "By-elections of the term and how far each has come",
            description =
                    "Elections that fill vacant seats (补选, R-115) or seats never filled (缺额另行选举, R-109), the latest day first, given"
                            + " whole. How many seats are vacant: figures endedDeputies, byElected, unfilledSeats.")
    @APIResponse(responseCode = "200", description = "As it stands")
    public Page<ByElectionView> list(
            @RestQuery String election,
            @Parameter(description = "The caller's own where not given") @RestQuery String division) {
        return Page.whole(byElections.of(FigureScope.asked(election, division, caller)));
    }
}
