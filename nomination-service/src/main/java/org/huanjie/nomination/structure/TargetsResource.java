package org.huanjie.nomination.structure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huanjie.kit.access.Caller;
import org.huanjie.kit.access.Role;
import org.huanjie.kit.http.Answer;
import org.huanjie.kit.problem.Refusal;
import org.huanjie.nomination.election.Level;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/elections/{code}/structure-targets/{level}/{division}")
@Tag(name = "Structure", description = "Composition (代表结构) of lists and of who is elected, against guidance")
class TargetsResource {
    private final SetTargets targets;
    private final Caller caller;

    TargetsResource(SetTargets targets, Caller caller) {
        this.targets = targets;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.TOWNSHIP_OFFICE,
        Role.COUNTY_OFFICE,
        Role.TOWNSHIP_COMMITTEE,
        Role.COUNTY_COMMITTEE,
        Role.STANDING_COMMITTEE,
        Role.LEADING_GROUP,
        Role.CITY_OBSERVER,
        Role.AUDITOR
    })
    @Operation(summary = "Guidance on the composition of a congress", description = "404 before the first was set.")
    public RestResponse<TargetsView> one(@RestPath String code, @RestPath Level level, @RestPath String division) {
        Congress congress = new Congress(code, level, division);
        targets.visible(congress, caller);
        StructureTargets set =
                targets.of(congress).orElseThrow(() -> Refusal.notFound("targets of " + level + " " + division));
        return Answer.ok(TargetsView.of(set), set.version());
    }

    @PUT
    @RolesAllowed({Role.COUNTY_COMMITTEE, Role.TOWNSHIP_COMMITTEE})
    @Operation(
            summary = "Set guidance on the composition of a congress (代表结构指导比例)",
            description =
                    "By the election committee of the congress, with the paper that says so. Internal: it refuses no nominee and no list"
                            + " (R-92). Without If-Match where there is none yet.")
    @APIResponse(responseCode = "200", description = "Set anew")
    @APIResponse(
            responseCode = "201",
            description = "Set for the first time",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TargetsView.class)))
    public RestResponse<TargetsView> set(
            @RestPath String code,
            @RestPath Level level,
            @RestPath String division,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid TargetsRequest request) {
        SetTargets.Done set = targets.set(new Congress(code, level, division), ifMatch, request, caller);
        TargetsView view = TargetsView.of(set.targets());
        String path = "/api/v1/elections/" + code + "/structure-targets/" + level + "/" + division;
        return set.created()
                ? Answer.created(view, path, set.targets().version())
                : Answer.ok(view, set.targets().version());
    }
}
