package org.huanjie.nomination.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/statistics")
@Tag(name = "Statistics")
class StatisticsResource {
    private final NominationTotals totals;
    private final Caller caller;

    StatisticsResource(NominationTotals totals, Caller caller) {
        this.totals = totals;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.DISTRICT_TEAM,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(
            summary = "Figures of nomination and election, by level",
            description =
                    "Of the districts in the caller's scope and, where given, of an election or below a division.")
    public StatisticsView statistics(@RestQuery String election, @RestQuery String division) {
        return new StatisticsView(election, division, totals.byLevel(election, division, caller.scope()));
    }
}
