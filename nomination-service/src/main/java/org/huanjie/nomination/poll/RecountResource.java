package org.huanjie.nomination.poll;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.district.Districts;
import org.huanjie.nomination.election.Election;
import org.huanjie.nomination.election.Elections;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/recount")
@Tag(name = "Votes")
class RecountResource {
    private final Recount recount;
    private final Districts districts;
    private final Elections elections;
    private final Caller caller;

    RecountResource(Recount recount, Districts districts, Elections elections, Caller caller) {
        this.recount = recount;
        this.districts = districts;
        this.elections = elections;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.COUNTY_OFFICE,
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_COMMITTEE,
        Role.TOWNSHIP_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.AUDITOR
    })
    @Operation(
            summary = "Do the certified results of a congress again",
            description =
                    "From the entries of both persons, as they are kept, by the law: the same must come out as was certified. Changes nothing.")
    public Recount.Told recount(
            @NotNull @RestQuery String election,
            @NotNull @RestQuery Level level,
            @NotNull @Pattern(regexp = "[0-9]{6}([0-9]{3})?", message = "六位或者九位区划代码") @RestQuery String division) {
        Election of = elections
                .find(election)
                .filter(known ->
                        division.startsWith(known.county()) && caller.scope().covers(division))
                .orElseThrow(() -> Refusal.notFound("congress of " + division));
        return recount.again(districts.coursesOf(election, level, division), of);
    }
}
