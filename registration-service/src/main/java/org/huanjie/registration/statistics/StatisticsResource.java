package org.huanjie.registration.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.registration.division.Divisions;
import org.huanjie.registration.election.Election;
import org.huanjie.registration.election.Elections;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/statistics")
@Tag(name = "Statistics", description = "Figures of the register (选民登记统计)")
class StatisticsResource {
    private final Statistics statistics;
    private final Elections elections;
    private final Divisions divisions;
    private final Caller caller;

    StatisticsResource(Statistics statistics, Elections elections, Divisions divisions, Caller caller) {
        this.statistics = statistics;
        this.elections = elections;
        this.divisions = divisions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.TOWNSHIP_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.DISTRICT_TEAM,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(
            summary = "Figures of a division",
            description =
                    "Active registrations, whatever their review; removals and restorations by reason; who stands on"
                            + " published rolls. Each figure is the sum of the divisions' below.")
    public StatisticsView show(@RestQuery String election, @RestQuery String division) {
        if (election == null || division == null) {
            throw Refusal.malformed("give election and division");
        }
        Election of = elections.find(election).orElseThrow(() -> Refusal.notFound("election " + election));
        if (!caller.scope().covers(division) || !divisions.exists(division)) {
            throw Refusal.notFound("division " + division);
        }
        return statistics.of(division, divisions.adultsOf(division), of);
    }
}
